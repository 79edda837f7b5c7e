public import ArgumentParser
import Diagnostics

/// What `helder serve` can be told: the same for the command that people type and for the program
/// that does the work.
public struct ServeOptions: ParsableArguments {
  /// The folders.
  @OptionGroup public var folders: FolderOptions

  /// The language.
  @OptionGroup public var speech: SpeechOptions

  /// The port.
  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "port"))
  public var port = 8080

  /// Whether to open a browser.
  @Flag(help: "Open the site in the browser.")
  public var open = false

  /// What is published.
  @Option(
    help: ArgumentHelp("The published site, to show what would change.", valueName: "folder"))
  public var published = "public"

  /// The command that opens a source.
  @Option(
    help: ArgumentHelp(
      "What opens a source on Alt-click, such as 'code -g {file}:{line}:{column}'.",
      valueName: "command"))
  public var editor: String?

  /// Whether to poll.
  @Flag(help: "Look for changes again and again, for folders on a network.")
  public var poll = false

  /// Whether to tell times.
  @Flag(help: "Say after each save how long the parts of the work took.")
  public var timings = false

  /// What is asked where nothing is said.
  public init() {}

  /// Refuses what makes no sense, which ends the command as wrong use.
  public func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError(
        Phrase(
          nl: "bij --port hoort een getal van 0 tot en met 65535, niet '\(port)'.",
          en: "--port takes a number from 0 to 65535, not '\(port)'."))
    }
    guard editor.map({ $0.contains { !$0.isWhitespace } }) ?? true else {
      throw ValidationError(
        Phrase(nl: "bij --editor hoort een opdracht.", en: "--editor takes a command."))
    }
  }
}
