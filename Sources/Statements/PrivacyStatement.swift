public import Diagnostics

/// What an organisation says about the personal data it shares: the whole of `content/` but prose.
///
/// Lists keep the order of their files, which is the order on the page. A reference that could not
/// be resolved has a nil index; whether that is an error is for the checks to say.
public struct PrivacyStatement: Sendable {
  /// The organisation that speaks, from `site.yaml`.
  public var organisation = Organisation()
  /// How the site presents itself, from `site.yaml`.
  public var site = SiteSettings()
  /// What kind of statement it is, from `site.yaml`.
  public var declaration = Declaration()
  /// Checks that are set to another severity, from `site.yaml`.
  public var checkSettings: [CheckSetting] = []
  /// Names in prose that are no party, from `bekende_namen` in `site.yaml`.
  public var knownNames: [Located<String>] = []
  /// The parties of `partijen.yaml`, in their order.
  public var parties: [Party] = []
  /// The moments of `momenten.yaml`, in their order.
  public var moments: [Moment] = []
  /// The data categories of `gegevens.yaml`, in their order.
  public var dataCategories: [DataCategory] = []
  /// The products of `producten.yaml`, in their order.
  public var products: [Product] = []

  /// The index of each party by its id.
  public internal(set) var partyIndices: [String: Int] = [:]
  /// The index of each moment by its id.
  public internal(set) var momentIndices: [String: Int] = [:]
  /// The index of each data category by its id.
  public internal(set) var dataCategoryIndices: [String: Int] = [:]
  /// The index of each product by its id.
  public internal(set) var productIndices: [String: Int] = [:]
  /// Every reference in the data that names an id which is not there.
  public internal(set) var unresolved: [UnresolvedReference] = []

  /// The kinds of things of which some could not be read, so that an id may only seem unknown.
  public internal(set) var unreadable: Set<ReferenceKind> = []

  /// Whether there is an error in a file that declares names, so that a name may only seem unknown.
  public internal(set) var mayLackNames = false

  /// An empty statement.
  public init() {}

  /// The index of the thing of `kind` with `id`, or nil where there is none.
  public func index(of id: String, kind: ReferenceKind) -> Int? {
    switch kind {
    case .party: partyIndices[id]
    case .moment: momentIndices[id]
    case .dataCategory: dataCategoryIndices[id]
    case .product: productIndices[id]
    }
  }

  /// The ids of `kind`, in the order of their file.
  public func ids(of kind: ReferenceKind) -> [String] {
    switch kind {
    case .party: parties.map(\.id.value)
    case .moment: moments.map(\.id.value)
    case .dataCategory: dataCategories.map(\.id.value)
    case .product: products.map(\.id.value)
    }
  }
}
