public import Diagnostics
import Statements
import YAML

/// What a version changed, as it was told then: `wijzigingen.yaml` of a record.
///
/// It is not made anew, so that what was told stays what was told.
public struct RecordedChanges: Sendable {
  /// The name of the file in a record.
  public static let fileName = "wijzigingen.yaml"

  /// One change.
  public struct Item: Sendable, Hashable {
    /// What changed, in Dutch.
    public let sentence: String
    /// How much it matters: ``Weight/name``.
    public let weight: String
    /// The class of a material change: ``MaterialClass``.
    public let reason: String?
    /// The id of the party it is about.
    public let party: String?
    /// The id of the moment it is about.
    public let moment: String?
    /// The names of the products it matters to; none means all.
    public let products: [String]
    /// The names of those whose data it is about.
    public let dataSubjects: [String]

    /// Whether a party or a moment is new with it.
    public let isBeginning: Bool

    /// A change with these.
    public init(
      sentence: String, weight: String, reason: String? = nil, isBeginning: Bool = false,
      party: String? = nil,
      moment: String? = nil, products: [String] = [], dataSubjects: [String] = []
    ) {
      self.sentence = sentence
      self.weight = weight
      self.reason = reason
      self.isBeginning = isBeginning
      self.party = party
      self.moment = moment
      self.products = products
      self.dataSubjects = dataSubjects
    }

    /// Whether readers are told: not where only words changed.
    public var isTold: Bool { weight != Weight.editorial.name }
    /// Whether it had to be told before it held.
    public var isMaterial: Bool { weight == "material" }
  }

  /// The changes, the heaviest first.
  public let items: [Item]

  /// These changes.
  public init(_ items: [Item]) { self.items = items }

  /// What `changes` are, in sentences.
  public init(_ changes: Changes, isPolite: Bool) {
    let sentences = ChangeSentences(changes, isPolite: isPolite)
    func names(_ kind: ReferenceKind, _ ids: Set<String>?) -> [String] {
      (ids ?? []).sorted(by: Grading.ascending).map {
        changes.new.name(kind, $0) ?? changes.old.name(kind, $0) ?? $0
      }
    }
    items = changes.all.map { change in
      var reason: String?
      if case .material(let kind) = change.weight { reason = kind.rawValue }
      return Item(
        sentence: sentences.sentence(of: change).dutch, weight: change.weight.name,
        reason: reason, isBeginning: change.isBeginning, party: change.party, moment: change.moment,
        products: names(.product, change.products),
        dataSubjects: names(.dataSubject, change.dataSubjects))
    }
  }

  /// The changes as a file.
  public var file: String {
    var text = "formaat: \(VersionRegister.format)\n"
    text += items.isEmpty ? "wijzigingen: []\n" : "wijzigingen:\n"
    for item in items {
      text += "  - zin: \(item.sentence.quoted)\n    zwaarte: \(item.weight)\n"
      if let reason = item.reason { text += "    reden: \(reason)\n" }
      if item.isBeginning { text += "    nieuw: ja\n" }
      if let party = item.party { text += "    partij: \(party.quoted)\n" }
      if let moment = item.moment { text += "    moment: \(moment.quoted)\n" }
      for (key, names) in [("producten", item.products), ("betrokkenen", item.dataSubjects)]
      where !names.isEmpty {
        text += "    \(key): [\(names.map(\.quoted).joined(separator: ", "))]\n"
      }
    }
    return text
  }

  /// The changes in `bytes`, and what is wrong with the file.
  public static func read(
    _ bytes: [UInt8], file: FileID
  ) -> (changes: RecordedChanges, findings: [Diagnostic]) {
    let result = YAMLParser.parse(bytes, file: file)
    var reader = RecordReader(file: file)
    reader.findings = result.diagnostics
    guard let root = result.root, reader.isRecord(root) else {
      return (RecordedChanges([]), reader.findings)
    }
    var items: [Item] = []
    for node in reader.value("wijzigingen", of: root)?.elements.map(\.self) ?? [] {
      guard let sentence = reader.text("zin", of: node),
        let weight = reader.text("zwaarte", of: node)
      else {
        reader.report(node, Phrase(nl: "dit is geen wijziging", en: "this is no change"))
        continue
      }
      items.append(
        Item(
          sentence: sentence, weight: weight, reason: reader.text("reden", of: node),
          isBeginning: reader.text("nieuw", of: node) == "ja",
          party: reader.text("partij", of: node), moment: reader.text("moment", of: node),
          products: reader.texts("producten", of: node),
          dataSubjects: reader.texts("betrokkenen", of: node)))
    }
    return (RecordedChanges(items), reader.findings)
  }
}

extension Change {
  /// Whether a party or a moment is new with it.
  fileprivate var isBeginning: Bool {
    if case .added(let key) = kind { key.kind == .party || key.kind == .moment } else { false }
  }
}
