import ArgumentParser
import Diagnostics
import Files
import Site

/// Where a command speaks to the one who runs it: findings to standard error, a summary line to
/// standard output.
struct Console {
  private let language: Language
  private let renderer: TextRenderer

  /// A console that speaks as `options` ask.
  init(_ options: SpeechOptions) {
    language = options.language
    renderer = TextRenderer(language: options.language, color: options.usesColor)
  }

  /// Prints the findings of `report`.
  func print(_ report: Report) {
    guard !report.diagnostics.isEmpty else { return }
    var bytes: [UInt8] = []
    renderer.render(report, into: &bytes)
    StandardStream.error.write(bytes)
  }

  /// Prints `report` to standard output in a form for other programs.
  func print(_ report: Report, as format: ReportFormat, kinds: [DiagnosticKind]) {
    let settings = ReportFormat.Settings(
      language: language, rules: kinds, version: Version.current)
    StandardStream.output.write(format.render(report, settings))
  }

  /// Adds the summary of `report` to the file at `path`, as GitHub shows it with a step.
  ///
  /// Where that fails it says so and goes on: the findings are printed already, and what the check
  /// found decides how the command ends.
  func append(summaryOf report: Report, to path: String) {
    do {
      try FileSystem.append(GitHubFormat.summary(report, language: language), to: path)
    } catch {
      let cause = error.message
      say(
        Phrase(
          nl: "waarschuwing: de samenvatting voor GitHub is er niet: \(cause.dutch)",
          en: "warning: there is no summary for GitHub: \(cause.english)"))
    }
  }

  /// Prints a line about the work to standard error.
  func say(_ phrase: Phrase) {
    StandardStream.error.write(phrase.text(in: language) + "\n")
  }

  /// Prints the last line of a command to standard output.
  func summarise(_ phrase: Phrase) {
    StandardStream.output.write(phrase.text(in: language) + "\n")
  }

  /// The site in `folders`, read with all its files; ends the command where it can't be.
  func load(_ folders: FolderOptions, times: StageTimes? = nil) async throws -> LoadedSite {
    let loader = SiteLoader(
      folders: SiteFolders(content: folders.content, templates: folders.templates),
      jobs: folders.jobCount, today: folders.day, times: times)
    do { return try loader.load() } catch {
      if case .noFolder = error { throw failure(error.message, code: 2) }
      throw failure(error.message)
    }
  }

  /// The result of `work`; ends the command with exit code 3 where the machine fails.
  func carryOut<Result>(_ work: () throws(FileSystemError) -> Result) throws -> Result {
    do { return try work() } catch { throw failure(error.message) }
  }

  /// The result of `work`; ends the command where it can't be published.
  func carryOut<Result>(_ work: () throws(PublicationError) -> Result) throws -> Result {
    do { return try work() } catch {
      let failed = failure(error.message, code: error.isWrongUse ? 2 : 3)
      for detail in error.details {
        say(Phrase(nl: "  \(detail.dutch)", en: "  \(detail.english)"))
      }
      if let help = error.help {
        say(Phrase(nl: "hulp: \(help.dutch)", en: "help: \(help.english)"))
      }
      throw failed
    }
  }

  /// The result of `work`; ends the command where the folder can't be made.
  func carryOut<Result>(_ work: () throws(NewFolderError) -> Result) throws -> Result {
    do { return try work() } catch {
      throw failure(error.message, code: error.isWrongUse ? 2 : 3)
    }
  }

  /// What ends the command as wrong use, for which it gives the reason.
  func refuse(_ reason: Phrase) -> ExitCode { failure(reason, code: 2) }

  private func failure(_ message: Phrase, code: Int32 = 3) -> ExitCode {
    say(Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)"))
    return ExitCode(code)
  }
}
