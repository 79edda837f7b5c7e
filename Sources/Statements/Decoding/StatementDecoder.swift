public import Diagnostics
public import YAML

/// Reads a ``PrivacyStatement`` from the parsed data files.
///
/// Every problem is reported in one run; what could be read is in the statement all the same, so
/// that the checks can go on.
public struct StatementDecoder {
  /// A parsed data file.
  public struct File {
    /// The root of the file.
    public let root: YAMLNode
    /// The file.
    public let id: FileID
    /// Whether its reader found errors, so that what is missing may only be unreadable.
    public let isDamaged: Bool

    /// A parsed data file.
    public init(root: YAMLNode, id: FileID, isDamaged: Bool = false) {
      self.root = root
      self.id = id
      self.isDamaged = isDamaged
    }
  }

  /// `site.yaml`; nil where it could not be read at all, which its reader has reported.
  public var site: File?
  /// `data/partijen.yaml`.
  public var parties: File?
  /// `data/momenten.yaml`.
  public var moments: File?
  /// `data/gegevens.yaml`.
  public var dataCategories: File?
  /// `data/producten.yaml`.
  public var products: File?
  /// `data/betrokkenen.yaml`.
  public var dataSubjects: File?

  /// The kinds of things whose file is there and could not be read at all.
  public var unreadable: Set<ReferenceKind> = []

  /// A decoder without files.
  public init() {}

  /// The statement in the files, and what is wrong with them.
  public func decode() -> (statement: PrivacyStatement, diagnostics: [Diagnostic]) {
    let findings = Findings()
    var statement = PrivacyStatement()
    if let site { decodeSite(site, into: &statement, findings) }
    statement.products = things(products, findings)
    statement.dataCategories = things(dataCategories, findings)
    statement.parties = things(parties, findings)
    statement.moments = things(moments, findings)
    statement.dataSubjects = things(dataSubjects, findings)
    statement.unreadable = unreadable
    let files = [
      (parties, ReferenceKind.party), (moments, .moment), (dataCategories, .dataCategory),
      (products, .product), (dataSubjects, .dataSubject),
    ]
    for (file, kind) in files {
      // Without its file nothing of a kind is known; only these two must have one.
      let isMissing = file == nil && (kind == .party || kind == .moment)
      if isMissing || file.map({ $0.root.kind != .mapping || $0.root.isBroken }) ?? false {
        statement.unreadable.insert(kind)
      }
    }
    let declaringNames = [site, parties, products].compactMap(\.self)
    statement.mayLackNames =
      statement.unreadable.contains(.party) || statement.unreadable.contains(.product)
      || declaringNames.contains(where: \.isDamaged)
      || findings.list.contains { finding in
        finding.severity == .error && declaringNames.contains { $0.id == finding.range.file }
      }
    statement.resolveAll()
    statement.settleInheritance()
    statement.judgeInterests(findings)
    return (statement, findings.list)
  }

  /// Reads `site.yaml` into `statement`.
  private func decodeSite(
    _ file: File, into statement: inout PrivacyStatement, _ findings: Findings
  ) {
    guard file.root.kind != .empty else {
      if file.isDamaged { return }
      findings.report(.fileEmpty(file.id, help: .threeKeys))
      return
    }
    _ = statement.take(file.root, at: .whole(file.id), findings)
  }

  /// The things that a data file declares: one for each id, in order.
  private func things<Thing: Declared>(_ file: File?, _ findings: Findings) -> [Thing] {
    guard let file else { return [] }
    switch file.root.kind {
    case .mapping: break
    case .empty where file.root.isBroken || file.isDamaged: return []
    case .empty:
      findings.report(.fileEmpty(file.id, help: .dataOrNothing))
      return []
    case .scalar, .sequence:
      findings.report(.noIDs(file.root))
      return []
    }
    var things: [Thing] = []
    things.reserveCapacity(file.root.count)
    for entry in file.root.entries {
      let id = Located(entry.key.text, at: entry.key.range)
      let isKey = Thing.shape.places[id.value] != nil
      let isList = entry.value.kind == .sequence
      // The first is an id all the same: no thing stands above it.
      let isBroken = entry.value.isBroken && !things.isEmpty
      if isKey, isList || entry.value.kind == .scalar || isBroken {
        // A key that belongs to the thing above.
        if !entry.value.isBroken { findings.report(.outdented(entry)) }
        if let last = things.indices.last { things[last].isIncomplete = true }
        continue
      }
      let findingsBefore = findings.list.count
      // What is under an id that can't be one is read all the same, so that nothing else misses it.
      if !Identifier.isValid(id.value) { findings.report(.noID(id)) }
      var thing = Thing.read(entry.value, at: id, findings).thing
      thing.isIncomplete =
        entry.value.holdsUnreadable || findings.list.count > findingsBefore
      things.append(thing)
    }
    return things
  }
}

// MARK: Words

extension Phrase {
  fileprivate static let threeKeys = Phrase(
    nl: "zet er 'organisatie', 'site' en 'verklaring' in",
    en: "put 'organisatie', 'site' and 'verklaring' in")
  fileprivate static let dataOrNothing = Phrase(
    nl: "zet er de gegevens in, haal terug wat er stond, of schrijf '{}' als er niets is",
    en: "put the data in, bring back what was there, or write '{}' where there is nothing")
}

extension Diagnostic {
  fileprivate static func fileEmpty(_ file: FileID, help: Phrase) -> Diagnostic {
    Diagnostic(
      .dataEmpty, at: .whole(file),
      Phrase(nl: "het bestand is leeg", en: "the file is empty"), help: help)
  }

  fileprivate static func noIDs(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: node.range,
      Phrase(
        nl: "hier horen ids met hun sleutels, geen \(node.kind.noun.dutch)",
        en: "ids with their keys belong here, not a \(node.kind.noun.english)"),
      help: Phrase(
        nl: "begin een regel met een id en een dubbele punt, zoals 'cis:'",
        en: "begin a line with an id and a colon, such as 'cis:'"))
  }

  /// A key of the thing above that lost its indentation.
  fileprivate static func outdented(_ entry: YAMLEntry) -> Diagnostic {
    let line =
      "  \(entry.key.text):" + (entry.value.kind == .scalar ? " \(entry.value.text)" : "")
    return Diagnostic(
      .valueInvalid, at: entry.key.range,
      Phrase(
        nl: "'\(entry.key.text)' is een sleutel, geen id", en: "'\(entry.key.text)' is a key, no id"
      ),
      help: Phrase(
        nl: "hoort ze bij wat erboven staat? Spring dan in: '\(line)'",
        en: "if it belongs to what stands above, indent it: '\(line)'"))
  }

  fileprivate static func noID(_ id: Located<String>) -> Diagnostic {
    let suggestion = Identifier.suggestion(for: id.value)
    return Diagnostic(
      .idInvalid, at: id.range,
      Phrase(nl: "'\(id.value)' kan geen id zijn", en: "'\(id.value)' can't be an id"),
      help: suggestion.isEmpty
        ? Phrase(
          nl: "gebruik kleine letters, cijfers en streepjes",
          en: "use lowercase letters, digits and hyphens")
        : Phrase(
          nl: "schrijf bijvoorbeeld '\(suggestion)', hier en overal waar je ernaar verwijst",
          en: "write for example '\(suggestion)', here and wherever it is referred to"))
  }
}
