import ArgumentParser
import Diagnostics
import Files
import Preview
import Site

/// `helder serve`.
struct Serve: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write it.",
    discussion: """
      Makes the site in memory and shows it on this machine only. Every save is seen at once in the \
      pages that are open, with what the checks find. The published site is never touched.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "port"))
  var port = 8080

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp("The published site, to show what would change.", valueName: "folder"))
  var published = "public"

  @Option(
    help: ArgumentHelp(
      "What opens a source on Alt-click, such as 'code -g {file}:{line}:{column}'.",
      valueName: "command"))
  var editor: String?

  @Flag(help: "Look for changes again and again, for folders on a network.")
  var poll = false

  @Flag(help: "Say after each save how long the parts of the work took.")
  var timings = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535, not '\(port)'.")
    }
    guard editor.map({ Editor($0) != nil }) ?? true else {
      throw ValidationError("--editor takes a command.")
    }
  }

  func run() throws {
    try Console.requireThreads(speech)
    let serve = self
    try Machine.wait { try await serve.show() }
  }

  private func show() async throws {
    let console = Console(speech)
    // Says in the usual words what is wrong with the folders, before anything is served.
    _ = try console.load(folders)
    var options = Preview.Options(
      folders: SiteFolders(content: folders.content, templates: folders.templates),
      jobs: folders.jobCount, port: port, published: published, language: speech.language)
    options.editor = editor.flatMap(Editor.init)
    options.isPolling = poll
    options.today = folders.today
    let (browser, timings) = (open ? Launcher() : nil, timings)
    let preview = Preview(options) { event in
      Self.tell(event, console, browser, timings: timings)
    }
    let task = Task { try await preview.run() }
    let interrupts = Machine.onInterrupt { _ in task.cancel() }
    defer { withExtendedLifetime(interrupts) {} }
    do { try await task.value } catch let failure as Preview.Failure {
      throw Self.explain(failure, console)
    }
    console.say(Phrase(nl: "Het voorbeeld is gestopt.", en: "The preview has ended."))
  }

  private static func tell(
    _ event: Preview.Event, _ console: Console, _ browser: Launcher?, timings: Bool
  ) {
    switch event {
    case .started(let port):
      let address = "http://127.0.0.1:\(port)/"
      console.summarise(
        Phrase(
          nl: "Het voorbeeld staat op \(address) (Ctrl-C stopt het).",
          en: "The preview is at \(address) (Ctrl-C ends it)."))
      if let browser, browser.start(["xdg-open", address]) == .failed {
        console.say(
          Phrase(
            nl: "melding: 'xdg-open' is er niet; open het adres zelf",
            en: "note: there is no 'xdg-open'; open the address yourself"))
      }
    case .limited(let connections):
      console.say(
        Phrase(
          nl: "melding: er kunnen hooguit \(connections) pagina's tegelijk open staan; "
            + "'ulimit -n 4096' maakt er meer mogelijk",
          en: "note: no more than \(connections) pages can be open at a time; "
            + "'ulimit -n 4096' makes more possible"))
    case .built(let build):
      console.say(message(about: build, timings: timings))
    case .failed(let message):
      console.say(
        Phrase(nl: "fout: \(message.dutch)", en: "error: \(message.english)"))
    }
  }

  private static func message(about build: LiveBuild, timings: Bool) -> Phrase {
    let counts = build.report.countPhrase
    var dutch = "opnieuw gemaakt: \(build.renderedCount) pagina's; \(counts.dutch)"
    var english = "made again: \(build.renderedCount) pages; \(counts.english)"
    if build.files == nil {
      dutch = "niets gemaakt: \(counts.dutch)"
      english = "nothing made: \(counts.english)"
    }
    if timings {
      let parts = build.timings
      let shown = [parts.load, parts.check, parts.render, parts.checkPages].map(\.shown)
      dutch +=
        " (lezen \(shown[0].dutch), nakijken \(shown[1].dutch), pagina's \(shown[2].dutch), "
        + "pagina's nakijken \(shown[3].dutch))"
      english +=
        " (reading \(shown[0].english), checking \(shown[1].english), pages \(shown[2].english), "
        + "checking pages \(shown[3].english))"
    }
    return Phrase(nl: dutch, en: english)
  }

  private static func explain(_ failure: Preview.Failure, _ console: Console) -> ExitCode {
    switch failure {
    case .portInUse(let port, let free):
      console.say(
        Phrase(
          nl: "fout: op poort \(port) luistert al een ander programma"
            + (free.map { "; poort \($0) is vrij: helder serve --port \($0)" } ?? ""),
          en: "error: another program listens on port \(port) already"
            + (free.map { "; port \($0) is free: helder serve --port \($0)" } ?? "")))
      return ExitCode(3)
    case .portDenied(let port):
      console.say(
        Phrase(
          nl: "fout: je mag niet luisteren op poort \(port); kies er een vanaf 1024: "
            + "helder serve --port 8080",
          en: "error: you may not listen on port \(port); choose one from 1024: "
            + "helder serve --port 8080"))
      return ExitCode(3)
    case .watching(let error):
      let message = error.message
      console.say(
        Phrase(
          nl: "fout: \(message.dutch); probeer het met --poll",
          en: "error: \(message.english); try it with --poll"))
      return ExitCode(3)
    case .server(let error):
      console.say(
        Phrase(
          nl: "fout: het voorbeeld kan niet starten: \(error)",
          en: "error: the preview can't start: \(error)"))
      return ExitCode(3)
    }
  }
}
