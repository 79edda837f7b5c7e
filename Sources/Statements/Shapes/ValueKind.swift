import Diagnostics
import Text
import YAML

/// How a value of a key is read, shown and resolved.
struct ValueKind<Value>: Sendable {
  /// What it is, for those who need no value.
  let form: Form
  /// The value of a node that is there; what can't be read is reported, and nil.
  let read: @Sendable (YAMLNode, KeyPlace) -> Value?
  /// What the value is for those who look at it.
  let held: @Sendable (Value) -> Held
  /// Finds what its references refer to.
  var resolve: (@Sendable (inout Value, inout Resolver) -> Void)?

  init(
    _ form: Form, read: @escaping @Sendable (YAMLNode, KeyPlace) -> Value?,
    held: @escaping @Sendable (Value) -> Held,
    resolve: (@Sendable (inout Value, inout Resolver) -> Void)? = nil
  ) {
    self.form = form
    self.read = read
    self.held = held
    self.resolve = resolve
  }
}

/// Where the value of a key is written, and where to report what is wrong with it.
struct KeyPlace {
  let name: String
  let range: SourceRange
  let findings: Findings

  /// Reports that the value at `range` is not what the key takes; `allowed` finishes the sentence
  /// "'key' takes …".
  func reject(at range: SourceRange, allowed: Phrase, help: Phrase? = nil) {
    findings.report(
      .valueInvalid, at: range,
      Phrase(
        nl: "bij '\(name)' hoort \(allowed.dutch)", en: "'\(name)' takes \(allowed.english)"),
      help: help)
  }

  /// The text of `node`, without white space around it.
  func text(of node: YAMLNode) -> Located<String>? {
    guard node.kind == .scalar else {
      reject(at: node.range, allowed: Phrase(nl: "tekst", en: "text"))
      return nil
    }
    let text = node.text.trimmed
    guard !text.isEmpty else {
      reject(
        at: node.range, allowed: Phrase(nl: "tekst die niet leeg is", en: "text, not blank"),
        help: Phrase(nl: "vul de tekst in", en: "fill in the text"))
      return nil
    }
    if !node.isQuoted, Self.nothings.contains(text.lowercased()) {
      findings.report(
        .valueInvalid, at: node.range,
        Phrase(nl: "'\(text)' zegt een lezer niets", en: "'\(text)' tells a reader nothing"),
        help: Phrase(
          nl: "schrijf wat er waar is, of haal de regel weg als er niets te zeggen is",
          en: "write what is true, or remove the line where there is nothing to say"))
      return nil
    }
    return Located(text, at: node.range)
  }

  /// What people write where there is nothing to say.
  private static let nothings: Set<String> = [
    "null", "~", "n.v.t.", "n.v.t", "nvt", "nvt.", "-", "–", "—", "nil", "none", "n/a", "?", "…",
    "...",
  ]

  /// The elements of `node`: those of a list, or a single text as a list of one.
  func elements(of node: YAMLNode) -> [YAMLNode]? {
    switch node.kind {
    case .sequence: return Array(node.elements)
    case .scalar:
      guard !node.isQuoted, node.textBytes.contains(UInt8(ascii: ",")) else { return [node] }
      let list = Self.list(node.text, at: [","])
      reject(
        at: node.range, allowed: Phrase(nl: "een lijst", en: "a list"),
        help: Phrase(
          nl: "schrijf '[\(list)]', of zet aanhalingstekens om de tekst als het er één is",
          en: "write '[\(list)]', or put quotes around the text where it is one"))
      return nil
    case .empty, .mapping:
      reject(
        at: node.range, allowed: Phrase(nl: "een lijst", en: "a list"),
        help: Phrase(
          nl: "schrijf bijvoorbeeld [naam, adres]", en: "write for example [naam, adres]"))
      return nil
    }
  }

