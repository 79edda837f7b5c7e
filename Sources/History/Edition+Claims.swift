public import Claims
import Diagnostics
public import Statements

extension Edition {
  /// What `statement` says now.
  public init(_ statement: PrivacyStatement, _ claims: Claims) {
    self.init(organisation: statement.organisation.name.value)
    for kind in ReferenceKind.allCases {
      for thing in statement.things(of: kind) { things[Key(kind, thing.id.value)] = Thing(thing) }
    }
    self.claims = claims.map { StatedClaim($0, of: statement) }
  }
}

extension Edition.Thing {
  fileprivate init(_ thing: any Declared) {
    self.init(name: thing.name.value)
    if let party = thing as? Party {
      nameInSentence = party.nameInSentence?.value
      kind = party.kind.value.rawValue
    }
    if let category = thing as? DataCategory {
      kind = category.kind.value.rawValue
      partOf = category.parent?.id.value
    }
  }
}

extension StatedClaim {
  fileprivate init(_ claim: Claim, of statement: PrivacyStatement) {
    self.init(claim.verb)
    if case .party(let party) = claim.subject {
      subject = "party:" + statement.parties[party].id.value
    }
    party = claim.party.map { statement.parties[$0].id.value }
    moment = claim.moment.map { statement.moments[$0].id.value }
    data = claim.data.map { list in
      Data(
        isComplete: list.isComplete,
        items: Dictionary(
          list.items.map { item in
            var texts = Self.texts(of: item.terms)
            texts[.condition] = item.condition?.value
            return (item.category.id.value, texts)
          }, uniquingKeysWith: { first, _ in first }))
    }
    products = claim.products.map { Set($0.map(\.id.value)) }
    dataSubjects = claim.dataSubjects.map { Set($0.map(\.id.value)) }
    texts = Self.texts(of: claim.terms)
    texts[.purpose] = claim.purpose?.value
    texts[.condition] = claim.condition?.value
    switch claim.source {
    case nil: break
    case .person: texts[.source] = "person"
    case .ourselves: texts[.source] = "us"
    case .party(let reference): texts[.source] = "party:" + reference.id.value
    }
    for detail in claim.details { texts[.detail(detail.key)] = detail.value }
    if case .inherited(let from) = claim.origin {
      inheritedFrom = statement.parties[from].id.value
    }
    place = claim.place
  }

  private static func texts(of terms: Terms) -> [Field: String] {
    var texts: [Field: String] = [:]
    texts[.legalBasis] = terms.legalBasis?.value.rawValue
    texts[.law] = terms.law?.name.value
    texts[.lawAddress] = terms.law?.address?.value
    texts[.legitimateInterest] = terms.legitimateInterest?.value
    texts[.exception] = terms.exception?.kind.value.rawValue
    texts[.exceptionNote] = terms.exception?.note?.value
    texts[.retention] = terms.retention?.value.words
    return texts
  }
}
