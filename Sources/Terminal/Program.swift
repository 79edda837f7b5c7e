public import ArgumentParser
public import Diagnostics
import Files
import Platform
import Text

/// A command that speaks in the language that is asked for.
public protocol SpeakingCommand: ParsableCommand {
  /// What is asked for.
  var speech: SpeechOptions { get }
}

/// How a program of Helder's begins and ends.
public enum Program {
  /// Runs the command line as `Command` reads it; wrong use ends with exit code 2, as the house has
  /// it, not with ArgumentParser's own.
  ///
  /// It needs no other thread than its own: where the system gives none, one that is asynchronous
  /// would wait for ever before its first line.
  public static func run<Command: ParsableCommand>(_ root: Command.Type) -> Never {
    StandardStream.holdPlaces()
    Machine.tellWhenMemoryEnds()
    var language = SpeechOptions.languageAsked
    do {
      var command = try Command.parseAsRoot(arguments(of: Command.self))
      if let speaking = command as? any SpeakingCommand { language = speaking.speech.language }
      try command.run()
      end(in: language)
    } catch {
      var code = Command.exitCode(for: error)
      let isWrongUse = code == .validationFailure && language == .dutch
      let message =
        isWrongUse ? WrongUse(error, of: Command.self).dutch : Command.fullMessage(for: error)
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

  /// The arguments for `root`: the first alone where it names none of its commands, for whatever
  /// follows is wrong only because of that.
  private static func arguments<Command: ParsableCommand>(of root: Command.Type) -> [String] {
    let all = Array(CommandLine.arguments.dropFirst())
    let names = Command.configuration.subcommands.map { $0.configuration.commandName }
    guard let first = all.first, first.utf8.first != UInt8(ascii: "-"), !names.isEmpty,
      first != "help", !names.contains(first)
    else { return all }
    return [first]
  }

  /// Ends the process with `code`; with 3 where something that was to be printed got lost, which it
  /// says on the other stream, in `language`.
  public static func end(_ code: ExitCode = .success, in language: MessageLanguage) -> Never {
    for (stream, other) in [(StandardStream.output, StandardStream.error), (.error, .output)] {
      guard let failure = stream.failure else { continue }
      let message = FileSystemError(.write, failure).message
      let text = Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)")
      other.write(LogText.safe(text.text(in: language) + "\n"))
      SpeechOptions.exit(withError: ExitCode(3))
    }
    SpeechOptions.exit(withError: code)
  }
}
