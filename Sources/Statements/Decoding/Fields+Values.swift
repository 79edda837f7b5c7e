import Diagnostics
import YAML

extension Fields {
  /// The text of `key`, without white space around it.
  func text(_ key: Key) -> Located<String>? {
    guard let node = present(key) else { return nil }
    return text(of: node, key)
  }

  /// The texts of `key`: a list, or a single one.
  func texts(_ key: Key) -> [Located<String>] {
    elements(key)?.compactMap { text(of: $0, key) } ?? []
  }

  /// Where `key: ja` is written; nil for `nee` and where the key is not there.
  func flag(_ key: Key) -> SourceRange? {
    guard let node = present(key) else { return nil }
    if node.kind == .scalar, node.isText("ja") { return node.range }
    if node.kind == .scalar, node.isText("nee") { return nil }
    reject(key, at: node.range, allowed: Phrase(nl: "'ja' of 'nee'", en: "'ja' or 'nee'"))
    return nil
  }

  /// The value of `key` as one of the cases of `Choice`.
  func choice<Choice>(_ key: Key, of type: Choice.Type = Choice.self) -> Located<Choice>?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    guard let written = text(key) else { return nil }
    if let choice = Choice(rawValue: written.value) { return Located(choice, at: written.range) }
    let names = Choice.allCases.map(\.rawValue)
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    let nearest = NearMiss.nearest(to: written.value, in: names)
    reject(
      key, at: written.range, allowed: Phrase(nl: "een van: \(list)", en: "one of: \(list)"),
      help: nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") })
    return nil
  }

  /// The day of `key`.
  func date(_ key: Key) -> Located<CalendarDate>? {
    parsed(
      key, allowed: Phrase(nl: "een datum als 2026-11-23", en: "a date like 2026-11-23"),
      CalendarDate.init)
  }

  /// The retention period of `key`.
  func retention(_ key: Key) -> Located<RetentionPeriod>? {
    parsed(
      key,
      allowed: Phrase(
        nl: "een tekst of een duur als P7Y, P6M of P30D",
        en: "a text or a duration like P7Y, P6M or P30D"),
      RetentionPeriod.init)
  }

  /// The review interval of `key`.
  func reviewInterval(_ key: Key) -> Located<ReviewInterval>? {
    parsed(
      key,
      allowed: Phrase(
        nl: "een duur in jaren of maanden, als P1Y of P6M",
        en: "a duration in years or months, like P1Y or P6M"),
      ReviewInterval.init)
  }

  /// The colour of `key`.
  func colour(_ key: Key) -> Located<Colour>? {
    parsed(
      key,
      allowed: Phrase(nl: "een kleur als \"#0a5c36\"", en: "a colour like \"#0a5c36\""),
      Colour.init)
  }

  /// The web address of `key`: https or http, with a host and nothing that an address can't hold.
  func address(_ key: Key) -> Located<String>? {
    parsed(
      key,
      allowed: Phrase(
        nl: "een adres dat begint met https://", en: "an address that begins with https://")
    ) { WebAddress.isValid($0) ? $0 : nil }
  }

  /// The e-mail address of `key`.
  func email(_ key: Key) -> Located<String>? {
    parsed(
      key,
      allowed: Phrase(
        nl: "een e-mailadres als privacy@voorbeeld.nl",
        en: "an e-mail address like privacy@voorbeeld.nl")
    ) { WebAddress.isEmail($0) ? $0 : nil }
  }

  /// The id that `key` refers to.
  func reference(_ key: Key) -> Reference? {
    text(key).map(Reference.init)
  }

  /// The ids that `key` refers to; nil where the key is not there, empty for `[]`.
  func references(_ key: Key) -> [Reference]? {
    guard let nodes = elements(key) else { return nil }
    var references: [Reference] = []
    references.reserveCapacity(nodes.count)
    for node in nodes {
      guard let id = text(of: node, key) else { continue }
      if let first = references.first(where: { $0.id.value == id.value }) {
        findings.report(
          .valueInvalid, at: id.range,
          Phrase(nl: "'\(id.value)' staat dubbel", en: "'\(id.value)' is there twice"),
          help: Phrase(nl: "haal er één weg", en: "remove one of them"),
          notes: [
            Diagnostic.Note(Phrase(nl: "eerder gegeven hier", en: "given here"), at: first.id.range)
          ])
        continue
      }
      references.append(Reference(id))
    }
    return references
  }

  /// The nested mapping of `key` as fields of its own.
  func nested<Inner: FieldKey>(_ key: Key, as type: Inner.Type) -> Fields<Inner>? {
    guard let node = present(key) else { return nil }
    guard node.kind == .mapping else {
      _ = Fields<Inner>(node, at: keyRange(key) ?? place, findings: findings)
      return nil
    }
    return Fields<Inner>(node, at: keyRange(key) ?? place, findings: findings)
  }

  /// The elements of `key`: those of a list, or a single text as a list of one.
  func elements(_ key: Key) -> [YAMLNode]? {
    guard let node = present(key) else { return nil }
    switch node.kind {
    case .sequence: return Array(node.elements)
    case .scalar: return [node]
    case .empty, .mapping:
      reject(
        key, at: node.range, allowed: Phrase(nl: "een lijst", en: "a list"),
        help: Phrase(
          nl: "schrijf bijvoorbeeld [naam, adres]", en: "write for example [naam, adres]"))
      return nil
    }
  }

  private func parsed<Value>(
    _ key: Key, allowed: Phrase, _ parse: (String) -> Value?
  ) -> Located<Value>? {
    guard let written = text(key) else { return nil }
    guard let value = parse(written.value) else {
      reject(key, at: written.range, allowed: allowed)
      return nil
    }
    return Located(value, at: written.range)
  }

  private func text(of node: YAMLNode, _ key: Key) -> Located<String>? {
    guard node.kind == .scalar else {
      reject(key, at: node.range, allowed: Phrase(nl: "tekst", en: "text"))
      return nil
    }
    let text = node.text.trimmed
    guard !text.isEmpty else {
      reject(
        key, at: node.range, allowed: Phrase(nl: "tekst die niet leeg is", en: "text, not blank"),
        help: Phrase(nl: "vul de tekst in", en: "fill in the text"))
      return nil
    }
    return Located(text, at: node.range)
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
