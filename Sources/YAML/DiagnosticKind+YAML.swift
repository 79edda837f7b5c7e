public import Diagnostics

extension DiagnosticKind {
  /// `yaml-tab`: a line is indented with spaces, never with tabs.
  public static let yamlTab = DiagnosticKind(
    "yaml-tab", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een regel springt in met spaties, nooit met tabs",
        en: "a line is indented with spaces, never with tabs"),
      why: Phrase(
        nl: "Een tab is op elk scherm anders breed. YAML verbiedt hem daarom als inspringing.",
        en: "A tab is as wide as each screen makes it, so YAML forbids it as indentation."),
      wrong: "cis:\n\tnaam: CIS", right: "cis:\n  naam: CIS"))

  /// `yaml-space`: a line is indented with ordinary spaces.
  public static let yamlSpace = DiagnosticKind(
    "yaml-space", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een regel springt in met gewone spaties",
        en: "a line is indented with ordinary spaces"),
      why: Phrase(
        nl:
          "Een vaste spatie ziet eruit als een gewone, maar telt als een letter. Ze komt vaak mee als je tekst plakt.",
        en:
          "A non-breaking space looks like an ordinary one and counts as a letter. It often comes along with pasted text."
      ),
      wrong: "cis:\n\u{A0} naam: CIS", right: "cis:\n  naam: CIS"))

  /// `yaml-control`: there are no invisible characters in a file.
  public static let yamlControl = DiagnosticKind(
    "yaml-control", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "er staan geen onzichtbare tekens in een bestand",
        en: "there are no invisible characters in a file"),
      why: Phrase(
        nl: "Zulke tekens zie je niet, maar ze veranderen wel wat er staat.",
        en: "Such characters can't be seen, yet they change what is written."),
      wrong: "naam: C\u{7}IS", right: "naam: CIS"))

  /// `yaml-encoding`: a file is UTF-8.
  public static let yamlEncoding = DiagnosticKind(
    "yaml-encoding", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een bestand is UTF-8",
        en: "a file is UTF-8"),
      why: Phrase(
        nl: "In een andere codering worden letters als ë en ç verkeerd gelezen.",
        en: "In another encoding letters such as ë and ç are misread."),
      wrong: "naam: Zo? (als Windows-1252)", right: "naam: Zoë"))

  /// `yaml-size`: a file is not too large.
  public static let yamlSize = DiagnosticKind(
    "yaml-size", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een bestand is niet te groot",
        en: "a file is not too large"),
      why: Phrase(
        nl: "Een heel groot bestand is bijna altijd een vergissing.",
        en: "A very large file is nearly always a mistake."),
      wrong: "", right: ""))

  /// `yaml-depth`: the structure is at most 64 levels deep.
  public static let yamlDepth = DiagnosticKind(
    "yaml-depth", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "de opbouw is niet dieper dan 64 niveaus",
        en: "the structure is at most 64 levels deep"),
      why: Phrase(
        nl: "Zo diep is geen site; het is bijna altijd een vergissing.",
        en: "No site is that deep; it is nearly always a mistake."),
      wrong: "[[[[…]]]]", right: "[a, b]"))

  /// `yaml-indentation`: lines of one level are indented alike.
  public static let yamlIndentation = DiagnosticKind(
    "yaml-indentation", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "regels van hetzelfde niveau springen even ver in",
        en: "lines of one level are indented alike"),
      why: Phrase(
        nl: "De inspringing zegt wat bij wat hoort.",
        en: "The indentation says what belongs to what."),
      wrong: "cis:\n  naam: CIS\n    soort: bron", right: "cis:\n  naam: CIS\n  soort: bron"))

  /// `yaml-colon`: a key, a colon, a space, a value.
  public static let yamlColon = DiagnosticKind(
    "yaml-colon", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een sleutel, een dubbele punt, een spatie, een waarde",
        en: "a key, a colon, a space, a value"),
      why: Phrase(
        nl: "Zonder dubbele punt of spatie is niet te zien wat de sleutel is en wat de waarde.",
        en: "Without the colon or the space one can't tell the key from the value."),
      wrong: "naam:CIS", right: "naam: CIS"))

  /// `yaml-dash`: each part of a list begins with a hyphen and a space.
  public static let yamlDash = DiagnosticKind(
    "yaml-dash", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "elk deel van een lijst begint met een streepje en een spatie",
        en: "each part of a list begins with a hyphen and a space"),
      why: Phrase(
        nl: "Zonder spatie hoort het streepje bij de tekst.",
        en: "Without the space the hyphen belongs to the text."),
      wrong: "-cis", right: "- cis"))

  /// `yaml-key`: a key is a plain text.
  public static let yamlKey = DiagnosticKind(
    "yaml-key", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een sleutel is een gewone tekst",
        en: "a key is a plain text"),
      why: Phrase(
        nl: "Helder kent geen lijsten, groepen of niets als sleutel.",
        en: "Helder has no lists, groups or nothing as keys."),
      wrong: "? [a, b]\n: c", right: "a: c"))

  /// `yaml-merge`: keys are not merged with '<<'.
  public static let yamlMerge = DiagnosticKind(
    "yaml-merge", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "sleutels worden niet samengevoegd met '<<'",
        en: "keys are not merged with '<<'"),
      why: Phrase(
        nl: "Wat er staat, geldt. Zo ziet elke lezer van het bestand hetzelfde.",
        en: "What is written counts, so that every reader of the file sees the same."),
      wrong: "<<: *standaard", right: "naam: CIS"))

  /// `yaml-duplicate-key`: a key is there once.
  public static let yamlDuplicateKey = DiagnosticKind(
    "yaml-duplicate-key", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een sleutel staat één keer",
        en: "a key is there once"),
      why: Phrase(
        nl: "Bij twee gelijke sleutels zou er een stil wegvallen.",
        en: "Of two equal keys one would be dropped without a word."),
      wrong: "naam: CIS\nnaam: DAS", right: "naam: CIS"))

  /// `yaml-anchor`: values have no anchors.
  public static let yamlAnchor = DiagnosticKind(
    "yaml-anchor", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "waarden krijgen geen anker",
        en: "values have no anchors"),
      why: Phrase(
        nl: "Ankers (&) maken een bestand lastig te lezen. Ze horen niet bij wat Helder leest.",
        en: "Anchors (&) make a file hard to read, and are no part of what Helder reads."),
      wrong: "naam: &n CIS", right: "naam: \"&n CIS\""))

  /// `yaml-alias`: values do not refer to anchors.
  public static let yamlAlias = DiagnosticKind(
    "yaml-alias", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "waarden verwijzen niet naar ankers",
        en: "values do not refer to anchors"),
      why: Phrase(
        nl: "Met een ster (*) verwijst YAML naar een anker. Schrijf de waarde uit.",
        en: "A star (*) refers to an anchor in YAML. Write the value out."),
      wrong: "naam: *n", right: "naam: CIS"))

  /// `yaml-tag`: values have no tags.
  public static let yamlTag = DiagnosticKind(
    "yaml-tag", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "waarden krijgen geen soort met '!'",
        en: "values have no tags"),
      why: Phrase(
        nl: "Helder weet van elke sleutel al wat voor waarde erbij hoort.",
        en: "Helder knows already what kind of value each key takes."),
      wrong: "naam: !tekst CIS", right: "naam: CIS"))

  /// `yaml-directive`: a file has no directives.
  public static let yamlDirective = DiagnosticKind(
    "yaml-directive", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een bestand heeft geen regels met '%'",
        en: "a file has no directives"),
      why: Phrase(
        nl: "Zulke regels zijn voor programma's, niet voor gegevens.",
        en: "Such lines are for programs, not for data."),
      wrong: "%YAML 1.2", right: "# YAML"))

  /// `yaml-documents`: a file holds one document.
  public static let yamlDocuments = DiagnosticKind(
    "yaml-documents", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een bestand bevat één document",
        en: "a file holds one document"),
      why: Phrase(
        nl: "Na '---' begint een tweede document, en dat zou niemand lezen.",
        en: "After '---' a second document begins, which nobody would read."),
      wrong: "a: b\n---\nc: d", right: "a: b\nc: d"))

  /// `yaml-syntax`: every character has its place.
  public static let yamlSyntax = DiagnosticKind(
    "yaml-syntax", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "elk teken heeft een plaats",
        en: "every character has its place"),
      why: Phrase(
        nl: "Hier staat iets wat nergens bij hoort.",
        en: "Something here belongs to nothing."),
      wrong: "naam: \"CIS\" is dat", right: "naam: \"CIS is dat\""))

  /// `yaml-quotes-needed`: a text with a special sign stands in quotes.
  public static let yamlQuotesNeeded = DiagnosticKind(
    "yaml-quotes-needed", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een tekst met een bijzonder teken staat tussen aanhalingstekens",
        en: "a text with a special sign stands in quotes"),
      why: Phrase(
        nl: "Sommige tekens betekenen iets in YAML. Tussen aanhalingstekens zijn ze gewone tekst.",
        en: "Some signs mean something in YAML. In quotes they are plain text."),
      wrong: "waarvoor: let op: belangrijk", right: "waarvoor: \"let op: belangrijk\""))

  /// `yaml-smart-quotes`: quotes around a value are straight.
  public static let yamlSmartQuotes = DiagnosticKind(
    "yaml-smart-quotes", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "aanhalingstekens om een waarde zijn recht",
        en: "quotes around a value are straight"),
      why: Phrase(
        nl: "Een tekstverwerker maakt ze krom, en dan zijn het letters van de tekst.",
        en: "A word processor curls them, and then they are letters of the text."),
      wrong: "naam: “CIS”", right: "naam: \"CIS\""))

  /// `yaml-unclosed`: what is opened is closed.
  public static let yamlUnclosed = DiagnosticKind(
    "yaml-unclosed", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "wat open gaat, gaat ook dicht",
        en: "what is opened is closed"),
      why: Phrase(
        nl: "Zonder het tweede teken hoort de rest van het bestand bij deze waarde.",
        en: "Without the second sign the rest of the file would belong to this value."),
      wrong: "naam: \"CIS", right: "naam: \"CIS\""))

  /// `yaml-escape`: a backslash is followed by a sign that belongs to it.
  public static let yamlEscape = DiagnosticKind(
    "yaml-escape", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "na een schuine streep komt een teken dat erbij hoort",
        en: "a backslash is followed by a sign that belongs to it"),
      why: Phrase(
        nl: "Tussen dubbele aanhalingstekens heeft '\\\\' een betekenis. In enkele niet.",
        en: "Within double quotes '\\\\' has a meaning. Within single quotes it has none."),
      wrong: "pad: \"C:\\\\Data\"", right: "pad: 'C:\\\\Data'"))

  /// `yaml-conflict`: there are no merge conflicts in a file.
  public static let yamlConflict = DiagnosticKind(
    "yaml-conflict", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "er staan geen samenvoegconflicten in een bestand",
        en: "there are no merge conflicts in a file"),
      why: Phrase(
        nl: "Git zet deze regels neer als twee mensen hetzelfde veranderden. Iemand moet kiezen.",
        en: "Git writes these lines where two people changed the same. Somebody must choose."),
      wrong: "<<<<<<< HEAD", right: "naam: CIS"))

  /// `yaml-more`: a file has at most 100 errors at a time.
  public static let yamlMore = DiagnosticKind(
    "yaml-more", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "een bestand heeft niet meer dan 100 fouten tegelijk",
        en: "a file has at most 100 errors at a time"),
      why: Phrase(
        nl: "Meer fouten helpen niemand verder. Vaak is er één oorzaak.",
        en: "More errors help nobody. Often they have one cause."),
      wrong: "", right: ""))

}

/// The kinds of problem that reading a data file can find.
public enum YAMLCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = [
    .yamlTab, .yamlSpace, .yamlControl, .yamlEncoding, .yamlSize, .yamlDepth, .yamlIndentation,
    .yamlColon, .yamlDash, .yamlKey, .yamlMerge, .yamlDuplicateKey, .yamlAnchor, .yamlAlias,
    .yamlTag, .yamlDirective, .yamlDocuments, .yamlSyntax, .yamlQuotesNeeded, .yamlSmartQuotes,
    .yamlUnclosed, .yamlEscape, .yamlConflict, .yamlMore,
  ]
}
