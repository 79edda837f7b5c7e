public import Claims
import Diagnostics
public import Statements

extension Edition {
  /// What `statement` says now, with where it is written.
  public init(_ statement: PrivacyStatement, _ claims: Claims) {
    self.init(RecordedStatement(statement, claims))
    for (number, claim) in claims.enumerated() { self.claims[number].place = claim.place }
    for party in statement.parties { sentenceNames[party.id.value] = party.sentenceName }
  }

  /// What a document of claims says.
  public init(_ recorded: RecordedStatement) {
    self.init(organisation: recorded.header.organisation)
    for (kind, list) in recorded.things {
      for thing in list {
        things[Key(kind, thing.id)] = Thing(
          name: thing.name, kind: thing.kind, partOf: thing.partOf)
      }
    }
    claims = recorded.claims.map { StatedClaim($0) }
  }
}

extension StatedClaim {
  fileprivate init(_ claim: RecordedClaim) {
    self.init(claim.verb, subject: Self.side(claim.subject))
    party = claim.party
    moment = claim.moment
    data = claim.data.map { list in
      Data(
        isComplete: list.isComplete,
        items: Dictionary(
          list.items.map { item in
            var texts = Self.texts(of: item.terms)
            texts[.condition] = item.condition
            return (item.id, texts)
          }, uniquingKeysWith: { first, _ in first }))
    }
    products = claim.products.map { Set($0) }
    dataSubjects = claim.dataSubjects.map { Set($0) }
    texts = Self.texts(of: claim.terms)
    texts[.purpose] = claim.purpose
    texts[.condition] = claim.condition
    texts[.source] = claim.source.map(Self.side)
    for detail in claim.details { texts[.detail(detail.key)] = detail.value }
    inheritedFrom = claim.inheritedFrom
  }

  private static func side(_ side: RecordedClaim.Side) -> String {
    switch side {
    case .us: "us"
    case .person: "person"
    case .party(let id): "party:" + id
    }
  }

  private static func texts(of terms: RecordedTerms) -> [Field: String] {
    var texts: [Field: String] = [:]
    texts[.legalBasis] = terms.legalBasis?.rawValue
    texts[.law] = terms.law
    texts[.lawAddress] = terms.lawAddress
    texts[.legitimateInterest] = terms.legitimateInterest
    texts[.exception] = terms.exception?.rawValue
    texts[.exceptionNote] = terms.exceptionNote
    texts[.retention] = terms.retention
    return texts
  }
}
