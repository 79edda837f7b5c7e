import ArgumentParser
import Diagnostics
import Preview
import Site
import Platform
import Terminal

/// `helder-serve`: what `helder serve` runs.
///
/// A program of its own, so that who only builds a site need not compile a web server.
struct HelderServe: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "helder-serve",
    abstract: "What 'helder serve' runs: shows the site in a browser while you write it.",
    version: "helder-serve \(Version.current)")

  @OptionGroup var options: ServeOptions

  var speech: SpeechOptions { options.speech }

  func run() throws {
    let (folders, language) = (options.folders, speech.language)
    try Console.requireThreads(speech)
    let console = Console(speech, showsProgress: true)
    try console.require(folders)
    var settings = Preview.Options(
      folders: SiteFolders(content: folders.content, templates: folders.templates),
      jobs: folders.jobCount, port: options.port, published: options.published,
      language: language)
    settings.editor = options.editor.flatMap(Editor.init)
    settings.isPolling = options.poll
    settings.today = folders.today
    if let progress = console.progress { settings.progress = progress }
    let (browser, timings) = (options.open ? Launcher() : nil, options.timings)
    let preview = Preview(settings) { event in
      Self.tell(event, console, browser, timings: timings)
    }
    // All is in memory, so nothing has to be ended well.
    let interrupts = Machine.onInterrupt { _ in
      console.clearLine()
      console.say(Phrase(nl: "Het voorbeeld is gestopt.", en: "The preview has ended."))
      Program.end(in: language)
    }
    defer { withExtendedLifetime(interrupts) {} }
    do {
      try Machine.wait { try await preview.run() }
    } catch let failure as Preview.Failure {
      throw Self.explain(failure, console)
    }
  }
}

@main
enum Main {
  /// Runs the command line.
  static func main() { Program.run(HelderServe.self) }
}
