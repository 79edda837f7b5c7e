public import Diagnostics

extension DiagnosticKind {
  /// A key that the model does not have.
  public static let keyUnknown = DiagnosticKind(
    "key-unknown", .error,
    Explanation(
      rule: Phrase(
        nl: "elke sleutel in de gegevens is een sleutel die Helder kent",
        en: "every key in the data is one that Helder knows"),
      why: Phrase(
        nl:
          "Een sleutel met een tikfout zou anders stil wegvallen, en dan mist de lezer wat je schreef.",
        en: "A misspelt key would otherwise be dropped without a word, and with it what you wrote."),
      wrong: "cis:\n  naam: CIS\n  waarvor: Fraude voorkomen",
      right: "cis:\n  naam: CIS\n  waarvoor: Fraude voorkomen"))

  /// A key that is required and not there.
  public static let keyMissing = DiagnosticKind(
    "key-missing", .error,
    Explanation(
      rule: Phrase(
        nl: "elk ding in de gegevens heeft de sleutels die verplicht zijn",
        en: "everything in the data has the keys that are required"),
      why: Phrase(
        nl: "Zonder deze sleutel kan Helder de pagina niet volledig maken.",
        en: "Without this key Helder can't make the page complete."),
      wrong: "cis:\n  naam: CIS\n  soort: organisatie",
      right: "cis:\n  naam: CIS\n  soort: organisatie\n  waarvoor: Fraude voorkomen"))

  /// A value that is not of the kind that its key takes.
  public static let valueInvalid = DiagnosticKind(
    "value-invalid", .error,
    Explanation(
      rule: Phrase(
        nl: "elke waarde is van de soort die bij haar sleutel hoort",
        en: "every value is of the kind that its key takes"),
      why: Phrase(
        nl: "Helder raadt nooit wat je bedoelt. De melding zegt welke waarden mogen.",
        en: "Helder never guesses what you mean. The message says which values are allowed."),
      wrong: "soort: bedrijf", right: "soort: organisatie"))

  /// An id that could not be an address.
  public static let idInvalid = DiagnosticKind(
    "id-invalid", .error,
    Explanation(
      rule: Phrase(
        nl: "een id bestaat uit kleine letters zonder accent, cijfers en streepjes",
        en: "an id is made of lowercase ASCII letters, digits and hyphens"),
      why: Phrase(
        nl:
          "Een id wordt het adres van een pagina en verandert nooit meer. Daarom is het kort en eenvoudig. De naam zelf schrijf je bij 'naam'.",
        en:
          "An id becomes the address of a page and never changes again, so it is short and plain. The name itself is written at 'naam'."
      ),
      wrong: "Zoë & Çelik B.V.:\n  naam: Zoë & Çelik B.V.",
      right: "zoe-celik:\n  naam: Zoë & Çelik B.V."))

  /// A data file without anything in it.
  public static let dataEmpty = DiagnosticKind(
    "data-empty", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een gegevensbestand is niet leeg", en: "a data file is not empty"),
      why: Phrase(
        nl:
          "Een leeg bestand kan betekenen dat je niets deelt, of dat er iets mis ging bij het opslaan. Helder kiest dat niet voor je.",
        en:
          "An empty file may mean that nothing is shared, or that saving it went wrong. Helder does not choose for you."
      ),
      wrong: "# partijen.yaml, met alleen een opmerking",
      right: "cis:\n  naam: CIS\n  soort: organisatie\n  waarvoor: Fraude voorkomen"))
}

/// The kinds of problem that decoding the data can find.
public enum StatementsCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = [
    .keyUnknown, .keyMissing, .valueInvalid, .idInvalid, .dataEmpty,
  ]
}
