public import Diagnostics

extension PrivacyStatement {
  /// Every former id in the data, with the present id of the thing that had it.
  public var formerIDs: [(kind: ReferenceKind, former: Located<String>, id: String)] {
    parties.flatMap { thing in thing.formerIDs.map { (.party, $0, thing.id.value) } }
      + moments.flatMap { thing in thing.formerIDs.map { (.moment, $0, thing.id.value) } }
      + dataCategories.flatMap { thing in
        thing.formerIDs.map { (.dataCategory, $0, thing.id.value) }
      }
      + products.flatMap { thing in thing.formerIDs.map { (.product, $0, thing.id.value) } }
  }
}

extension ValueKind where Value == [Located<String>] {
  /// Ids that are no longer used.
  static var formerIDs: ValueKind {
    ValueKind(
      .texts,
      read: { node, place in
        place.elements(of: node)?.compactMap { node in
          guard let id = place.text(of: node), !place.isSeveral(id) else { return nil }
          guard Identifier.isValid(id.value) else {
            place.reject(
              at: id.range,
              allowed: Phrase(
                nl: "een id: kleine letters, cijfers en streepjes",
                en: "an id: small letters, digits and hyphens"))
            return nil
          }
          return id
        }
      }, held: { $0.isEmpty ? .nothing : .texts($0) })
  }
}

extension Key {
  /// The ids that `thing` ("de partij") had before.
  @inline(__always)
  static func formerIDs(
    _ path: @autoclosure @escaping PropertyPath<Root, [Located<String>]>,
    of thing: String, example: String
  ) -> Key {
    Key(
      "voorheen", path(), .formerIDs,
      nl: "de ids die \(thing) eerder had; hun adressen blijven werken",
      en: "the ids that it had before; their addresses keep working", example: example, since: 2,
      told: .setting)
  }

  /// Words by which readers look for a thing.
  @inline(__always)
  static func searchWords(
    _ path: @autoclosure @escaping PropertyPath<Root, [Located<String>]>,
    example: String
  ) -> Key {
    Key(
      "zoekwoorden", path(), .names,
      nl: "andere woorden waarmee een lezer zoekt; ze staan op de pagina Zoeken",
      en: "other words by which a reader searches; they stand on the page Zoeken",
      example: example, since: 2, told: .site)
  }
}
