/// A template that was compiled against a schema.
///
/// Names were resolved to places when it was compiled, so rendering looks nothing up by name. The
/// steps stand one behind the other in one list.
public struct Template: Sendable {
  /// What is done to render a part of a template, as it is compiled.
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

  /// A step in the list.
  private struct Instruction {
    enum Operation { case literal, text, html, each, when, unless }
    let operation: Operation
    /// The scope of the value, counted from the outermost.
    let scope: Int
    /// The way from there: a part of `fields`; of a literal, its number in `literals` and one more.
    let range: Range<Int>
    /// Where the steps end that are inside this one; they follow it.
    var end: Int
  }

  private var instructions: [Instruction] = []
  private var fields: [Int] = []
  private var literals: [[UInt8]] = []

  /// A template of `steps`.
  init(steps: [Step]) { add(steps) }

  private mutating func add(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .literal(let bytes):
        let range = literals.count..<(literals.count + 1)
        literals.append(bytes)
        instructions.append(
          Instruction(operation: .literal, scope: 0, range: range, end: instructions.count + 1))
      case .text(let path): add(.text, path, [])
      case .html(let path): add(.html, path, [])
      case .each(let path, let inner): add(.each, path, inner)
      case .when(let path, let inner): add(.when, path, inner)
      case .unless(let path, let inner): add(.unless, path, inner)
      }
    }
  }

  private mutating func add(_ operation: Instruction.Operation, _ path: Path, _ inner: [Step]) {
    let number = instructions.count
    let range = fields.count..<(fields.count + path.fields.count)
    fields += path.fields
    instructions.append(
      Instruction(operation: operation, scope: path.scope, range: range, end: 0))
    add(inner)
    instructions[number].end = instructions.count
  }

  // MARK: Rendering

  /// Appends the template, filled with `value`, to `output`.
  ///
  /// The value must fit the schema that the template was compiled against.
  public func render(_ value: Value, into output: inout [UInt8]) {
    var scopes = [value]
    render(0..<instructions.count, in: value, &scopes, into: &output)
  }

  /// Renders the steps in `range`, with `here` as the innermost of `scopes`.
  private func render(
    _ range: Range<Int>, in here: Value, _ scopes: inout [Value], into output: inout [UInt8]
  ) {
    let innermost = scopes.count - 1
    var number = range.lowerBound
    while number < range.upperBound {
      let step = instructions[number]
      let inner = (number + 1)..<step.end
      number = step.end
      if step.operation == .literal {
        output += literals[step.range.lowerBound]
      } else if step.scope == innermost, step.range.count == 1, case .object(let values) = here {
        // Nearly always, and then nothing is copied.
        render(
          step.operation, values[fields[step.range.lowerBound]], inner, in: here, &scopes,
          into: &output)
      } else {
        render(step.operation, value(of: step, scopes), inner, in: here, &scopes, into: &output)
      }
    }
  }

  @inline(__always)
  private func render(
    _ operation: Instruction.Operation, _ value: Value, _ inner: Range<Int>, in here: Value,
    _ scopes: inout [Value], into output: inout [UInt8]
  ) {
    switch operation {
    case .literal: return
    case .text: if case .text(let text) = value { Self.escape(text, into: &output) }
    case .html: if case .html(let bytes) = value { output.append(contentsOf: bytes) }
    case .each: renderEach(value, inner, &scopes, into: &output)
    case .when: if case .flag(true) = value { render(inner, in: here, &scopes, into: &output) }
    case .unless:
      if Self.isMissing(value) { render(inner, in: here, &scopes, into: &output) }
    }
  }

  private func renderEach(
    _ value: Value, _ inner: Range<Int>, _ scopes: inout [Value], into output: inout [UInt8]
  ) {
    switch value {
    case .list(let elements):
      guard let first = elements.first else { return }
      scopes.append(first)
      render(inner, in: first, &scopes, into: &output)
      for element in elements.dropFirst() {
        scopes[scopes.count - 1] = element
        render(inner, in: element, &scopes, into: &output)
      }
      scopes.removeLast()
    case .object:
      scopes.append(value)
      render(inner, in: value, &scopes, into: &output)
      scopes.removeLast()
    case .text, .html, .flag, .absent: return
    }
  }

  private func value(of step: Instruction, _ scopes: [Value]) -> Value {
    var value = scopes[step.scope]
    for place in step.range {
      guard case .object(let fields) = value else { return .absent }
      value = fields[self.fields[place]]
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

  // MARK: Escaping

  /// The bytes that are written as references, a bit each: `"`, `&`, `'`, `<` and `>`.
  private static let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  /// Appends `text` so that it means itself between elements and in a quoted attribute.
  static func escape(_ text: String, into output: inout [UInt8]) {
    // Most texts are copied as they are, all at once.
    guard !isPlain(text) else { return output.append(contentsOf: text.utf8) }
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

  private static func isPlain(_ text: String) -> Bool {
    let special = special
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 64, special >> UInt64(byte) & 1 != 0 { return false }
    }
    return true
  }
}
