public import ArgumentParser
public import Diagnostics
public import Statements
import Platform

/// Where the site is read from, and with how many hands.
public struct FolderOptions: ParsableArguments {
  /// The content.
  @Option(help: ArgumentHelp("The folder with data and Markdown.", valueName: "folder"))
  public var content = "content"

  /// The templates.
  @Option(help: ArgumentHelp("The folder with templates and assets.", valueName: "folder"))
  public var templates = "templates"

  /// The hands.
  @Option(
    help: ArgumentHelp(
      "How many files are worked on at a time; as many as there are processors unless given.",
      valueName: "n"))
  public var jobs: Int?

  /// The day, where it is not that of the machine.
  @Option(
    help: ArgumentHelp(
      "The day that dates are judged by, such as 2026-11-23; the day it is unless given.",
      valueName: "date"),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError(.noDate(text, of: "--today"))
      }
      return date
    })
  public var today: CalendarDate?

  /// What is asked where nothing is said.
  public init() {}

  /// Refuses what makes no sense, which ends the command as wrong use.
  public func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(
        Phrase(
          nl: "bij --jobs hoort een getal van 1 tot en met 256, niet '\(jobs)'.",
          en: "--jobs takes a number from 1 to 256, not '\(jobs)'."))
    }
  }

  /// How many files are worked on at a time.
  public var jobCount: Int { jobs ?? min(16, Machine.processorCount) }

  /// The day that dates are judged by.
  public var day: CalendarDate { today ?? CalendarDate(daysSince1970: Machine.daysSince1970) }
}

/// In which language and how colourfully Helder speaks.
public struct SpeechOptions: ParsableArguments {
  /// The language, where it is not that of the environment.
  @Option(
    help: ArgumentHelp(
      "The language of messages: nl or en; that of the environment unless given.",
      valueName: "language"),
    transform: { text in
      guard let language = MessageLanguage(rawValue: text) else {
        throw ValidationError(
          Phrase(
            nl: "bij --lang hoort nl of en, niet '\(text)'.",
            en: "--lang takes nl or en, not '\(text)'."))
      }
      return language
    })
  public var lang: MessageLanguage?

  /// No colours.
  @Flag(name: .customLong("no-color"), help: "Never colour messages.")
  public var noColor = false

  /// What is asked where nothing is said.
  public init() {}

  /// The language that is asked for, or that the environment names: Dutch for `nl…`, else English.
  public var language: MessageLanguage {
    lang ?? Self.languageOfEnvironment
  }

  /// The language that the environment names: Dutch for `nl…`, else English.
  public static var languageOfEnvironment: MessageLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap(Machine.environment).first { !$0.isEmpty }
    return set?.hasPrefix("nl") ?? false ? .dutch : .english
  }

  /// The language that the command line asks for, whether or not the rest of it can be read: what is
  /// wrong with that is told in it.
  public static let languageAsked: MessageLanguage = {
    var asked: MessageLanguage?
    var isNext = false
    for argument in CommandLine.arguments.dropFirst() {
      if argument == "--" { break }
      if isNext { asked = MessageLanguage(rawValue: argument) ?? asked }
      isNext = argument == "--lang"
      if argument.hasPrefix("--lang=") {
        asked = MessageLanguage(rawValue: String(argument.dropFirst("--lang=".count))) ?? asked
      }
    }
    return asked ?? languageOfEnvironment
  }()

  /// Whether messages to standard error may be coloured.
  public var usesColor: Bool {
    !noColor && (Machine.environment("NO_COLOR") ?? "").isEmpty
      && Machine.environment("TERM") != "dumb" && StandardStream.error.isTerminal
  }
}

extension Phrase {
  /// What is wrong with `text` where `option` takes a date.
  public static func noDate(_ text: String, of option: String) -> Phrase {
    Phrase(
      nl: "bij \(option) hoort een datum zoals 2026-11-23, niet '\(text)'.",
      en: "\(option) takes a date like 2026-11-23, not '\(text)'.")
  }

  /// What is wrong with `text` where `option` takes one of `formats`.
  public static func noFormat(
    _ text: String, of option: String, among formats: some Sequence<String>
  ) -> Phrase {
    let known = formats.joined(separator: ", ")
    return Phrase(
      nl: "bij \(option) hoort een van deze: \(known); niet '\(text)'.",
      en: "\(option) takes one of \(known), not '\(text)'.")
  }
}
