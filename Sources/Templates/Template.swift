/// A template that was compiled against a schema.
///
/// Names were resolved to places when it was compiled, so rendering looks nothing up by name.
public struct Template: Sendable {
  /// What is done to render a part of a template.
  indirect enum Step: Sendable {
    /// Writes bytes as they are.
    case literal([UInt8])
    /// Writes a text, escaped.
    case text(Path)
    /// Writes HTML.
    case html(Path)
    /// Does `steps` for what is there: once for each element of a list, once for an object.
    case each(Path, [Step])
    /// Does `steps` where a flag is set.
    case when(Path, [Step])
    /// Does `steps` where a flag is not set, a list is empty or an object is absent.
    case unless(Path, [Step])
  }

  /// Where a value is: how many scopes from the outermost, then the fields on the way.
  struct Path: Sendable {
    let scope: Int
    let fields: [Int]
  }

  let steps: [Step]

  /// Appends the template, filled with `value`, to `output`.
  ///
  /// The value must fit the schema that the template was compiled against.
  public func render(_ value: Value, into output: inout [UInt8]) {
    var scopes = [value]
    Self.render(steps, &scopes, into: &output)
  }

  private static func render(_ steps: [Step], _ scopes: inout [Value], into output: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .text(let path):
        if case .text(let text) = value(at: path, scopes) { escape(text, into: &output) }
      case .html(let path):
        if case .html(let bytes) = value(at: path, scopes) { output.append(contentsOf: bytes) }
      case .each(let path, let inner):
        switch value(at: path, scopes) {
        case .list(let elements):
          for element in elements {
            scopes.append(element)
            render(inner, &scopes, into: &output)
            scopes.removeLast()
          }
        case .object(let fields):
          scopes.append(.object(fields))
          render(inner, &scopes, into: &output)
          scopes.removeLast()
        case .text, .html, .flag, .absent: break
        }
      case .when(let path, let inner):
        if case .flag(true) = value(at: path, scopes) { render(inner, &scopes, into: &output) }
      case .unless(let path, let inner):
        if isMissing(value(at: path, scopes)) { render(inner, &scopes, into: &output) }
      }
    }
  }

  private static func value(at path: Path, _ scopes: [Value]) -> Value {
    var value = scopes[path.scope]
    for field in path.fields {
      guard case .object(let fields) = value else { return .absent }
      value = fields[field]
    }
    return value
  }

  private static func isMissing(_ value: Value) -> Bool {
    switch value {
    case .absent, .flag(false): true
    case .list(let elements): elements.isEmpty
    case .text, .html, .flag, .object: false
    }
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  /// Appends `text` so that it means itself between elements and in a quoted attribute.
  static func escape(_ text: String, into output: inout [UInt8]) {
    // Most texts are copied as they are, all at once.
    let isPlain = text.utf8.allSatisfy { byte in
      byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }
    if isPlain { return output.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case 0x26: output.append(contentsOf: ampersand)
      case 0x3C: output.append(contentsOf: less)
      case 0x3E: output.append(contentsOf: greater)
      case 0x22: output.append(contentsOf: quote)
      case 0x27: output.append(contentsOf: apostrophe)
      default: output.append(byte)
      }
    }
  }
}