  /// The parts of `text` between `separators`, as they stand in a list.
  private static func list(_ text: String, at separators: Set<Character>) -> String {
    text.split(whereSeparator: separators.contains).map { String($0).trimmed }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether `id` is really several ids, with another sign than a comma between them; that is
  /// reported.
  func isSeveral(_ id: Located<String>) -> Bool {
    guard !Identifier.isValid(id.value) else { return false }
    let list = Self.list(id.value, at: [".", ";", "/", "+", "&", "|"])
    let ids = list.split(separator: ",").map { String($0).trimmed }
    guard ids.count > 1, ids.allSatisfy(Identifier.isValid) else { return false }
    findings.report(
      .valueInvalid, at: id.range,
      Phrase(nl: "tussen twee ids hoort een komma", en: "a comma belongs between two ids"),
      help: Phrase(nl: "schrijf '[\(list)]'", en: "write '[\(list)]'"))
    return true
  }

  /// Reports that `id` was there before.
  func reportDouble(_ id: Located<String>, first: SourceRange) {
    findings.report(
      .valueInvalid, at: id.range,
      Phrase(nl: "'\(id.value)' staat dubbel", en: "'\(id.value)' is there twice"),
      help: Phrase(nl: "haal er één weg", en: "remove one of them"),
      notes: [Diagnostic.Note(Phrase(nl: "eerder gegeven hier", en: "given here"), at: first)])
  }

  /// The ids in `node`, each once.
  func references(in node: YAMLNode) -> [Reference]? {
    guard let nodes = elements(of: node) else { return nil }
    var references: [Reference] = []
    references.reserveCapacity(nodes.count)
    for node in nodes {
      guard let id = text(of: node), !isSeveral(id) else { continue }
      if let first = references.first(where: { $0.id.value == id.value }) {
        reportDouble(id, first: first.id.range)
        continue
      }
      references.append(Reference(id))
    }
    return references
  }
}

// MARK: Texts

extension ValueKind where Value == Located<String> {
  /// A text of one or more sentences, or a part of one.
  static var sentences: ValueKind {
    text(.sentences)
  }
  /// A heading.
  static var heading: ValueKind {
    text(.heading)
  }
  /// A telephone number, with whatever stands around it.
  static var telephone: ValueKind {
    parsed(
      .text(.name),
      Phrase(nl: "een telefoonnummer als 012 345 67 89", en: "a number such as 012 345 67 89"),
      { text in
        let isMixed = text.split { " -./()".contains($0) }.contains { part in
          part.contains { $0.isLetter } && part.contains { $0.isNumber }
        }
        return isMixed || text.count(where: \.isNumber) < 3 ? nil : text
      }, held: { .text($0) })
  }

  /// The name of a law: more than a number or an article.
  static var law: ValueKind {
    parsed(
      .text(.name),
      Phrase(nl: "ook de naam van de wet, zoals 'art. 4 Wet Bibob'", en: "the name of the law too"),
      { text in
        let words: [Substring] = text.lowercased().split { !$0.isLetter }
        let parts: Set<Substring> = [
          "art", "artikel", "artikelen", "lid", "sub", "onder", "en", "juncto",
        ]
        return words.allSatisfy { $0.count < 2 || parts.contains($0) } ? nil : text
      }, held: { .text($0) })
  }

  /// A name, or another text that is no sentence.
  static var name: ValueKind {
    text(.name)
  }

  private static func text(_ reading: Form.Reading) -> ValueKind {
    ValueKind(.text(reading), read: { $1.text(of: $0) }, held: { .text($0) })
  }

  /// An address of the web: https or http, with a host and nothing that an address can't hold.
  static var address: ValueKind {
    parsed(
      .address,
      Phrase(nl: "een adres dat begint met https://", en: "an address that begins with https://"),
      { WebAddress.isValid($0) ? $0 : nil }, held: { .text($0) })
  }

  /// An address at which a site can stand, as it is sent: see ``BaseAddress``.
  static var folderAddress: ValueKind {
    ValueKind(
      .address,
      read: { node, place in
        guard let written = address.read(node, place) else { return nil }
        do throws(BaseAddress.Fault) {
          let base = try BaseAddress(written.value)
          return Located(base.text, at: written.range)
        } catch {
          place.reject(
            at: written.range,
            allowed: Phrase(
              nl: "het adres van een map; dit adres \(error.phrase.dutch)",
              en: "the address of a folder; this one \(error.phrase.english)"),
            help: Phrase(
              nl: "schrijf het adres van de startpagina, zonder de naam van een bestand",
              en: "write the address of the home page, without the name of a file"))
          return nil
        }
      }, held: { .text($0) })
  }

