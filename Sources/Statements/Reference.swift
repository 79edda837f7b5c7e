public import Diagnostics

/// A kind of thing in the data that has an id.
public enum ReferenceKind: Int, Sendable, Hashable, CaseIterable {
  case party
  case moment
  case dataCategory
  case product
  case dataSubject

  /// The word for one such thing.
  public var noun: Phrase {
    switch self {
    case .party: Phrase(nl: "partij", en: "party")
    case .moment: Phrase(nl: "moment", en: "moment")
    case .dataCategory: Phrase(nl: "gegeven", en: "data category")
    case .product: Phrase(nl: "product", en: "product")
    case .dataSubject: Phrase(nl: "groep betrokkenen", en: "group of data subjects")
    }
  }

  /// The file under `content/data/` that declares such things.
  public var fileName: String {
    switch self {
    case .party: "partijen.yaml"
    case .moment: "momenten.yaml"
    case .dataCategory: "gegevens.yaml"
    case .product: "producten.yaml"
    case .dataSubject: "betrokkenen.yaml"
    }
  }

  /// The scheme of links in prose that point at such a thing, as in `[DAS](partij:das)`; nil for
  /// what has no place of its own on the site.
  public var scheme: String? {
    switch self {
    case .party: "partij"
    case .moment: "moment"
    case .dataCategory: "gegeven"
    case .product: "product"
    case .dataSubject: nil
    }
  }
}

/// An id that names a thing elsewhere in the data.
public struct Reference: Sendable, Hashable {
  /// The id as written, and where.
  public let id: Located<String>
  /// The index in the list of the statement that the id belongs to; nil for an unknown id.
  public package(set) var index: Int?

  /// A reference to the thing with number `index`; nil where it is not resolved yet.
  package init(_ id: Located<String>, index: Int? = nil) {
    self.id = id
    self.index = index
  }
}

/// A reference that names an id which is not in the data.
public struct UnresolvedReference: Sendable {
  /// The id as written, and where.
  public let id: Located<String>
  /// What kind of thing it should have been.
  public let kind: ReferenceKind
}
