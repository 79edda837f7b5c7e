import Diagnostics
public import Statements

/// What a statement said, with names and ids instead of places in data: what a document of claims
/// holds.
///
/// Of claims read from a document and claims made from data the same are equal, whatever became of
/// the files that they were written in.
public struct RecordedStatement: Sendable, Equatable {
  /// Whose statement it is, and which.
  public struct Header: Sendable, Equatable {
    /// The name of the organisation.
    public internal(set) var organisation = ""
    /// The title of the site.
    public internal(set) var title = ""
    /// Where the site is published, with a final `/`; nil where the data do not say.
    public internal(set) var address: String?
    /// The version, as the organisation counts it.
    public internal(set) var version: String?
    /// The date of the version.
    public internal(set) var date: CalendarDate?
    /// Whether it is the whole statement or a part.
    public internal(set) var kind: Declaration.Kind?
  }

  /// A party, a moment, a category of data, a product or a group of people.
  public struct Thing: Sendable, Equatable {
    /// The permanent id.
    public internal(set) var id = ""
    /// The name.
    public internal(set) var name = ""
    /// The kind of a party or of data.
    public internal(set) var kind: String?
    /// Of data: the id of the category that it is a part of.
    public internal(set) var partOf: String?
    /// Its page, from the site's root; nil where it has none, and where a document has no addresses.
    public internal(set) var address: String?
  }

  /// Whose statement it is, and which.
  public internal(set) var header = Header()
  /// The things, by their kind, each list in the order of its file.
  public internal(set) var things: [ReferenceKind: [Thing]] = [:]
  /// The claims, in the order of the data.
  public internal(set) var claims: [RecordedClaim] = []

  init() {}

  /// What `claims`, which are those of `statement`, say; `address` gives the address of the thing of
  /// a kind with an id, from the site's root, and nil where it has none.
  public init(
    _ statement: PrivacyStatement, _ claims: Claims,
    address: (ReferenceKind, String) -> String? = { _, _ in nil }
  ) {
    header = Header(statement)
    for kind in ReferenceKind.allCases {
      things[kind] = statement.things(of: kind).map { Thing($0, address(kind, $0.id.value)) }
    }
    self.claims = claims.map { RecordedClaim($0, of: statement) }
  }
}

extension RecordedStatement.Header {
  init(_ statement: PrivacyStatement) {
    organisation = statement.organisation.name.value
    title = statement.site.title.value
    address = statement.site.baseAddress.value
    version = statement.declaration.version?.value
    date = statement.declaration.date?.value
    kind = statement.declaration.kind?.value
  }
}

extension RecordedStatement.Thing {
  init(_ thing: any Declared, _ address: String?) {
    id = thing.id.value
    name = thing.name.value
    if let category = thing as? DataCategory {
      kind = category.kind.value.rawValue
      partOf = category.parent?.id.value
    }
    if let party = thing as? Party { kind = party.kind.value.rawValue }
    self.address = address
  }
}

/// A claim with ids instead of numbers: ``Claim`` says what each part means.
public struct RecordedClaim: Sendable, Hashable {
  /// Who is spoken of, or where data come from.
  public enum Side: Sendable, Hashable {
    /// The organisation.
    case us
    /// The person whose data they are; no claim has it for its subject.
    case person
    /// The party with this id.
    case party(String)
  }

  /// Who is spoken of.
  public internal(set) var subject = Side.us
  /// What is said.
  public internal(set) var verb = Claim.Verb.happens
  /// The id of the party that it is about.
  public internal(set) var party: String?
  /// The id of the moment at which it holds.
  public internal(set) var moment: String?
  /// Which data; nil where it is not said.
  public internal(set) var data: RecordedDataList?
  /// Where data that are used come from; nil where it is not said.
  public internal(set) var source: Side?
  /// The ids of the products; nil means all.
  public internal(set) var products: [String]?
  /// The ids of the groups of people whose data they are; nil where it is not said.
  public internal(set) var dataSubjects: [String]?
  /// When it applies.
  public internal(set) var condition: String?
  /// What for.
  public internal(set) var purpose: String?
  /// Why it is allowed and how long data are kept.
  public internal(set) var terms = RecordedTerms()
  /// What only this verb has, under the key that it has in the data.
  public internal(set) var details: [Claim.Detail] = []
  /// The id of the party of which it is written, where the claim was inherited.
  public internal(set) var inheritedFrom: String?
  /// Where it is written, as `path:line`; nil in a published document.
  public internal(set) var place: String?
}

/// Why it is allowed and how long data are kept, in the words of a document.
public struct RecordedTerms: Sendable, Hashable {
  /// The legal basis.
  public internal(set) var legalBasis: LegalBasis?
  /// The name of the law.
  public internal(set) var law: String?
  /// Where the law can be read.
  public internal(set) var lawAddress: String?
  /// The interest.
  public internal(set) var legitimateInterest: String?
  /// Why special or criminal data may be used.
  public internal(set) var exception: Exception.Kind?
  /// More about the exception.
  public internal(set) var exceptionNote: String?
  /// How long data are kept, as a reader is told it.
  public internal(set) var retention: String?
}

/// A list of data.
public struct RecordedDataList: Sendable, Hashable {
  /// Whether these are all; otherwise they are among others.
  public internal(set) var isComplete = false
  /// The data.
  public internal(set) var items: [RecordedDataItem] = []
}

/// A datum of a list.
public struct RecordedDataItem: Sendable, Hashable {
  /// The id of the category.
  public internal(set) var id = ""
  /// When it applies.
  public internal(set) var condition: String?
  /// What holds for this datum alone.
  public internal(set) var terms = RecordedTerms()
}

extension RecordedClaim {
  /// What `claim` says in `statement`; `place` says where it is written.
  public init(_ claim: Claim, of statement: PrivacyStatement, place: String? = nil) {
    func id(_ party: Int) -> String { statement.parties[party].id.value }
    if case .party(let party) = claim.subject { subject = .party(id(party)) }
    verb = claim.verb
    party = claim.party.map(id)
    moment = claim.moment.map { statement.moments[$0].id.value }
    data = claim.data.map(RecordedDataList.init)
    switch claim.source {
    case nil: break
    case .person: source = .person
    case .ourselves: source = .us
    case .party(let reference): source = .party(reference.id.value)
    }
    products = claim.products.map { $0.map(\.id.value) }
    dataSubjects = claim.dataSubjects.map { $0.map(\.id.value) }
    condition = claim.condition?.value
    purpose = claim.purpose?.value
    terms = RecordedTerms(claim.terms)
    details = claim.details
    if case .inherited(let from) = claim.origin { inheritedFrom = id(from) }
    self.place = place
  }
}

extension RecordedDataList {
  init(_ list: DataList) {
    isComplete = list.isComplete
    items = list.items.map { item in
      RecordedDataItem(
        id: item.category.id.value, condition: item.condition?.value,
        terms: RecordedTerms(item.terms))
    }
  }
}

extension RecordedTerms {
  init(_ terms: Terms) {
    legalBasis = terms.legalBasis?.value
    law = terms.law?.name.value
    lawAddress = terms.law?.address?.value
    legitimateInterest = terms.legitimateInterest?.value
    exception = terms.exception?.kind.value
    exceptionNote = terms.exception?.note?.value
    retention = terms.retention?.value.words
  }
}
