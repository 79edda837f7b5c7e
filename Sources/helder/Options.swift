import ArgumentParser
import Checks
import Diagnostics
import Files
import Site
import Statements

/// Where the site is read from, and with how many hands.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with data and Markdown.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder with templates and assets.", valueName: "folder"))
  var templates = "templates"

  @Option(
    help: ArgumentHelp(
      "How many files are worked on at a time; as many as there are processors unless given.",
      valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The day that dates are judged by, such as 2026-11-23; the day it is unless given.",
      valueName: "date"),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError("--today takes a date like 2026-11-23, not '\(text)'.")
      }
      return date
    })
  var today: CalendarDate?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256, not '\(jobs)'.")
    }
  }

  var jobCount: Int { jobs ?? min(16, Machine.processorCount) }

  var day: CalendarDate { today ?? CalendarDate(daysSince1970: Machine.daysSince1970) }
}

/// Whose word does not count: for a CI that checks what anybody may propose.
struct TrustOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-allowances"),
    help: "Report what the content allows by 'sta-toe' as well.")
  var ignoresAllowances = false

  @Flag(
    name: .customLong("default-settings"),
    help: "Give every check its usual severity, whatever site.yaml sets.")
  var ignoresSettings = false

  var review: ReviewOptions {
    ReviewOptions(ignoresAllowances: ignoresAllowances, ignoresSettings: ignoresSettings)
  }
}

/// In which language and how colourfully Helder speaks.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of messages: nl or en; that of the environment unless given.",
      valueName: "language"),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("--lang takes nl or en, not '\(text)'.")
      }
      return language
    })
  var lang: Language?

  @Flag(name: .customLong("no-color"), help: "Never colour messages.")
  var noColor = false

  /// The language that is asked for, or that the environment names: Dutch for `nl…`, else English.
  var language: Language {
    lang ?? Self.languageOfEnvironment
  }

  /// The language that the environment names: Dutch for `nl…`, else English.
  static var languageOfEnvironment: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap(Machine.environment).first { !$0.isEmpty }
    return set?.hasPrefix("nl") ?? false ? .dutch : .english
  }

  /// Whether messages to standard error may be coloured.
  var usesColor: Bool {
    !noColor && (Machine.environment("NO_COLOR") ?? "").isEmpty
      && Machine.environment("TERM") != "dumb" && StandardStream.error.isTerminal
  }
}
