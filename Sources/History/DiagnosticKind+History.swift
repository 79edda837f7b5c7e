public import Diagnostics

/// The kinds of finding about recorded versions as files.
public enum HistoryCatalogue {
  /// All of them.
  public static let kinds: [DiagnosticKind] = [.versionUnread]
}

extension DiagnosticKind {
  /// A file of a record that can't be read.
  static let versionUnread = DiagnosticKind(
    "version-unread", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "elke vastgelegde versie is te lezen", en: "every recorded version can be read"),
      why: Phrase(
        nl: """
          Uit de vastgelegde versies komt wat er veranderde. 'helder release' schrijft ze, en daarna \
          blijven ze zoals ze zijn. Een nieuwere Helder kan een nieuwer formaat schrijven; een \
          oudere Helder leest dat niet. De tekst van een versie komt op een pagina, en mag dus niets \
          hebben wat geen pagina mag hebben, zoals een script. Zet een bestand dat stuk is terug uit \
          je versiebeheer.
          """,
        en: """
          The recorded versions tell what changed. 'helder release' writes them, and after that they \
          stay as they are. A newer Helder may write a newer format, which an older one does not \
          read. The text of a version goes into a page, and so may hold nothing that no page may \
          hold, such as a script. Put a file that is broken back from your version control.
          """),
      wrong: "formaat: 99", right: "formaat: 1"))
}

extension Diagnostic {
  /// A file of a record that can't be read at a place.
  public static func recordUnread(
    at range: SourceRange, _ summary: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      .versionUnread, at: range, summary,
      help: help
        ?? Phrase(
          nl: "zet het bestand terug uit je versiebeheer: 'helder release' schreef het",
          en: "put the file back from your version control: 'helder release' wrote it"))
  }

  static func recordNewer(at range: SourceRange, _ format: Int) -> Diagnostic {
    Diagnostic(
      .versionUnread, at: range,
      Phrase(
        nl: "dit is formaat \(format); deze Helder leest tot en met \(VersionRegister.format)",
        en: "this is format \(format); this Helder reads up to \(VersionRegister.format)"),
      help: Phrase(
        nl: "gebruik een nieuwere Helder", en: "use a newer Helder"))
  }
}
