import Diagnostics
import Templates

/// What libFuzzer calls with each input.
///
/// The input is a template and, behind each line of `====`, a partial. They are compiled against a
/// schema with every kind of field and, where nothing is wrong with them, rendered with values that
/// hold what an enemy would write. That must neither trap nor hang, no place may lie outside the
/// input, no value may get out of where it was written, and the same must give the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let files = parts(of: bytes).enumerated().map { number, part in
    TemplateFile(
      name: number == 0 ? "pagina" : "deel\(number)", file: FileID(number), bytes: Array(part))
  }
  let result = TemplateLibrary(files).compile("pagina", against: page)
  for diagnostic in result.diagnostics {
    let file = files[Int(diagnostic.range.file.index)]
    precondition(diagnostic.range.isWhole || diagnostic.range.end <= file.bytes.count)
  }
  let sources = SourceMap(files.map { SourceFile(path: $0.name, bytes: $0.bytes) })
  _ = TextRenderer(language: .dutch, color: true)
    .render(Report(result.diagnostics, sources: sources))
  guard let template = result.template else { return 0 }
  var hostile: [UInt8] = []
  template.render(values(text: "<b>\"'&"), into: &hostile)
  var harmless: [UInt8] = []
  template.render(values(text: "bbb"), into: &harmless)
  precondition(
    markup(in: hostile).elementsEqual(markup(in: harmless)), "a value changed the markup")
  var again: [UInt8] = []
  template.render(values(text: "bbb"), into: &again)
  precondition(again == harmless, "the same values gave something else")
  return 0
}

/// The bytes by which a text could get out of where it was written.
private func markup(in output: [UInt8]) -> [UInt8] {
  output.filter { $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }
}

/// The input between lines of `====`, at most eight.
private func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var rest = bytes[...]
  let line = Array("====\n".utf8)
  while parts.count < 7 {
    let end = rest.indices.first { rest[$0...].starts(with: line) }
    guard let end else { break }
    parts.append(rest[..<end])
    rest = rest[(end + line.count)...]
  }
  return parts + [rest]
}

// MARK: The schema, with every kind of field

private let nothing = Phrase("")

private func field(_ name: String, _ kind: Field.Kind) -> Field {
  Field(name: name, kind: kind, documentation: nothing)
}

private let inner = Schema(
  name: "deel", documentation: nothing,
  fields: [field("naam", .text), field("adres", .address), field("actief", .flag)])

private let page = Schema(
  name: "pagina", documentation: nothing,
  fields: [
    field("titel", .text), field("inhoud", .html), field("thuis", .address),
    field("huidig", .flag), field("woorden", .texts), field("menu", .list(inner)),
    field("site", .object(inner)), field("ouder", .optional(inner)),
    field("geen", .optional(inner)),
  ])

/// Values of that shape, in which each text is `text`.
private func values(text: String) -> Value {
  let part = Value.object([.text(text), .text("../index.html"), .flag(true)])
  return .object([
    .text(text), .html(Array("<p>tekst</p>".utf8)), .text("../index.html"), .flag(true),
    .list([.text(text), .text("")]), .list([part, part]), part, part, .absent,
  ])
}
