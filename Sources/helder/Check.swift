import ArgumentParser
import Checks
import Diagnostics
import Site

/// `helder check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run every check and print what it found; write nothing.")

  @OptionGroup var folders: FolderOptions
  @OptionGroup var speech: SpeechOptions

  @Flag(help: "Exit with 1 on warnings too.")
  var strict = false

  func run() async throws {
    let console = Console(speech)
    let site = try await console.load(folders)
    let run = await CheckedSite(site, baseAddress: nil, jobs: folders.jobCount)
    console.print(run.report)
    let counts = run.report.countPhrase
    console.summarise(
      Phrase(nl: "Nagekeken: \(counts.dutch).", en: "Checked: \(counts.english)."))
    guard run.report.passes(strict: strict) else { throw ExitCode(1) }
  }
}
