import ArgumentParser
import Checks
import Diagnostics
import Files
import History
import Site
import Statements
import Terminal

/// `helder release`.
struct Release: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Record what the statement says now as a version, and say what changed.",
    discussion: """
      Writes content/versies/VERSION/ with the claims, the statement on one page, the changes and the \
      addresses, and sets 'versie' and 'datum' in site.yaml: all of it, or nothing. A recorded \
      version is never changed; a correction is a version of its own.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var trust: TrustOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    name: .customLong("versie"),
    help: ArgumentHelp("The version; the next number unless given.", valueName: "version"))
  var version: String?

  @Option(
    name: .customLong("datum"),
    help: ArgumentHelp(
      "The day on which it is settled; the day it is unless given.", valueName: "date"),
    transform: { try Release.date($0, of: "--datum") })
  var date: CalendarDate?

  @Option(
    name: .customLong("vanaf"),
    help: ArgumentHelp(
      "The day from which it holds, where that is later than the date.", valueName: "date"),
    transform: { try Release.date($0, of: "--vanaf") })
  var from: CalendarDate?

  private static func date(_ text: String, of option: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError(.noDate(text, of: option))
    }
    return date
  }

  func run() throws {
    let console = Console(speech, showsProgress: true)
    let site = try console.load(folders)
    var review = SiteReview(
      site, jobs: folders.jobCount, options: trust.review, progress: console.progress)
    if review.canRender { _ = review.render(baseAddress: nil) { _ in } }
    guard review.report.passes(strict: false) else {
      console.print(review.report)
      throw refusal(review.report, console)
    }
    let history = site.subject.history
    let next: NextVersion
    do throws(NextVersion.Refusal) {
      next = try NextVersion(
        after: history.register, version: version, date: date, from: from,
        site.statement.declaration, today: folders.day)
    } catch {
      throw console.refuse(error.message)
    }
    guard let record = VersionRecord(site, as: next, jobs: folders.jobCount) else {
      throw console.refuse(Self.noPlace)
    }
    try console.carryOut { () throws(FileSystemError) in
      try record.contentChange.carryOut(in: folders.content)
    }
    tell(record, next, isFirst: history.isEmpty, site, console)
  }

  private func refusal(_ report: Report, _ console: Console) -> ExitCode {
    console.summarise(
      Phrase(
        nl: "Niets vastgelegd: \(report.countPhrase.dutch).",
        en: "Nothing recorded: \(report.countPhrase.english)."))
    return ExitCode(1)
  }

  private static let noPlace = Phrase(
    nl:
      "er is geen plaats voor 'versie' en 'datum' in site.yaml; zet ze daar zelf bij 'verklaring'",
    en: "there is no place for 'versie' and 'datum' in site.yaml; put them at 'verklaring' yourself"
  )

  /// Prints what changed and what was written.
  private func tell(
    _ record: VersionRecord, _ next: NextVersion, isFirst: Bool, _ site: LoadedSite,
    _ console: Console
  ) {
    if !isFirst {
      let report = ChangeReport(
        record.changes, from: Phrase(nl: "de vorige versie", en: "the version before"),
        to: .version(next.version),
        isPolite: site.statement.site.addressForm?.value == .polite, place: { _ in nil })
      console.print(
        table: String(decoding: report.render(.text, in: speech.language), as: UTF8.self))
    }
    if let notice = record.notice {
      console.say(
        Phrase(
          nl: "waarschuwing: \(notice.summary.dutch)", en: "warning: \(notice.summary.english)"))
      if let help = notice.help {
        console.say(Phrase(nl: "hulp: \(help.dutch)", en: "help: \(help.english)"))
      }
    }
    let from = next.from.map {
      Phrase(nl: ", geldig vanaf \($0.dutch)", en: ", which holds from \($0.iso8601)")
    }
    console.summarise(
      Phrase(
        nl: "Versie \(next.version) van \(next.date.dutch) is vastgelegd\(from?.dutch ?? "").",
        en: "Version \(next.version) of \(next.date.iso8601) is recorded\(from?.english ?? "")."))
  }
}
