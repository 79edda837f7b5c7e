import Diagnostics

extension SyntaxTreeBuilder {
  private func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: file.file, range) }

  /// Whether the file is UTF-8 text; reports where it is not.
  mutating func checkEncoding() -> Bool {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      report(
        Diagnostic(
          .templateSyntax, at: place(Self.firstInvalidByte(in: file.bytes)),
          Phrase(nl: "dit is geen UTF-8", en: "this is not UTF-8"),
          help: WrongEncoding.help(file.bytes)))
      return false
    }
    guard let place = file.bytes.firstIndex(of: 0) else { return true }
    report(
      Diagnostic(
        .templateSyntax, at: self.place(place..<(place + 1)),
        Phrase(nl: "hier staat een NUL-teken", en: "there is a NUL character here"),
        help: Phrase(
          nl: "haal het weg, of sla het bestand op als gewone tekst",
          en: "remove it, or save the file as plain text")))
    return false
  }

  /// The first byte in `bytes` that is no UTF-8.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Range<Int> {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, bytes.count)..<min(offset + 1, bytes.count)
  }

  mutating func report(_ problem: TagTokenizer.Problem) {
    let (summary, help): (Phrase, Phrase) =
      switch problem.kind {
      case .unclosed:
        (
          Phrase(nl: "deze tag gaat nergens dicht", en: "this tag is never closed"),
          Phrase(nl: "zet '}}' achter de naam", en: "put '}}' behind the name")
        )
      case .delimiters:
        (
          Phrase(nl: "dit zijn geen twee scheidingstekens", en: "these are not two delimiters"),
          Phrase(nl: "schrijf bijvoorbeeld '{{=<% %>=}}'", en: "write for example '{{=<% %>=}}'")
        )
      case .noName:
        (
          Phrase(nl: "in deze tag staat geen naam", en: "there is no name in this tag"),
          Phrase(nl: "schrijf een naam tussen de accolades", en: "write a name between the braces")
        )
      case .spaceInName:
        (
          Phrase(nl: "in een naam staat geen spatie", en: "there is no space in a name"),
          Phrase(
            nl: "schrijf één naam; voor een opmerking is er '{{! … }}'",
            en: "write one name; for a remark there is '{{! … }}'")
        )
      }
    report(Diagnostic(.templateSyntax, at: place(problem.range), summary, help: help))
  }

  mutating func reportDepth(_ token: Token) {
    report(
      Diagnostic(
        .templateLimit, at: place(token.range),
        Phrase(
          nl: "hier staan meer dan \(Self.maximumDepth) tags in elkaar",
          en: "more than \(Self.maximumDepth) tags stand in each other here"),
        help: Phrase(
          nl: "verdeel het over sjablonen in partials/",
          en: "spread it over templates in partials/")))
  }

  mutating func reportUnclosed(_ token: Token) {
    let name = text(token.name)
    report(
      Diagnostic(
        .templateUnclosed, at: place(token.range),
        Phrase(
          nl: "'\(name)' gaat hier open en nergens dicht",
          en: "'\(name)' is opened here and never closed"),
        help: Phrase(
          nl: "zet '{{/\(name)}}' waar het ophoudt", en: "put '{{/\(name)}}' where it ends")))
  }

  mutating func reportNothingOpen(_ token: Token) {
    let name = text(token.name)
    report(
      Diagnostic(
        .templateUnclosed, at: place(token.range),
        Phrase(nl: "'\(name)' is hier niet open", en: "'\(name)' is not open here"),
        help: Phrase(
          nl: "haal de tag weg, of zet '{{#\(name)}}' ervoor",
          en: "remove the tag, or put '{{#\(name)}}' before it")))
  }

  mutating func reportWrongEnd(_ token: Token, of opened: Token) {
    let name = text(opened.name)
    report(
      Diagnostic(
        .templateUnclosed, at: place(token.range),
        Phrase(
          nl: "'\(text(token.name))' sluit niet wat open is: '\(name)'",
          en: "'\(text(token.name))' does not close what is open: '\(name)'"),
        help: .write("{{/\(name)}}"),
        notes: [
          Diagnostic.Note(
            Phrase(nl: "hier ging het open", en: "it was opened here"), at: place(opened.range))
        ]))
  }

  mutating func reportIgnored(_ range: Range<Int>) {
    report(
      Diagnostic(
        .templateIgnored, at: place(range),
        Phrase(nl: "dit komt nooit op een pagina", en: "this never reaches a page"),
        help: Phrase(
          nl: "zet het in een blok, want tussen '{{<' en '{{/' tellen alleen blokken",
          en: "put it in a block: between '{{<' and '{{/' only blocks count")))
  }

  mutating func reportTwice(_ block: BlockTag, _ first: BlockTag) {
    let name = text(block.name)
    report(
      Diagnostic(
        .templateBlock, at: place(block.tag),
        Phrase(nl: "blok '\(name)' is al gevuld", en: "block '\(name)' is filled already"),
        help: Phrase(nl: "voeg de twee samen", en: "make them one"),
        notes: [
          Diagnostic.Note(
            Phrase(nl: "hier staat de eerste", en: "the first is here"), at: place(first.tag))
        ]))
  }
}
