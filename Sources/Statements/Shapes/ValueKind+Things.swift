import Diagnostics
import YAML

// MARK: References

extension ValueKind where Value == Reference {
  /// The id of a thing of `kind`.
  static func reference(_ kind: ReferenceKind) -> ValueKind {
    ValueKind(
      .reference(kind), read: { $1.text(of: $0).map { Reference($0) } },
      held: { .references([$0]) },
      resolve: { $1.resolve(&$0, kind) })
  }
}

extension ValueKind where Value == [Reference] {
  /// The ids of things of `kind`: a list, or a single one.
  static func references(_ kind: ReferenceKind) -> ValueKind {
    ValueKind(
      .references(kind), read: { $1.references(in: $0) }, held: { .references($0) },
      resolve: { references, resolver in
        for index in references.indices { resolver.resolve(&references[index], kind) }
      })
  }
}

extension ValueKind where Value == Party.AskAt {
  /// The id of a party, or `ons`.
  static var askAt: ValueKind {
    ValueKind(
      .askAt,
      read: { node, place in
        place.text(of: node).map { $0.value == "ons" ? .us($0.range) : .party(Reference($0)) }
      }, held: { .askAt($0) },
      resolve: { askAt, resolver in
        guard case .party(var reference) = askAt else { return }
        resolver.resolve(&reference, .party)
        askAt = .party(reference)
      })
  }
}

// MARK: Mappings

extension ValueKind where Value: Shaped {
  /// A mapping; nothing where a required key of it can't be read.
  static func thing() -> ValueKind { thing(orNothing: true) }

  /// A mapping; what can be read of it, also where a required key can't be read.
  static func section() -> ValueKind { thing(orNothing: false) }

  private static func thing(orNothing: Bool) -> ValueKind {
    ValueKind(
      .thing(Value.self),
      read: { node, place in
        let (thing, isWhole) = Value.read(
          node, at: Located(place.name, at: place.range), place.findings)
        let isRead = node.kind == .mapping || node.kind == .scalar && Value.shape.firstMayStandAlone
        return isRead && (isWhole || !orNothing) ? thing : nil
      }, held: { .thing($0) },
      resolve: { $0.resolve(&$1) })
  }
}

extension ValueKind {
  /// A list of mappings; `each` says "each exchange".
  ///
  /// With `orOne` a single mapping may stand without its list.
  static func things<Item: Shaped>(
    _ type: Item.Type = Item.self, each: Phrase, orOne: Bool = false
  ) -> ValueKind where Value == [Item] {
    ValueKind(
      .things(type),
      read: { node, place in
        if orOne, node.kind == .mapping {
          let (thing, isWhole) = Item.read(
            node, at: Located(place.name, at: place.range), place.findings)
          return isWhole ? [thing] : nil
        }
        guard node.kind == .sequence else {
          let key = Item.shape.keys.first
          let example = "- \(key?.name ?? ""): \(key?.example ?? "…")"
          place.reject(
            at: node.range, allowed: .aList, help: .beginning(each, with: example))
          return nil
        }
        return node.elements.compactMap { item in
          let (thing, isWhole) = Item.read(item, at: Located("", at: item.range), place.findings)
          return isWhole ? thing : nil
        }
      }, held: { .things($0) },
      resolve: { things, resolver in
        for index in things.indices { things[index].resolve(&resolver) }
      })
  }
}

extension Phrase {
  fileprivate static func beginning(_ each: Phrase, with example: String) -> Phrase {
    Phrase(
      nl: "begin \(each.dutch) met een streepje: '\(example)'",
      en: "begin \(each.english) with a hyphen: '\(example)'")
  }
}
