public import ArgumentParser
import Diagnostics
import Files

/// How a program of Helder's begins and ends.
public enum Program {
  /// Runs the command line as `Command` reads it; wrong use ends with exit code 2, as the house has
  /// it, not with ArgumentParser's own.
  public static func run<Command: AsyncParsableCommand>(_ root: Command.Type) async -> Never {
    StandardStream.holdPlaces()
    Machine.tellWhenMemoryEnds()
    do {
      var command = try Command.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      end()
    } catch {
      var code = Command.exitCode(for: error)
      let message = Command.fullMessage(for: error)
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
  public static func end(_ code: ExitCode = .success) -> Never {
    for (stream, other) in [(StandardStream.output, StandardStream.error), (.error, .output)] {
      guard let failure = stream.failure else { continue }
      let message = failure.message
      let language = SpeechOptions.languageOfEnvironment
      let text = Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)")
      other.write(LogText.safe(text.text(in: language) + "\n"))
      SpeechOptions.exit(withError: ExitCode(3))
    }
    SpeechOptions.exit(withError: code)
  }
}
