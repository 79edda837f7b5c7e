public import Diagnostics
import YAML

/// A list of data, which says whether it is complete.
public struct DataList: Sendable {
  /// The data.
  public internal(set) var items: [DataItem]
  /// Whether these are all; otherwise they are among others: `onder_meer`.
  public let isComplete: Bool

  /// Whether it says, on purpose, that there are none.
  public var isNothing: Bool { isComplete && items.isEmpty }

  /// The list without what is in `other`.
  public func without(_ other: DataList?) -> DataList {
    let others = Set((other?.items ?? []).map(\.category.id.value))
    var list = self
    list.items.removeAll { others.contains($0.category.id.value) }
    return list
  }

  /// The data as references, in their order.
  public var references: [Reference] { items.map(\.category) }
}

/// A datum of a list, with what holds for it alone.
public struct DataItem: Shaped {
  /// The category of data.
  public internal(set) var category: Reference
  /// When it applies.
  public internal(set) var condition: Located<String>?
  /// What holds for this datum alone.
  public internal(set) var terms = Terms()

  /// An item of which nothing is known.
  public init(at key: Located<String>) { category = Reference(key) }

  /// Whether anything holds for this datum alone.
  public var hasTerms: Bool { condition != nil || !terms.isEmpty }

  /// A legitimate interest has its basis, and the basis its interest.
  public func judge(_ written: WrittenKeys<DataItem>, _ findings: Findings) {
    terms.judge(written, findings)
  }

  /// The keys of an item; its id alone may stand for it.
  public static let shape = Shape<DataItem>(
    noun: Phrase(nl: "gegeven", en: "datum"),
    words: Phrase(
      nl: "een gegeven in een lijst, met wat alleen daarvoor geldt",
      en: "a datum of a list, with what holds for it alone"),
    firstMayStandAlone: true
  ) {
    Key(
      "gegeven", \.category, .reference(.dataCategory), nl: "de id uit `gegevens.yaml`",
      en: "the id of `gegevens.yaml`", example: "bsn", required: true, told: .site)
    Key(
      "voorwaarde", \.condition, .sentences, nl: "wanneer het geldt", en: "when it applies",
      example: "alleen bij letsel", since: 2)
    Terms.keys(
      \.terms.legalBasis, \.terms.law, \.terms.legitimateInterest, \.terms.exception,
      \.terms.retention)
  }
}

extension ValueKind where Value == DataList {
  /// Ids of data: a list of all, a single one, or `{onder_meer: […]}` for some of them.
  static var data: ValueKind {
    ValueKind(
      .data,
      read: { node, place in
        guard node.kind == .mapping else {
          return items(of: node, place).map { DataList(items: $0, isComplete: true) }
        }
        let entries = Array(node.entries)
        guard entries.count == 1, let entry = entries.first, entry.key.isText("onder_meer") else {
          // One item with terms of its own may stand without its list.
          if entries.contains(where: { $0.key.isText("gegeven") }) {
            let (item, isWhole) = DataItem.read(
              node, at: Located("", at: node.range), place.findings)
            return isWhole ? DataList(items: [item], isComplete: true) : nil
          }
          place.reject(at: node.range, allowed: .aList, help: .listOrPart(of: place.name))
          return nil
        }
        let inner = KeyPlace(name: "onder_meer", range: entry.key.range, findings: place.findings)
        guard entry.value.kind != .empty, !entry.value.isBroken else {
          if !entry.value.isBroken { inner.reportEmpty() }
          return nil
        }
        guard let items = items(of: entry.value, inner) else { return nil }
        guard !items.isEmpty else {
          place.findings.report(.emptyPart(of: place.name, at: entry.value.range))
          return nil
        }
        return DataList(items: items, isComplete: false)
      }, held: { .data($0) },
      resolve: { list, resolver in
        for index in list.items.indices {
          // Of most only the category is written.
          if list.items[index].hasTerms {
            list.items[index].resolve(&resolver)
          } else {
            resolver.resolve(&list.items[index].category, .dataCategory)
          }
        }
      })
  }

  private static func items(of node: YAMLNode, _ place: KeyPlace) -> [DataItem]? {
    guard let nodes = place.elements(of: node) else { return nil }
    var items: [DataItem] = []
    items.reserveCapacity(nodes.count)
    var seen: [String: SourceRange] = [:]
    for node in nodes {
      let (item, isWhole) = DataItem.read(node, at: Located("", at: node.range), place.findings)
      let id = item.category.id
      guard isWhole, !place.isSeveral(id) else { continue }
      if let first = seen[id.value] {
        place.findings.report(.givenTwice(id, first: first))
        continue
      }
      seen[id.value] = id.range
      items.append(item)
    }
    return items
  }
}

// MARK: Words

extension Phrase {
  fileprivate static func listOrPart(of key: String) -> Phrase {
    Phrase(
      nl: "schrijf '\(key): [naam, adres]' als dat alles is, of "
        + "'\(key): {onder_meer: [naam, adres]}' als er meer is",
      en: "write '\(key): [naam, adres]' where that is all, or "
        + "'\(key): {onder_meer: [naam, adres]}' where there is more")
  }
}

extension Diagnostic {
  fileprivate static func emptyPart(of key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(nl: "bij 'onder_meer' staat niets", en: "'onder_meer' names nothing"),
      help: Phrase(
        nl: "noem er minstens één, of schrijf '\(key): []' als er geen gegevens zijn",
        en: "name at least one, or write '\(key): []' where there are none"))
  }
}
