import ArgumentParser
import Diagnostics
import Files
import Terminal

/// `helder new`.
struct New: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a new site to start from.",
    discussion: """
      The site has all that the GDPR wants told, two parties and two moments as an example, and \
      templates of its own. helder serve shows it at once; helder check lists what is still to fill \
      in, and until that is done helder build makes a concept only.
      """)

  @Argument(help: ArgumentHelp("The new folder, or one with nothing in it.", valueName: "folder"))
  var folder: String

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let console = Console(speech)
    let (share, tried) = ShareFolder.find()
    guard let share else { throw console.refuse(Self.nothingToCopy(tried)) }
    let new = try console.carryOut { () throws(NewFolderError) in try NewFolder(folder) }
    let files = try console.carryOut { () throws(FileSystemError) in try share.files() }
    let kept = try console.carryOut { () throws(NewFolderError) in try new.fill(files) }
    if kept.contains(".gitignore") { console.say(Self.aboutIgnored) }
    console.summarise(nextSteps)
  }

  private static func nothingToCopy(_ tried: [String]) -> Phrase {
    let places = tried.map { "'\($0)'" }.joined(separator: ", ")
    return Phrase(
      nl: "de bestanden voor een nieuwe site staan niet in \(places); "
        + "zet in HELDER_SHARE de map met 'starter' en 'templates'",
      en: "the files for a new site are not in \(places); "
        + "set HELDER_SHARE to the folder with 'starter' and 'templates'")
  }

  private static let aboutIgnored = Phrase(
    nl:
      "melding: de .gitignore die er al stond is gebleven; zet er '/.public.*' bij, want dat zijn "
      + "tijdelijke bestanden van 'helder build'",
    en: "note: the .gitignore that was there stays; add '/.public.*' to it, which are temporary "
      + "files of 'helder build'")

  private var nextSteps: Phrase {
    let name = Self.quoted(folder)
    return Phrase(
      nl: """
        De nieuwe site staat klaar. Zo ga je verder:

            cd \(name)
            helder serve

        Zo zie je je site in de browser. Wat je nog moet invullen, staat er tussen rechte haken.
        'helder check' zegt hoever je bent, en is alles ingevuld, dan publiceert 'helder build'.
        """,
      en: """
        The new site is ready. What to do next:

            cd \(name)
            helder serve

        That shows your site in the browser. What is still to fill in stands there in brackets.
        'helder check' says how far you are, and once all is filled in 'helder build' publishes.
        """)
  }

  /// `text` as a shell takes it for one word.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_./".unicodeScalars.contains(scalar)
    }
    if isPlain { return text.hasPrefix("-") ? "./" + text : text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