  /// An e-mail address.
  static var email: ValueKind {
    parsed(
      .email,
      Phrase(
        nl: "een e-mailadres als privacy@voorbeeld.nl",
        en: "an e-mail address like privacy@voorbeeld.nl"),
      { WebAddress.isEmail($0) ? $0 : nil },
      meant: { text in
        let bare = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        let first = bare.split { ",; ".contains($0) }.first.map(String.init) ?? ""
        return first != text && WebAddress.isEmail(first) ? first : nil
      }, held: { .text($0) })
  }
}

extension ValueKind where Value == [Located<String>] {
  /// Texts: a list, or a single one.
  static var names: ValueKind {
    ValueKind(
      .texts,
      read: { node, place in
        place.elements(of: node)?.compactMap { place.text(of: $0) }
      }, held: { $0.isEmpty ? .nothing : .texts($0) })
  }
}

// MARK: Parsed values

extension ValueKind {
  /// A value that `parse` makes of a text; `allowed` says what such a text is.
  static func parsed<Parsed>(
    _ form: Form, _ allowed: Phrase, _ parse: @escaping @Sendable (String) -> Parsed?,
    meant: @escaping @Sendable (String) -> String? = { _ in nil },
    held: @escaping @Sendable (Located<Parsed>) -> Held
  ) -> ValueKind where Value == Located<Parsed> {
    ValueKind(
      form,
      read: { node, place in
        guard let written = place.text(of: node) else { return nil }
        guard let value = parse(written.value) else {
          place.reject(
            at: written.range, allowed: allowed,
            help: meant(written.value).map { Phrase(nl: "schrijf '\($0)'", en: "write '\($0)'") })
          return nil
        }
        return Located(value, at: written.range)
      }, held: held)
  }
}

extension ValueKind where Value == Located<CalendarDate> {
  static var date: ValueKind {
    parsed(
      .date, Phrase(nl: "een datum als 2026-11-23", en: "a date like 2026-11-23"),
      { CalendarDate($0) }, meant: { CalendarDate.meant(by: $0)?.iso8601 }, held: { .date($0) })
  }
}

extension ValueKind where Value == Located<RetentionPeriod> {
  static var retention: ValueKind {
    parsed(
      .period,
      Phrase(
        nl: "een tekst of een duur als P7Y, P6M of P30D",
        en: "a text or a duration like P7Y, P6M or P30D"),
      { RetentionPeriod($0) }, meant: { Int($0).map { "\($0) jaar" } },
      held: { .text($0.map(\.words)) })
  }
}

extension ValueKind where Value == Located<ReviewInterval> {
  static var reviewInterval: ValueKind {
    parsed(
      .period,
      Phrase(
        nl: "een duur in jaren of maanden, als P1Y of P6M",
        en: "a duration in years or months, like P1Y or P6M"),
      { ReviewInterval($0) }, held: { .text($0.map(\.words.dutch)) })
  }
}

extension ValueKind where Value == Located<Colour> {
  static var colour: ValueKind {
    parsed(
      .colour, Phrase(nl: "een kleur als \"#0a5c36\"", en: "a colour like \"#0a5c36\""),
      { Colour($0) }, held: { .text($0.map(\.css)) })
  }
}

extension ValueKind where Value == Located<Int> {
  static var number: ValueKind {
    parsed(
      .number, Phrase(nl: "een getal als 10", en: "a number such as 10"),
      { text in Int(text).flatMap { (0...100_000).contains($0) ? $0 : nil } },
      held: { .text($0.map { String($0) }) })
  }
}

extension ValueKind where Value == SourceRange {
  /// Where `ja` is written.
  static var flag: ValueKind {
    ValueKind(
      .flag,
      read: { node, place in
        if node.isText("ja") { return node.range }
        if node.isText("nee") { return nil }
        let meant = ["ja", "yes", "true", "waar"].contains { word in
          node.kind == .scalar && node.text.lowercased().hasPrefix(word)
        }
        place.reject(
          at: node.range, allowed: Phrase(nl: "'ja' of 'nee'", en: "'ja' or 'nee'"),
          help: meant ? Phrase(nl: "schrijf alleen 'ja'", en: "write 'ja' alone") : nil)
        return nil
      }, held: { _ in .yes })
  }
}

extension ValueKind where Value: Sendable {
  /// One of the cases of `Word`.
  static func choice<Word: Choice>(_ type: Word.Type = Word.self) -> ValueKind
  where Value == Located<Word> {
    ValueKind(
      .choice(type),
      read: { node, place in
        guard let written = place.text(of: node) else { return nil }
        if let word = Word(rawValue: written.value) { return Located(word, at: written.range) }
        let names = Word.allCases.map(\.rawValue)
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        let nearest =
          Word.otherWords[written.value.lowercased()]?.rawValue
          ?? NearMiss.nearest(to: written.value, in: names)
        place.reject(
          at: written.range, allowed: Phrase(nl: "een van: \(list)", en: "one of: \(list)"),
          help: nearest.map { .didYouMean($0) })
        return nil
      }, held: { .choice($0.value, $0.range) })
  }
}

extension String {
  /// The text without white space at its ends (any that Unicode names so).
  var trimmed: String {
    let scalars = unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar.value > 0x7F && scalar.properties.isWhitespace
        || (0x09...0x0D).contains(scalar.value)
    }
    guard let first = scalars.first, let last = scalars.last else { return self }
    if !isSpace(first), !isSpace(last) { return self }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension ValueKind where Value == Bool {
  /// Whether it is `ja`.
  static var isYes: ValueKind {
    ValueKind(
      .flag,
      read: { node, place in ValueKind<SourceRange>.flag.read(node, place) != nil },
      held: { $0 ? .yes : .nothing })
  }
}
