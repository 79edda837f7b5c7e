public import ArgumentParser
public import Diagnostics

/// What is told of a command line that can't be read, in the language that it asks for.
///
/// ArgumentParser finds what is wrong and says it in English. In Dutch its sentences are told again;
/// one that is not known here stays as it is.
struct WrongUse {
  /// What ArgumentParser says is wrong.
  private let message: String
  /// How the command is used, and where more is told.
  private let usage: String

  /// What is told of `error` by the command that `Command` is, or that it began to read.
  init<Command: ParsableCommand>(_ error: any Error, of _: Command.Type) {
    message = Command.message(for: error)
    let lines = Command.fullMessage(for: error).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { Self.usageStarts.contains(where: $0.hasPrefix) }
    usage =
      start.map { start in
        let rest = lines[start...]
        return rest.prefix { !$0.isEmpty }.joined(separator: "\n")
      } ?? ""
  }

  /// Both parts in Dutch.
  var dutch: String {
    var text = "fout: \(Self.translated(message))"
    let lines = usage.split(separator: "\n")
    guard let first = lines.first, let colon = first.firstIndex(of: ":") else { return text }
    text += "\nGebruik\(first[colon...])"
    var program = first[colon...].dropFirst(2)
    program = program.prefix { $0 != "[" && $0 != "<" }
    for line in lines.dropFirst() {
      if let name = Self.between("  See '", "' for more information.", in: String(line)) {
        return text + "\nMeer staat in '\(name)' (in het Engels)."
      }
      text += "\n\(line)"
    }
    let name = program.split(separator: " ").joined(separator: " ")
    return text + "\nMeer staat in '\(name) --help' (in het Engels)."
  }

  /// How the line begins that says how a command is used: in short, and above the whole help.
  private static let usageStarts = ["Usage: ", "USAGE: "]

  /// What stands between `start`, with which `text` begins, and `end`, with which it ends.
  private static func between(_ start: String, _ end: String, in text: String) -> String? {
    guard text.hasPrefix(start), text.hasSuffix(end),
      text.utf8.count >= start.utf8.count + end.utf8.count
    else { return nil }
    return String(text.dropFirst(start.count).dropLast(end.count))
  }
}

// MARK: Wording

extension WrongUse {
  /// `message` in Dutch.
  static func translated(_ message: String) -> String {
    for (start, end, dutch) in sentences {
      if let name = between(start, end, in: message) { return dutch(name) }
    }
    return message
  }

  /// The sentences of ArgumentParser, the more particular ones first.
  ///
  /// Each has how it begins and ends, and what it says in Dutch with what stands between.
  private static let sentences:
    [(start: String, end: String, dutch: @Sendable (String) -> String)] = [
      (
        "Unknown option '", "'?",
        { names in
          let parts = parts(of: names, at: "'. Did you mean '")
          return "de optie '\(parts.before)' is er niet; bedoelde je '\(parts.after)'?"
        }
      ),
      ("Unknown option '", "'", { "de optie '\($0)' is er niet" }),
      ("Missing value for '", "'", { "achter '\($0)' ontbreekt de waarde" }),
      (
        "The option '", "' was specified.",
        { names in
          let parts = parts(of: names, at: "' does not take any value, but '")
          return "bij de optie '\(parts.before)' hoort geen waarde, zoals '\(parts.after)'"
        }
      ),
      ("Unexpected argument '", "'", { "'\($0)' hoort hier niet" }),
      ("Missing expected argument '", "'", { "'\($0)' ontbreekt" }),
      (
        "Value to be set with flag '", "'",
        { names in
          let parts = parts(of: names, at: "' had already been set with flag '")
          return "'\(parts.before)' en '\(parts.after)' gaan niet samen"
        }
      ),
      (
        "The value '", ".",
        { names in
          let parts = parts(of: names, at: "' is invalid for '")
          let rest = WrongUse.parts(of: parts.after, at: "'. Please provide one of ")
          guard rest.after.isEmpty else {
            let values = rest.after.replacing(" and ", with: " of ").replacing(
              " or ", with: " of ")
            return "'\(parts.before)' past niet bij '\(rest.before)': kies \(values)"
          }
          // Where a reason follows, it is a sentence of the program's own.
          let reason = WrongUse.parts(of: parts.after, at: "': ").after
          return reason.isEmpty ? "'\(parts.before)' past niet bij '\(parts.after)'" : reason + "."
        }
      ),
      (
        "The value '", "'",
        { names in
          let parts = parts(of: names, at: "' is invalid for '")
          return "'\(parts.before)' past niet bij '\(parts.after)'"
        }
      ),
      ("Missing required subcommand", ".", { _ in "zeg erbij wat 'helder' moet doen" }),
      (
        "", "'",
        { text in
          let parts = parts(of: text, at: " unexpected arguments: '")
          return parts.after.isEmpty ? text + "'" : "dit hoort hier niet: '\(parts.after)'"
        }
      ),
    ]

  /// What stands before and behind the first `middle` in `text`; all of it before where there is none.
  private static func parts(of text: String, at middle: String) -> (before: String, after: String) {
    guard let place = text.firstRange(of: middle) else { return (text, "") }
    return (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
  }
}

extension ValidationError {
  /// A word about wrong use, in the language that the command line asks for.
  public init(_ phrase: Phrase) { self.init(phrase.text(in: SpeechOptions.languageAsked)) }
}
