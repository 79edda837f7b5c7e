import Checks
import Diagnostics
import Statements
import Templates

/// A letter, as a part of a page shows it.
enum LetterContext {
  static let letter = Context<Letter>(
    "brief", Phrase(nl: "een brief aan één partij", en: "a letter to one party"),
    [
      .one("id", .text, nl: "het anker", en: "the anchor") { letter, builder in
        .text(builder.anchor(of: letter))
      },
      .list(
        DirectiveContexts.formerAnchors.name, TextContext.schema,
        nl: DirectiveContexts.formerAnchors.documentation.dutch,
        en: DirectiveContexts.formerAnchors.documentation.english,
        of: { letter, builder in
          letter.party.map { number in
            builder.statement.parties[number].formerIDs.map {
              Anchor.letter(letter.right, to: $0.value)
            }
          } ?? []
        }
      ) { anchor, _ in TextContext.value(anchor) },
      .one("aan", .text, nl: "aan wie, in een zin", en: "to whom, within a sentence") {
        .text($1.addressee(of: $0))
      },
      .one(
        "aan_voluit", .text, nl: "aan wie, zoals op een envelop", en: "to whom, as on an envelope"
      ) { letter, builder in
        guard let party = letter.party.map({ builder.statement.parties[$0] }) else {
          return .text(builder.statement.organisation.name.value)
        }
        return .text(party.fullName?.value ?? party.name.value)
      },
      .one("ons", .flag, nl: "aan de organisatie zelf", en: "to the organisation itself") {
        letter, _ in .flag(letter.party == nil)
      },
      .one("onderwerp", .text, nl: "waar de brief over gaat", en: "what it is about") {
        letter, _ in .text(letter.subject)
      },
      .one("alineas", .list(paragraph), nl: "wat er in de brief staat", en: "what it says") {
        letter, _ in
        .list(
          letter.paragraphs.map { paragraph in
            .object(
              [.text(paragraph.text)] + Value.filled(paragraph.items.map { .text($0) }))
          })
      },
      .one(
        "mailadres", .address, nl: "het adres dat een mailprogramma opent",
        en: "the address that opens a mail program"
      ) { .text($0.mailAddress(to: $1.email(of: $0))) },
      .one(
        "e-mail", .optional(TextContext.schema), nl: "het e-mailadres", en: "the e-mail address"
      ) { TextContext.value($1.email(of: $0)) },
      .one(
        "postadres", .optional(TextContext.schema), nl: "het postadres", en: "the postal address"
      ) { letter, builder in
        guard let party = letter.party else {
          return TextContext.value(builder.index.organisation.address?.value)
        }
        return TextContext.value(builder.index.party(party).contact?.address?.value)
      },
      .one("website", .optional(LinkContext.schema), nl: "de website", en: "the website") {
        letter, builder in
        guard let party = letter.party else {
          return builder.siteLink(builder.index.organisation.website?.value)
        }
        let whole = builder.index.party(party)
        return builder.siteLink(whole.contact?.form?.value ?? whole.website?.value)
      },
    ])

  private static let paragraph = Schema(
    name: "alinea",
    documentation: Phrase(nl: "een alinea van een brief", en: "a paragraph of a letter"),
    fields: [
      Field("tekst", .text, nl: "de zinnen", en: "the sentences"),
      Field("punten", .texts, nl: "de lijst eronder", en: "the list below them"),
      .isFilled("punten"),
    ])

  /// `::brief`.
  static let letters = Schema(
    name: "onderdelen/brief",
    documentation: Phrase(
      nl: "brieven waarmee een lezer een recht gebruikt", en: "letters by which a right is used"),
    fields: [
      Field("titel", .text, nl: "waar de brieven voor zijn", en: "what the letters are for"),
      Field("brieven", .list(letter.schema), nl: "de brieven", en: "the letters"), .isPolite,
    ])
}

extension ContextBuilder {
  /// `::brief`: ``LetterContext/letters``.
  func letters(_ right: PersonalRight) -> Value {
    let letters = Letter.all(right, statement.whole, index.claims)
    return .object([
      .text(right.title), .list(letters.map { LetterContext.letter.value($0, self) }),
      .flag(isPolite),
    ])
  }

  /// A link to the letter that asks `party` what it knows; absent where there is none.
  ///
  /// Where `party` is nil it is the one to the organisation, and so it is for a processor.
  func letterLink(to party: Int?) -> Value {
    guard let letters else { return .absent }
    let party = party.flatMap { Letter.isProcessor($0, index.claims) ? nil : $0 }
    return LinkContext.value(
      PersonalRight.access.title,
      address(of: letters) + "#"
        + Anchor.letter(.access, to: party.map { statement.parties[$0].id.value }))
  }

  fileprivate func anchor(of letter: Letter) -> String {
    Anchor.letter(letter.right, to: letter.party.map { statement.parties[$0].id.value })
  }

  fileprivate func addressee(of letter: Letter) -> String {
    letter.party.map { statement.parties[$0].sentenceName } ?? statement.organisation.name.value
  }

  fileprivate func email(of letter: Letter) -> String? {
    guard let party = letter.party else {
      let organisation = index.organisation
      return organisation.officer?.email?.value ?? organisation.email?.value
    }
    return index.party(party).contact?.email?.value
  }
}
