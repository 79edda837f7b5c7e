public import Diagnostics

/// What an organisation says about the personal data it shares: the whole of `content/` but prose.
///
/// Lists keep the order of their files, which is the order on the page. A reference that could not
/// be resolved has a nil index; whether that is an error is for the checks to say.
public struct PrivacyStatement: Shaped {
  /// The organisation that speaks, from `site.yaml`.
  public internal(set) var organisation: Organisation
  /// How the site presents itself, from `site.yaml`.
  public internal(set) var site: SiteSettings
  /// What kind of statement it is, from `site.yaml`.
  public internal(set) var declaration: Declaration
  /// Checks that are set to another severity, from `site.yaml`.
  public internal(set) var checkSettings: [CheckSetting] = []
  /// Names in prose that are no party, from `bekende_namen` in `site.yaml`.
  public internal(set) var knownNames: [Located<String>] = []
  /// How a new site takes the place of the old one, from `publiceren` in `site.yaml`; nil where the
  /// data do not say.
  public internal(set) var publishing: Located<Publishing>?
  /// The parties of `partijen.yaml`, in their order.
  public internal(set) var parties: [Party] = []
  /// The moments of `momenten.yaml`, in their order.
  public internal(set) var moments: [Moment] = []
  /// The data categories of `gegevens.yaml`, in their order.
  public internal(set) var dataCategories: [DataCategory] = []
  /// The products of `producten.yaml`, in their order.
  public internal(set) var products: [Product] = []

  /// The groups of people of `betrokkenen.yaml`, in their order.
  public internal(set) var dataSubjects: [DataSubject] = []

  /// The index of each party by its id.
  public internal(set) var partyIndices: [String: Int] = [:]
  /// The index of each moment by its id.
  public internal(set) var momentIndices: [String: Int] = [:]
  /// The index of each data category by its id.
  public internal(set) var dataCategoryIndices: [String: Int] = [:]
  /// The index of each product by its id.
  public internal(set) var productIndices: [String: Int] = [:]
  /// The index of each group of people by its id.
  public internal(set) var dataSubjectIndices: [String: Int] = [:]
  /// Every reference in the data that names an id which is not there.
  public internal(set) var unresolved: [UnresolvedReference] = []

  /// Each party that is a part, with what it inherits, by its number.
  var wholes: [Int: WholeParty] = [:]

  /// The kinds of things of which some could not be read, so that an id may only seem unknown.
  public internal(set) var unreadable: Set<ReferenceKind> = []

  /// Whether there is an error in a file that declares names, so that a name may only seem unknown.
  public internal(set) var mayLackNames = false

  /// An empty statement.
  public init() { self.init(at: Located("", at: .whole(FileID(0)))) }

  /// A statement of which nothing is known; `key` stands for `site.yaml`.
  public init(at key: Located<String>) {
    organisation = Organisation(at: key)
    site = SiteSettings(at: key)
    declaration = Declaration(at: key)
  }

  /// The index of the thing of `kind` with `id`, or nil where there is none.
  public func index(of id: String, kind: ReferenceKind) -> Int? { indices(of: kind)[id] }

  private func indices(of kind: ReferenceKind) -> [String: Int] {
    switch kind {
    case .party: partyIndices
    case .moment: momentIndices
    case .dataCategory: dataCategoryIndices
    case .product: productIndices
    case .dataSubject: dataSubjectIndices
    }
  }

  /// The things of `kind`, in the order of their file.
  public func things(of kind: ReferenceKind) -> [any Declared] {
    switch kind {
    case .party: parties
    case .moment: moments
    case .dataCategory: dataCategories
    case .product: products
    case .dataSubject: dataSubjects
    }
  }

  /// The ids of `kind`, in the order of their file.
  public func ids(of kind: ReferenceKind) -> [String] { things(of: kind).map(\.id.value) }

  /// The shapes of the files: `site.yaml` and those under `data/`.
  public static let shapes: [any Shaped.Type] = [
    PrivacyStatement.self, Party.self, Moment.self, DataCategory.self, Product.self,
    DataSubject.self,
  ]

  /// The keys of `site.yaml`.
  public static let shape = Shape<PrivacyStatement>(
    noun: Phrase(nl: "site.yaml", en: "site.yaml"),
    words: Phrase(nl: "het bestand site.yaml", en: "the file site.yaml")
  ) {
    Key(
      "organisatie", \.organisation, .section(), nl: "je organisatie", en: "the organisation",
      required: true)
    Key(
      "site", \.site, .section(), nl: "hoe de site zich laat zien",
      en: "how the site presents itself",
      required: true, told: .setting)
    Key(
      "verklaring", \.declaration, .section(), nl: "wat voor verklaring het is",
      en: "what kind of statement it is", required: true)
    Key(
      "controles", \.checkSettings, .checkSettings,
      nl: "welke [controles](#wat-de-controles-betekenen) je anders instelt",
      en: "the checks that are set otherwise", told: .setting)
    Key(
      "bekende_namen", \.knownNames, .names,
      nl: "namen in een tekst die geen partij zijn, zodat `name-unknown` er niet over begint",
      en: "names in a text that are no party, so that `name-unknown` leaves them", told: .setting)
    Key(
      "publiceren", \.publishing, .choice(),
      nl: "hoe een nieuwe site in de plaats van de oude komt", en: "how a new site is published",
      told: .setting)
  }
}

extension PrivacyStatement {
  /// Finds what every reference refers to, and lists those that refer to nothing.
  mutating func resolveAll() {
    partyIndices = Self.indices(of: parties)
    momentIndices = Self.indices(of: moments)
    dataCategoryIndices = Self.indices(of: dataCategories)
    productIndices = Self.indices(of: products)
    dataSubjectIndices = Self.indices(of: dataSubjects)
    var resolver = Resolver(indices: ReferenceKind.allCases.map(indices))
    for index in parties.indices { parties[index].resolve(&resolver) }
    for index in moments.indices { moments[index].resolve(&resolver) }
    for index in dataCategories.indices { dataCategories[index].resolve(&resolver) }
    for index in products.indices { products[index].resolve(&resolver) }
    for index in dataSubjects.indices { dataSubjects[index].resolve(&resolver) }
    unresolved = resolver.unresolved.filter { !unreadable.contains($0.kind) }
  }

  /// The index of each thing by its id; where that can't be an id, also by what it could be.
  private static func indices(of things: [some Declared]) -> [String: Int] {
    var indices: [String: Int] = [:]
    indices.reserveCapacity(things.count)
    var unsound: [Int] = []
    for (index, thing) in things.enumerated() {
      if indices[thing.id.value] == nil { indices[thing.id.value] = index }
      if !Identifier.isValid(thing.id.value) { unsound.append(index) }
    }
    for index in unsound {
      let suggestion = Identifier.suggestion(for: things[index].id.value)
      for other in [suggestion, suggestion.split(separator: "-").joined()]
      where indices[other] == nil {
        indices[other] = index
      }
    }
    return indices
  }
}

/// Gives references their index, and keeps those that have none.
struct Resolver {
  /// The index of each thing by its id, by the number of its kind.
  fileprivate let indices: [[String: Int]]
  fileprivate var unresolved: [UnresolvedReference] = []

  mutating func resolve(_ reference: inout Reference, _ kind: ReferenceKind) {
    reference.index = indices[kind.rawValue][reference.id.value]
    if reference.index == nil {
      unresolved.append(UnresolvedReference(id: reference.id, kind: kind))
    }
  }
}
