import Diagnostics
import History
import Statements
import Templates

/// What the pages about versions get: `templates/wijzigingen.mustache` and `templates/versie.mustache`.
enum ChangesContext {
  /// One change, as it was told.
  static let change = Schema(
    name: "wijziging",
    documentation: Phrase(nl: "iets dat veranderde", en: "something that changed"),
    fields: [
      Field("zin", .text, nl: "wat er veranderde", en: "what changed"),
      Field(
        "later", .optional(DateContext.schema),
        nl: "vanaf wanneer het geldt, als dat later is dan de datum van de versie",
        en: "from when it holds, where that is later than the date of the version"),
      Field(
        "belangrijk", .flag, nl: "het moest vooraf gemeld worden",
        en: "it had to be told in advance"),
      Field(
        "minder", .flag, nl: "er wordt minder gedeeld, gebruikt of bewaard",
        en: "less is shared, used or kept"),
      Field(
        "producten", .texts, nl: "voor welke producten het uitmaakt; leeg is alle",
        en: "for which products it matters; empty is all"),
      .isFilled("producten"),
      Field("betrokkenen", .texts, nl: "om wie het gaat", en: "whose data it is about"),
      .isFilled("betrokkenen"),
      Field(
        "partij", .optional(LinkContext.schema), nl: "de partij waar het over gaat",
        en: "the party that it is about"),
      Field(
        "moment", .optional(LinkContext.schema), nl: "het moment waar het over gaat",
        en: "the moment that it is about"),
    ])

  /// A recorded version, with what it changed.
  static let version = Schema(
    name: "versie",
    documentation: Phrase(nl: "een vastgelegde versie", en: "a recorded version"),
    fields: [
      Field("naam", .text, nl: "het nummer van de versie", en: "the number of the version"),
      Field("anker", .text, nl: "de plaats op de pagina", en: "the place on the page"),
      Field("adres", .address, nl: "de verklaring zoals ze was", en: "the statement as it was"),
      Field("datum", .object(DateContext.schema), nl: "de datum", en: "the date"),
      Field(
        "vanaf", .optional(DateContext.schema), nl: "vanaf wanneer ze geldt, als dat later is",
        en: "from when it holds, where that is later"),
      Field("eerste", .flag, nl: "het is de eerste versie", en: "it is the first version"),
      Field("huidig", .flag, nl: "het is de laatste versie", en: "it is the last version"),
      Field(
        "wijzigingen", .list(change), nl: "wat er veranderde, zonder andere woorden",
        en: "what changed, without other words"),
      .isFilled("wijzigingen"),
    ])

  /// The page with the changes.
  static let page = PageContext.schema(
    "wijzigingen",
    Phrase(nl: "de pagina met wat er veranderde", en: "the page that tells what changed"),
    [
      Field("jaar", .optional(TextContext.schema), nl: "het jaar van de pagina", en: "its year"),
      Field("versies", .list(version), nl: "de versies, nieuwste eerst", en: "newest first"),
      Field("jaren", .list(LinkContext.schema), nl: "de andere jaren", en: "the other years"),
      .isFilled("jaren"),
      Field(
        "keuze", .flag, nl: "er is meer dan één versie om van uit te gaan",
        en: "there is more than one version to begin from"),
      Field("feed", .address, nl: "het adres van de feed", en: "the address of the feed"),
    ])

  /// A statement as it was.
  static let statement = PageContext.schema(
    "versie",
    Phrase(nl: "een verklaring zoals ze was", en: "a statement as it was"),
    [
      Field("oude_versie", .object(version), nl: "de versie", en: "the version"),
      Field(
        "opvolger", .optional(version), nl: "de versie die erna kwam",
        en: "the version that came after it"),
      Field("wijzigingenadres", .address, nl: "wat er veranderde", en: "what changed"),
      Field("inhoud", .html, nl: "de hele verklaring", en: "the whole statement"),
    ])

  /// What the frame of each page tells of versions.
  static let frame = Schema(
    name: "geschiedenis",
    documentation: Phrase(nl: "de vastgelegde versies", en: "the recorded versions"),
    fields: [
      Field("adres", .address, nl: "wat er veranderde", en: "what changed"),
      Field("feed", .address, nl: "het volledige adres van de feed", en: "the feed"),
      Field("versie", .object(version), nl: "de laatste versie", en: "the last version"),
      Field(
        "vorige", .optional(version), nl: "de versie ervoor", en: "the version before it"),
    ])

  /// The history of a party or a moment.
  static let own = Schema(
    name: "eigen geschiedenis",
    documentation: Phrase(
      nl: "wat er bij een partij of moment veranderde",
      en: "what changed at a party or a moment"),
    fields: [
      Field(
        "sinds", .optional(DateContext.schema), nl: "sinds wanneer die in de verklaring staat",
        en: "since when it is in the statement"),
      Field("versies", .list(version), nl: "de versies, nieuwste eerst", en: "newest first"),
    ])
}

extension ContextBuilder {
  /// A recorded version, with those of its changes that `isShown` says: ``ChangesContext/version``.
  func version(
    _ number: Int, of history: RecordedHistory,
    _ isShown: (RecordedChanges.Item) -> Bool = { $0.isTold }
  ) -> Value {
    let version = history.versions[number]
    let later = version.entry.from.map { date($0.value) } ?? .absent
    let items = number == 0 ? [] : version.changes.items.filter(isShown)
    var values: [Value] = [
      .text(version.name), .text(Anchor.version(version.name)),
      .text(address(of: .version(version.name))), date(version.entry.date.value), later,
      .flag(number == 0), .flag(number == history.versions.count - 1),
    ]
    values.append(filled: items.map { change($0, later: later) })
    return .object(values)
  }

  private func change(_ item: RecordedChanges.Item, later: Value) -> Value {
    let party = item.party.flatMap { statement.index(of: $0, kind: .party) }
    let moment = item.moment.flatMap { statement.index(of: $0, kind: .moment) }
    var values: [Value] = [
      .text(item.sentence), later, .flag(item.isMaterial),
      .flag(item.weight == Weight.lessThanBefore.name),
    ]
    values.append(filled: item.products.map { .text($0) })
    values.append(filled: item.dataSubjects.map { .text($0) })
    values.append(party.map(partyLink) ?? .absent)
    values.append(moment.map(momentLink) ?? .absent)
    return .object(values)
  }

  /// What the frame tells of versions: ``ChangesContext/frame``; absent where nothing is recorded.
  func historyFrame(_ history: RecordedHistory, baseAddress: String) -> Value {
    let count = history.versions.count
    guard count > 0 else { return .absent }
    return .object([
      .text(address(of: .changes(year: nil))), .text(baseAddress + ChangesFeed.path),
      version(count - 1, of: history) { _ in false },
      count > 1 ? version(count - 2, of: history) { _ in false } : .absent,
    ])
  }

  /// The history of what `isOwn` says of a party or a moment; absent where there is none.
  func ownHistory(
    _ history: RecordedHistory, _ isOwn: (RecordedChanges.Item) -> Bool
  ) -> Value {
    var versions: [Value] = []
    var first: CalendarDate?
    for number in history.versions.indices.reversed() where number > 0 {
      let items = history.versions[number].changes.items
      guard items.contains(where: { $0.isTold && isOwn($0) }) else { continue }
      versions.append(version(number, of: history) { $0.isTold && isOwn($0) })
      if items.contains(where: { $0.isBeginning && isOwn($0) }) {
        first = history.versions[number].entry.holdsFrom
      }
    }
    guard !versions.isEmpty else { return .absent }
    return .object([first.map { date($0) } ?? .absent, .list(versions)])
  }
}
