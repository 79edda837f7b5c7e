import Claims
import Diagnostics
import Statements
import Templates

/// A claim about use or sharing, as the page of one of its sides shows it.
struct ClaimRow: Sendable {
  /// The claim, with the terms that the page says nowhere else.
  let claim: Claim
  /// The same under the keys of an exchange.
  let exchange: Exchange
  /// The link to the other side, ``LinkContext``; absent where the organisation is alone.
  let other: Value
  /// Whether the page says before which data they are.
  let isDataTold: Bool

  init(_ claim: Claim, other: Value, isDataTold: Bool = false) {
    self.claim = claim
    self.other = other
    self.isDataTold = isDataTold
    exchange = claim.exchange
  }

  /// Whether it says more than that data are shared.
  var addsSomething: Bool {
    claim.purpose != nil || claim.condition != nil || claim.dataSubjects != nil
      || !claim.terms.isEmpty || (claim.data != nil && !isDataTold)
  }
}

/// A claim about use or sharing.
enum ClaimContext {
  /// What the claim says, under the keys of an exchange and of a use.
  static let row = Context<ClaimRow>(
    "uitwisseling", Exchange.shape.words,
    [
      .one(
        "met", .optional(LinkContext.schema),
        nl: "de andere kant: op de pagina van een moment de partij, op die van een partij het "
          + "moment; ontbreekt bij wat de organisatie zelf doet",
        en:
          "the other side: the party on a moment's page, the moment on a party's page; absent for "
          + "what the organisation does itself"
      ) { row, _ in row.other },
      .one(
        "richting", .optional(TextContext.schema), nl: "de richting in woorden, als die gezegd is",
        en: "the direction in words, where it is said"
      ) { row, _ in TextContext.value(row.claim.direction?.words) },
      .one("wij_geven", .flag, nl: "er gaan gegevens naar de partij", en: "data go to the party") {
        row, _ in .flag(row.claim.givesToParty)
      },
      .one("wij_krijgen", .flag, nl: "er komen gegevens van de partij", en: "data come from it") {
        row, _ in .flag(row.claim.verb == .gives || row.claim.verb == .exchanges)
      },
      .one(
        "van", .optional(SourceContext.schema), nl: "van wie de gegevens komen",
        en: "where the data come from"
      ) { row, builder in
        if row.claim.data?.isNothing ?? false { return .absent }
        return row.claim.source.map { SourceContext.value($0, builder) } ?? .absent
      },
      .one(
        "gegevens_verteld", .flag, nl: "de pagina noemde de gegevens al",
        en: "the page named the data before"
      ) { row, _ in .flag(row.isDataTold) },
      .keys(of: Exchange.shape, but: ["met", "richting"]) { row, _ in row.exchange },
      .source { $1.marks?.mark(of: $0.claim, in: $1.statement) },
    ])

  /// What is known of a list of rows as a whole: which columns are worth drawing.
  static let columns = [
    Field(
      "kolom_gegevens", .flag, nl: "van minstens één rij zijn gegevens genoemd, en niet al eerder",
      en: "of at least one row data are named, and not before"),
    Field(
      "kolom_grond", .flag, nl: "bij minstens één rij staat waarom het mag",
      en: "at least one row says why it is allowed"),
    Field(
      "kolom_termijn", .flag, nl: "bij minstens één rij staat hoe lang",
      en: "at least one row says how long"),
    Field(
      "gegevens_ongenoemd", .flag, nl: "er zijn nergens gegevens genoemd",
      en: "data are named nowhere"),
  ]

  /// The values of ``columns`` for `rows`.
  static func columns(of rows: [ClaimRow]) -> [Value] {
    let terms = rows.map(\.claim.terms)
    return [
      rows.contains { $0.claim.data != nil && !$0.isDataTold },
      terms.contains {
        $0.legalBasis != nil || $0.law != nil || $0.legitimateInterest != nil || $0.exception != nil
      },
      terms.contains { $0.retention != nil },
      !rows.isEmpty && rows.allSatisfy { $0.claim.data == nil },
    ].map(Value.flag)
  }
}

extension ContextBuilder {
  /// What passes between the organisation and a party, a row for each moment that adds something
  /// to the `answer` at the head of its page; `claims` are those about the party.
  func rows(of claims: [Claim], after answer: PartyAnswer) -> [ClaimRow] {
    guard let own = claims.first?.terms else { return [] }
    return claims.compactMap { claim in
      guard let moment = claim.moment, claim.isSharing else { return nil }
      let row = ClaimRow(
        claim.without(own), other: momentLink(moment), isDataTold: answer.tellsData(of: claim))
      return row.addsSomething ? row : nil
    }
  }

  /// What the organisation does itself at a moment, without what the moment says for all.
  func ownRows(ofMoment moment: Int) -> [ClaimRow] {
    let claims = index.uses(atMoment: moment)
    return claims.map { ClaimRow(shorn($0, moment), other: .absent) }
  }

  /// With whom data are shared at a moment, without what the moment says for all.
  ///
  /// `claims` are those about sharing at the moment.
  func rows(ofMoment moment: Int, _ claims: [Claim], isDataTold: Bool) -> [ClaimRow] {
    claims.map { claim in
      let purpose = claim.party.flatMap { index.purpose(ofParty: $0) }
      return ClaimRow(
        shorn(claim, moment).with(purpose: purpose),
        other: claim.party.map(partyLink) ?? .absent, isDataTold: isDataTold)
    }
  }

  /// The claim without what the moment says for all in it.
  private func shorn(_ claim: Claim, _ moment: Int) -> Claim {
    let outer = statement.moments[moment]
    let shorn = claim.without(outer.terms)
    let isSame =
      claim.dataSubjects?.map(\.id.value) == outer.dataSubjects?.map(\.id.value)
    return isSame ? shorn.withoutDataSubjects : shorn
  }

  /// The data that all parties of a moment share alike; nil where they do not, or are not several.
  static func commonData(of claims: [Claim]) -> DataList? {
    guard claims.count > 1, let first = claims[0].data, !first.items.isEmpty,
      !first.items.contains(where: \.hasTerms)
    else { return nil }
    let signature = first.signature
    return claims.allSatisfy { $0.data?.signature == signature } ? first : nil
  }
}

extension DataList {
  /// The same for two lists that say the same, but for terms of single data.
  var signature: String {
    (isComplete ? "=" : "~") + items.map(\.category.id.value).joined(separator: ",")
  }
}
