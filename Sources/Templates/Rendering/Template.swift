/// A template that was compiled against a schema.
///
/// Names were resolved to places when it was compiled, so rendering looks nothing up by name. The
/// steps stand in one row of plain numbers, so that doing one copies and counts nothing.
public struct Template: Sendable {
  /// What is done to render a part of a template.
  enum Step: Sendable {
    /// Writes these bytes of `literals` as they are.
    case literal(Range<Int32>)
    /// Writes a text, escaped.
    case text(Path)
    /// Writes HTML.
    case html(Path)
    /// Does the steps up to `end` for what is there: once for each element of a list, once for an
    /// object.
    case each(Path, end: Int32)
    /// Does the steps up to `end` where a flag is set.
    case when(Path, end: Int32)
    /// Does the steps up to `end` where a flag is not set, a list is empty or an object is absent.
    case unless(Path, end: Int32)
  }

  /// Where a value is: how many scopes from the outermost, then the fields on the way.
  struct Path: Sendable {
    let scope: Int32
    /// The first field; the only one where the scope is a text.
    let field: Int32
    /// The fields behind the first: a range of `furtherFields`.
    let further: Range<Int32>
  }

  private(set) var steps: [Step]
  private(set) var literals: [UInt8]
  let furtherFields: [Int]
  /// The fields that it looks at: the values of others need not be made.
  public let named: NamedFields

  /// The template that does what was written, where the fields `named` are looked at.
  init(_ written: StepWriter, _ named: NamedFields) {
    steps = written.steps
    literals = written.literals
    furtherFields = written.furtherFields
    self.named = named
  }

  /// Appends the template, filled with `value`, to `output`; once that has more than `most` bytes,
  /// the rest is left out.
  ///
  /// The value must fit the schema that the template was compiled against.
  public func render(_ value: Value, into output: inout [UInt8], upTo most: Int = .max) {
    var rendering = Rendering(template: self, most: most, scopes: [value.fields], output: [])
    swap(&rendering.output, &output)
    rendering.run(0..<steps.count)
    swap(&rendering.output, &output)
  }

  /// The same template, in which the bytes that follow a text directly are what `change` makes of
  /// them; nil leaves them as they are.
  public func changingBytesBehindTexts(_ change: (ArraySlice<UInt8>) -> [UInt8]?) -> Template {
    var template = self
    for number in steps.indices.dropFirst() {
      guard case .literal(let range) = steps[number], case .text = steps[number - 1],
        let bytes = change(literals[Int(range.lowerBound)..<Int(range.upperBound)])
      else { continue }
      let start = Int32(template.literals.count)
      template.literals += bytes
      template.steps[number] = .literal(start..<Int32(template.literals.count))
    }
    return template
  }
}
