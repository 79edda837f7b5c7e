import ArgumentParser
import Diagnostics
import Files

/// The command line.
struct Helder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helder",
    abstract: "Builds a Dutch privacy site from Markdown and data about parties and moments.",
    discussion: """
      A site is a folder with content/ (data and Markdown) and templates/. Helder checks that every \
      party in the data is documented, and publishes nothing while one is not.

      Exit codes: 0 fine; 1 the content has errors; 2 wrong use of the command line; 3 the machine \
      failed (no permission, disk full).
      """,
    version: "helder \(Version.current)",
    subcommands: [
      New.self, Build.self, Check.self, Serve.self, ShowClaims.self, Data.self, Explain.self,
    ])
}

/// A command that speaks in the language that is asked for.
protocol SpeakingCommand: ParsableCommand {
  var speech: SpeechOptions { get }
}

@main
enum Main {
  /// Runs the command line; wrong use ends with exit code 2, as the house has it, not with
  /// ArgumentParser's own.
  ///
  /// It needs no other thread than its own: where the system gives none, one that is asynchronous
  /// would wait for ever before its first line.
  static func main() {
    StandardStream.holdPlaces()
    Machine.tellWhenMemoryEnds()
    var language = SpeechOptions.languageOfEnvironment
    do {
      var command = try Helder.parseAsRoot()
      if let speaking = command as? any SpeakingCommand { language = speaking.speech.language }
      try command.run()
      end(in: language)
    } catch {
      var code = Helder.exitCode(for: error)
      let message = Helder.fullMessage(for: error)
      if !message.isEmpty {
        if code.isSuccess {
          StandardStream.output.write(message + "\n")
        } else {
          // It shows arguments as they were given.
          StandardStream.error.write(LogText.safe(message + "\n"))
        }
      }
      if code == .validationFailure { code = ExitCode(2) }
      end(code, in: language)
    }
  }

  /// Ends the process with `code`; with 3 where something that was to be printed got lost, which it
  /// says on the other stream, in `language`.
  static func end(_ code: ExitCode = .success, in language: Language) -> Never {
    for (stream, other) in [(StandardStream.output, StandardStream.error), (.error, .output)] {
      guard let failure = stream.failure else { continue }
      let message = failure.message
      let text = Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)")
      other.write(LogText.safe(text.text(in: language) + "\n"))
      Helder.exit(withError: ExitCode(3))
    }
    Helder.exit(withError: code)
  }
}
