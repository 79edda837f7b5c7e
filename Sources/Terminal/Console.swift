public import ArgumentParser
public import Diagnostics
public import Files
public import Site
import Platform
import Text

/// Where a command speaks to the one who runs it: findings to standard error, a summary line to
/// standard output.
public struct Console: Sendable {
  private let language: MessageLanguage
  private let renderer: TextRenderer
  private let line: TerminalLine?
  /// How far the work is, for the line that shows it; nil where none does.
  public let progress: WorkProgress?

  /// A console that speaks as `options` ask, and tells on a terminal how far long work is.
  public init(_ options: SpeechOptions, showsProgress: Bool = false) {
    let language = options.language
    self.language = language
    renderer = TextRenderer(language: language, color: options.usesColor)
    let progress = WorkProgress()
    line = showsProgress ? TerminalLine { progress.shown.text(in: language) } : nil
    self.progress = line == nil ? nil : progress
  }

  /// Ends the command where the system does not let it have the threads that a server hands its work
  /// to; to be asked before anything else.
  public static func requireThreads(_ options: SpeechOptions) throws {
    guard !Machine.canStart(threads: Machine.processorCount + 4) else { return }
    throw Console(options).failure(
      Phrase(
        nl: "het systeem laat Helder te weinig tegelijk doen; verhoog de grens van 'ulimit -u' of "
          + "'ulimit -v'",
        en: "the system lets Helder do too little at once; raise the bound of 'ulimit -u' or "
          + "'ulimit -v'"))
  }

  /// Prints the findings of `report`.
  public func print(_ report: Report) {
    guard !report.diagnostics.isEmpty else { return }
    var bytes: [UInt8] = []
    renderer.render(report, into: &bytes)
    write(bytes)
  }

  /// Prints what `report` lets pass.
  public func print(suppressedOf report: Report) {
    var bytes: [UInt8] = report.diagnostics.isEmpty ? [] : [Byte.lineFeed]
    renderer.renderSuppressed(of: report, into: &bytes)
    write(bytes)
  }

  /// Prints `report` to standard output in a form for other programs.
  public func print(_ report: Report, as format: ReportFormat, kinds: [DiagnosticKind]) {
    let settings = ReportFormat.Settings(
      language: language, rules: kinds, version: Version.current)
    finish(with: format.render(report, settings))
  }

  /// Prints `table` to standard output, which is what the command was for.
  public func print(table: String) { finish(with: LogText.safe(table)) }

  /// Adds the summary of `report` to the file at `path`, as GitHub shows it with a step.
  ///
  /// Where that fails the command ends with exit code 3: the findings are printed already, but who
  /// reads the summary would miss them.
  public func append(summaryOf report: Report, to path: String) throws {
    do {
      try FileSystem.append(GitHubFormat.summary(report, language: language), to: path)
    } catch {
      let cause = error.message
      throw failure(
        Phrase(
          nl: "de samenvatting voor GitHub is er niet: \(cause.dutch)",
          en: "there is no summary for GitHub: \(cause.english)"))
    }
  }

  /// Prints a line about the work to standard error.
  public func say(_ phrase: Phrase) {
    write(LogText.safe(phrase.text(in: language) + "\n"))
  }

  /// Prints the last line of a command to standard output.
  public func summarise(_ phrase: Phrase) {
    finish(with: LogText.safe(phrase.text(in: language) + "\n"))
  }

  /// Takes the line away that shows how far the work is.
  public func clearLine() { line?.finish() }

  private func write(_ bytes: [UInt8]) {
    guard let line else { return StandardStream.error.write(bytes) }
    line.aside { StandardStream.error.write(bytes) }
  }

  private func finish(with bytes: [UInt8]) {
    line?.finish()
    StandardStream.output.write(bytes)
  }

  /// The site in `folders`, read with all its files; ends the command where it can't be.
  public func load(_ folders: FolderOptions, times: StageTimes? = nil) throws -> LoadedSite {
    let loader = loader(of: folders, times: times)
    return try carryOut { () throws(SiteError) in try loader.load() }
  }

  /// The data in `folders`; ends the command where a folder is not there, or can't be read.
  public func loadStatement(_ folders: FolderOptions) throws -> LoadedStatement {
    let loader = loader(of: folders)
    return try carryOut { () throws(SiteError) in try loader.loadStatement() }
  }

  private func loader(of folders: FolderOptions, times: StageTimes? = nil) -> SiteLoader {
    SiteLoader(
      folders: SiteFolders(content: folders.content, templates: folders.templates),
      jobs: folders.jobCount, today: folders.day, times: times, progress: progress)
  }

  private func carryOut<Result>(_ work: () throws(SiteError) -> Result) throws -> Result {
    do { return try work() } catch {
      if case .noFolder = error { throw failure(error.message, code: 2) }
      throw failure(error.message)
    }
  }

  /// Ends the command where one of `folders` is not there, or can't be read.
  public func require(_ folders: FolderOptions) throws {
    try carryOut { () throws(SiteError) in
      try SiteFolders(content: folders.content, templates: folders.templates).open()
    }
  }

  /// The result of `work`; ends the command with exit code 3 where the machine fails.
  public func carryOut<Result>(_ work: () throws(FileSystemError) -> Result) throws -> Result {
    do { return try work() } catch { throw failure(error.message) }
  }

  /// The result of `work`; ends the command where it can't be published.
  public func carryOut<Result>(_ work: () throws(PublicationError) -> Result) throws -> Result {
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
  public func carryOut<Result>(_ work: () throws(NewFolderError) -> Result) throws -> Result {
    do { return try work() } catch {
      throw failure(error.message, code: error.isWrongUse ? 2 : 3)
    }
  }

  /// What ends the command as wrong use, for which it gives the reason.
  public func refuse(_ reason: Phrase) -> ExitCode { failure(reason, code: 2) }

  /// What ends the command because the machine failed, with what to do.
  public func refuse(_ error: FileSystemError, help: Phrase) -> ExitCode {
    let message = error.message
    let failed = failure(message)
    say(Phrase(nl: "hulp: \(help.dutch)", en: "help: \(help.english)"))
    return failed
  }

  private func failure(_ message: Phrase, code: Int32 = 3) -> ExitCode {
    line?.finish()
    say(Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)"))
    return ExitCode(code)
  }
}
