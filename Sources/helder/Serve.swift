import ArgumentParser
import Diagnostics
import Files
import Platform
import Terminal

/// `helder serve`, which hands over to ``program``.
struct Serve: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write it.",
    discussion: """
      Makes the site in memory and shows it on this machine only. Every save is seen at once in the \
      pages that are open, with what the checks find. The published site is never touched.
      """)

  /// What does the work, beside this program.
  static let program: StaticString = "helder-serve"

  @OptionGroup var options: ServeOptions

  var speech: SpeechOptions { options.speech }

  func run() throws {
    do throws(SystemError) {
      try Machine.become(programBeside: Self.program, leavingOut: "serve")
    } catch {
      let error = FileSystemError(.start, error)
      throw Console(options.speech).refuse(error, help: Self.help(with: error))
    }
  }

  /// What to do where the program did not start.
  private static func help(with error: FileSystemError) -> Phrase {
    guard error.reason == .missing else {
      return Phrase(nl: "installeer Helder opnieuw", en: "install Helder again")
    }
    return Phrase(
      nl: "maak het met 'make serve', of installeer het pakket van Helder opnieuw",
      en: "make it with 'make serve', or install Helder's package again")
  }
}
