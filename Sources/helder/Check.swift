import ArgumentParser
import Checks
import Diagnostics
import Site
import Platform
import Terminal

/// `helder check`.
struct Check: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run every check and print what it found; write nothing.")

  @OptionGroup var folders: FolderOptions
  @OptionGroup var trust: TrustOptions
  @OptionGroup var speech: SpeechOptions

  @Flag(help: "Exit with 1 on warnings too.")
  var strict = false

  @Flag(
    name: .customLong("allowed"),
    help: "List what is allowed or set lower, with the reasons; other forms always tell it.")
  var showsAllowed = false

  @Flag(
    name: .customLong("leesbaarheid"),
    help: "Print how easy each page is to read, by two formulas for Dutch, and check nothing.")
  var showsReadability = false

  @Flag(
    name: .customLong("avg"),
    help: "Print what GDPR articles 13 and 14 want people to be told and where it is.")
  var showsDuties = false

  @Option(
    help: ArgumentHelp(
      "How the findings are written: text to standard error; \(formatsToOutput) to standard output.",
      valueName: "format"),
    transform: { text in
      guard let format = ReportFormat(rawValue: text) else {
        throw ValidationError(
          .noFormat(text, of: "--format", among: ReportFormat.allCases.map(\.rawValue)))
      }
      return format
    })
  var format = ReportFormat.text

  func run() throws {
    let console = Console(speech, showsProgress: true)
    let interruption = Interruption(console)
    defer { withExtendedLifetime(interruption) {} }
    let site = try console.load(folders)
    if showsReadability {
      console.print(table: ReadabilityTable(site.subject).text(in: speech.language))
      return
    }
    if showsDuties {
      let table = DutyTable(site.subject, sources: site.sources)
      console.print(table: table.text(in: speech.language))
      return
    }
    var review = SiteReview(
      site, jobs: folders.jobCount, options: trust.review, progress: console.progress)
    if review.canRender { _ = review.render(baseAddress: nil) { _ in } }
    let report = review.report
    if format == .text {
      console.print(report)
      if showsAllowed { console.print(suppressedOf: report) }
      let counts = report.countPhrase
      let filling = FillingIn(site, report).phrase
      let progress = Phrase(
        nl: filling.map { "; \($0.dutch)" } ?? "", en: filling.map { "; \($0.english)" } ?? "")
      console.summarise(
        Phrase(
          nl: "Nagekeken: \(counts.dutch)\(progress.dutch).",
          en: "Checked: \(counts.english)\(progress.english)."))
    } else {
      console.print(report, as: format, kinds: Catalogue.kinds)
    }
    if format == .github, let file = Machine.environment("GITHUB_STEP_SUMMARY"), !file.isEmpty {
      try console.append(summaryOf: report, to: file)
    }
    guard report.passes(strict: strict) else { throw ExitCode(1) }
  }
}

/// The forms that go to standard output, as a list in a sentence.
private let formatsToOutput: String = {
  let names = ReportFormat.allCases.filter { $0 != .text }.map(\.rawValue)
  return names.dropLast().joined(separator: ", ") + " or " + names.suffix(1).joined()
}()
