import Diagnostics
import Text
import YAML

/// The problems that a decoding run found so far.
public final class Findings {
  var list: [Diagnostic] = []

  func report(
    _ kind: DiagnosticKind, at range: SourceRange, _ summary: Phrase, help: Phrase? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    list.append(Diagnostic(kind, at: range, summary, help: help, notes: notes))
  }

  func report(_ finding: Diagnostic) { list.append(finding) }
}

/// The keys of one mapping as they were written.
public struct WrittenKeys<Root: Shaped> {
  /// The places of the keys in the shape, each with where it is written.
  fileprivate(set) var found: [(key: Int, range: SourceRange)] = []
  /// Whether there are keys that the shape does not have, which has been reported.
  fileprivate(set) var hasUnknown = false

  /// Where the key `name` is written; nil where it is not.
  func range(_ name: String) -> SourceRange? {
    found.first { Root.shape.keys[$0.key].name == name }?.range
  }

  fileprivate func contains(_ key: Int) -> Bool { found.contains { $0.key == key } }
}

extension Shaped {
  /// What `node` describes, and whether every required key could be read; the rest is reported and
  /// left out.
  ///
  /// `key` is what the node is the value of: there a missing key is reported.
  static func read(
    _ node: YAMLNode, at key: Located<String>, _ findings: Findings
  ) -> (thing: Self, isWhole: Bool) {
    let place = key.value.isEmpty ? key.range.firstByte : key.range
    var thing = Self(at: key)
    let written = thing.take(node, at: place, findings)
    thing.judge(written.keys, findings)
    return (thing, shape.required & ~written.isRead == 0)
  }

  /// Reads the keys of `node` into the thing.
  mutating func take(
    _ node: YAMLNode, at place: SourceRange, _ findings: Findings
  ) -> (keys: WrittenKeys<Self>, isRead: UInt64) {
    let shape = Self.shape
    var written = WrittenKeys<Self>()
    var isRead: UInt64 = 0
    var unknown: [YAMLNode] = []
    switch node.kind {
    case .mapping:
      written.found.reserveCapacity(node.count)
      for entry in node.entries {
        guard let number = shape.places[entry.key.text] else {
          // A key that could not be read with its value may belong elsewhere, which has been reported.
          if !entry.value.isBroken { unknown.append(entry.key) }
          continue
        }
        written.found.append((number, entry.key.range))
        guard !entry.value.isBroken else { continue }
        let key = shape.keys[number]
        let place = KeyPlace(name: key.name, range: entry.key.range, findings: findings)
        if entry.value.kind == .empty {
          place.reportEmpty()
        } else if key.read(entry.value, &self, place) {
          isRead |= 1 << UInt64(number)
        }
      }
    case .empty where node.isBroken: return (written, isRead)
    case .empty: break
    case .scalar where shape.firstMayStandAlone:
      let place = KeyPlace(name: shape.keys[0].name, range: node.range, findings: findings)
      if shape.keys[0].read(node, &self, place) { isRead |= 1 }
      return (written, isRead)
    case .scalar, .sequence:
      shape.reportNoMapping(node, findings)
      return (written, isRead)
    }
    // A key that seems to be missing may stand in a line that could not be read, or be misspelt.
    let missing = shape.keys.indices.filter {
      shape.keys[$0].isRequired && !written.contains($0)
    }
    written.hasUnknown = !unknown.isEmpty
    var misspelt: Set<String> = []
    if !unknown.isEmpty { shape.reportUnknown(unknown, missing: missing, &misspelt, findings) }
    for number in missing
    where !node.isBroken && !misspelt.contains(shape.keys[number].name) {
      findings.report(.missingKey(shape.keys[number].name, at: place))
    }
    return (written, isRead)
  }

  /// Finds what the references in the thing refer to.
  mutating func resolve(_ resolver: inout Resolver) {
    for key in Self.shape.references { key.resolve?(&self, &resolver) }
  }
}

extension SourceRange {
  /// The place where the range begins, without its length: enough to point at a list item.
  fileprivate var firstByte: SourceRange {
    SourceRange(file: file, start: start, end: min(end, start + 1))
  }
}

extension Shape {
  fileprivate func reportNoMapping(_ node: YAMLNode, _ findings: Findings) {
    if node.kind == .scalar, let colon = node.text.firstIndex(of: ":"),
      places[String(node.text[..<colon])] != nil
    {
      findings.report(.spaceMissing(at: node.range))
      return
    }
    let example = (keys.first(where: \.isRequired) ?? keys.first)?.name ?? ""
    findings.report(.noKeys(node, example: example))
  }

  fileprivate func reportUnknown(
    _ unknown: [YAMLNode], missing: [Int], _ misspelt: inout Set<String>, _ findings: Findings
  ) {
    let required = missing.map { keys[$0].name }
    let nearRequired = NearMiss(required)
    let all = Phrase.allowed(keys.map(\.name))
    for key in unknown {
      let name = key.text
      if let help = moved[name] {
        findings.report(.movedKey(name, help: help, at: key.range))
        continue
      }
      let help: Phrase
      // A required key that is missing is the likeliest to be meant.
      if let nearest = nearRequired.nearest(to: name) ?? names.nearest(to: name) {
        misspelt.insert(nearest)
        help = .didYouMean(nearest)
      } else if let first = required.first(where: { !misspelt.contains($0) }) {
        misspelt.insert(first)
        help = .didYouMean(required: first)
      } else {
        help = all
      }
      findings.report(.unknownKey(name, help: help, at: key.range))
    }
  }
}

// MARK: Words

extension KeyPlace {
  func reportEmpty() {
    findings.report(
      .valueInvalid, at: range,
      Phrase(nl: "'\(name)' heeft geen waarde", en: "'\(name)' has no value"),
      help: Phrase(
        nl: "vul een waarde in of haal de regel weg", en: "fill in a value or remove the line"))
  }
}

extension Diagnostic {
  fileprivate static func spaceMissing(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(nl: "na ':' hoort een spatie", en: "a space belongs after ':'"),
      help: Phrase(nl: "zet een spatie na de dubbele punt", en: "put a space after the colon"))
  }

  fileprivate static func noKeys(_ node: YAMLNode, example: String) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: node.range,
      Phrase(
        nl: "hier horen sleutels met een waarde, geen \(node.kind.noun.dutch)",
        en: "keys with a value belong here, not a \(node.kind.noun.english)"),
      help: Phrase(
        nl: "schrijf op de volgende regel, ingesprongen: '\(example): …'",
        en: "write on the next line, indented: '\(example): …'"))
  }

  fileprivate static func missingKey(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(
        nl: "verplichte sleutel '\(name)' ontbreekt", en: "required key '\(name)' is missing"),
      help: Phrase(nl: "voeg toe: '\(name): …'", en: "add: '\(name): …'"))
  }

  fileprivate static func movedKey(
    _ name: String, help: Phrase, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .keyUnknown, at: place,
      Phrase(nl: "de sleutel '\(name)' bestaat niet meer", en: "the key '\(name)' is no more"),
      help: help)
  }

  fileprivate static func unknownKey(
    _ name: String, help: Phrase, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .keyUnknown, at: place,
      Phrase(nl: "onbekende sleutel '\(name)'", en: "unknown key '\(name)'"), help: help)
  }
}

extension Phrase {
  fileprivate static func allowed(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(nl: "hier mag: \(list)", en: "allowed here: \(list)")
  }

  fileprivate static func didYouMean(required name: String) -> Phrase {
    Phrase(
      nl: "bedoelde je '\(name)'? Die moet er zijn",
      en: "did you mean '\(name)'? It is required")
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
