import ArgumentParser
import Diagnostics
import Files
import Preview
import Site
import Platform
import Terminal

extension HelderServe {
  /// Tells the one who runs it what happens.
  static func tell(
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
    case .polling(let trouble):
      let reason = trouble.phrase
      console.say(
        Phrase(
          nl: "melding: \(reason.dutch); het voorbeeld kijkt nu zelf steeds of er iets anders is",
          en: "note: \(reason.english); the preview now looks for changes itself, again and again"))
    case .built(let build):
      console.clearLine()
      console.say(message(about: build, timings: timings))
    case .failed(let message):
      console.clearLine()
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
      let shown = build.times.shown
      dutch += " (\(shown.dutch))"
      english += " (\(shown.english))"
    }
    return Phrase(nl: dutch, en: english)
  }

  /// Says why the preview could not start, and gives the exit code.
  static func explain(_ failure: Preview.Failure, _ console: Console) -> ExitCode {
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
