import ArgumentParser
import Diagnostics
import Files

/// The command line.
struct Helder: AsyncParsableCommand {
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
      New.self, Build.self, Check.self, Serve.self, ShowClaims.self, ShowChanges.self,
      Release.self, Data.self, Explain.self,
    ])
}

@main
enum Main {
  /// Runs the command line; wrong use ends with exit code 2, as the house has it, not with
  /// ArgumentParser's own.
  static func main() async {
    StandardStream.holdPlaces()
    Machine.tellWhenMemoryEnds()
    do {
      var command = try Helder.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      end()
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
      end(code)
    }
  }

  /// Ends the process with `code`; with 3 where something that was to be printed got lost, which it
  /// says on the other stream.
  static func end(_ code: ExitCode = .success) -> Never {
    for (stream, other) in [(StandardStream.output, StandardStream.error), (.error, .output)] {
      guard let failure = stream.failure else { continue }
      let message = failure.message
      let language = SpeechOptions.languageOfEnvironment
      let text = Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)")
      other.write(LogText.safe(text.text(in: language) + "\n"))
      Helder.exit(withError: ExitCode(3))
    }
    Helder.exit(withError: code)
  }
}
