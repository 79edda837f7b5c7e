import Diagnostics
import YAML

/// The problems that a decoding run found so far.
final class Findings {
  var list: [Diagnostic] = []

  func report(
    _ kind: DiagnosticKind, at range: SourceRange, _ summary: Phrase, help: Phrase? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    list.append(Diagnostic(kind, at: range, summary, help: help, notes: notes))
  }
}

/// A set of keys that a mapping may have, each named by its case.
protocol FieldKey: CaseIterable, RawRepresentable, Equatable where RawValue == String {
  /// The keys that must be there.
  static var required: [Self] { get }
}

extension FieldKey {
  static var required: [Self] { [] }
}

/// The fields of one mapping, sorted out by key: unknown and missing keys are reported at once.
struct Fields<Key: FieldKey> {
  /// Where the mapping belongs: the key that it is the value of.
  let place: SourceRange
  let findings: Findings
  private var found: [(key: Key, name: YAMLNode, value: YAMLNode)] = []
  /// Keys that an unknown one was probably meant to be.
  private var misspelt: Set<String> = []

  /// Reads the keys of `node`.
  ///
  /// `place` is where a missing key is reported.
  init(_ node: YAMLNode, at place: SourceRange, findings: Findings) {
    self.place = place
    self.findings = findings
    switch node.kind {
    case .mapping: readKeys(of: node)
    case .empty where node.isBroken: return
    case .empty: break
    case .scalar, .sequence:
      if node.kind == .scalar, let colon = node.text.firstIndex(of: ":"),
        Key(rawValue: String(node.text[..<colon])) != nil
      {
        findings.report(
          .valueInvalid, at: node.range,
          Phrase(nl: "na ':' hoort een spatie", en: "a space belongs after ':'"),
          help: Phrase(
            nl: "zet een spatie na de dubbele punt", en: "put a space after the colon"))
        return
      }
      let example = (Key.required.first ?? Key.allCases.first)?.rawValue ?? ""
      findings.report(
        .valueInvalid, at: node.range,
        Phrase(
          nl: "hier horen sleutels met een waarde, geen \(node.kind.noun.dutch)",
          en: "keys with a value belong here, not a \(node.kind.noun.english)"),
        help: Phrase(
          nl: "schrijf op de volgende regel, ingesprongen: '\(example): …'",
          en: "write on the next line, indented: '\(example): …'"))
      return
    }
    // A key that seems to be missing may stand in a line that could not be read, or be misspelt.
    for key in Key.required
    where !node.isBroken && value(key) == nil && !misspelt.contains(key.rawValue) {
      findings.report(
        .keyMissing, at: place,
        Phrase(
          nl: "verplichte sleutel '\(key.rawValue)' ontbreekt",
          en: "required key '\(key.rawValue)' is missing"),
        help: Phrase(
          nl: "voeg toe: '\(key.rawValue): …'", en: "add: '\(key.rawValue): …'"))
    }
  }

  private mutating func readKeys(of node: YAMLNode) {
    var unknown: [YAMLNode] = []
    found.reserveCapacity(node.count)
    for entry in node.entries {
      if let key = Key(rawValue: entry.key.text) {
        found.append((key, entry.key, entry.value))
      } else {
        unknown.append(entry.key)
      }
    }
    for key in unknown { reportUnknown(key.text, at: key.range) }
  }

  private mutating func reportUnknown(_ name: String, at range: SourceRange) {
    let names = Key.allCases.map(\.rawValue)
    let missing = Key.required.filter { value($0) == nil }.map(\.rawValue)
    let help: Phrase
    // A required key that is missing is the likeliest to be meant.
    if let nearest = NearMiss.nearest(to: name, in: missing)
      ?? NearMiss.nearest(to: name, in: names)
    {
      misspelt.insert(nearest)
      help = Phrase(nl: "bedoelde je '\(nearest)'?", en: "did you mean '\(nearest)'?")
    } else {
      let list = names.joined(separator: ", ")
      help = Phrase(nl: "hier mag: \(list)", en: "allowed here: \(list)")
    }
    findings.report(
      .keyUnknown, at: range,
      Phrase(nl: "onbekende sleutel '\(name)'", en: "unknown key '\(name)'"), help: help)
  }

  /// The value of `key` as written; nil where the key is not there.
  func value(_ key: Key) -> YAMLNode? {
    place(of: key).map { found[$0].value }
  }

  /// Where `key` itself is written.
  func keyRange(_ key: Key) -> SourceRange? {
    place(of: key).map { found[$0].name.range }
  }

  /// Where in `found` the key is; nil where it is not there.
  private func place(of key: Key) -> Int? {
    for place in found.indices where found[place].key == key { return place }
    return nil
  }

  /// The value of `key`, reported where the key has none.
  func present(_ key: Key) -> YAMLNode? {
    guard let place = place(of: key), !found[place].value.isBroken else { return nil }
    let entry = found[place]
    guard entry.value.kind != .empty else {
      findings.report(
        .valueInvalid, at: entry.name.range,
        Phrase(
          nl: "'\(key.rawValue)' heeft geen waarde", en: "'\(key.rawValue)' has no value"),
        help: Phrase(
          nl: "vul een waarde in of haal de regel weg", en: "fill in a value or remove the line"))
      return nil
    }
    return entry.value
  }

  /// Reports that the value at `range` is not what `key` takes; `allowed` finishes the sentence
  /// "'key' takes …".
  func reject(_ key: Key, at range: SourceRange, allowed: Phrase, help: Phrase? = nil) {
    findings.report(
      .valueInvalid, at: range,
      Phrase(
        nl: "bij '\(key.rawValue)' hoort \(allowed.dutch)",
        en: "'\(key.rawValue)' takes \(allowed.english)"),
      help: help)
  }
}

extension YAMLNode.Kind {
  /// The word for a value of this kind.
  var noun: Phrase {
    switch self {
    case .empty: Phrase(nl: "lege waarde", en: "empty value")
    case .scalar: Phrase(nl: "losse tekst", en: "plain text")
    case .sequence: Phrase(nl: "lijst", en: "list")
    case .mapping: Phrase(nl: "groep sleutels", en: "group of keys")
    }
  }
}
