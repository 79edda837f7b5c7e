import ArgumentParser
import Diagnostics
import Site
import Statements
import Platform
import Templates
import Terminal

/// `helder explain`.
struct Explain: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a code means, why it matters, and how to mend it.",
    discussion: """
      Without a code it lists them all. 'helder explain templates' lists the names that templates \
      may use, 'helder explain data' the keys that the data may have.
      """)

  @OptionGroup var speech: SpeechOptions

  @Flag(help: "Print the whole reference as a page in Markdown.")
  var reference = false

  @Argument(help: "A code, such as party-undocumented; or 'templates', or 'data'.")
  var code: String?

  func run() throws {
    let language = speech.language
    if code == "templates" {
      StandardStream.output.write(
        reference
          ? TemplateGuide.page(in: language)
          : TemplateCatalogue.reference(language: language).text)
      return
    }
    if code == "data" {
      StandardStream.output.write(KeyReference(language).text)
      return
    }
    if reference {
      StandardStream.output.write(ReferenceRenderer(language: language).render(Catalogue.chapters))
      return
    }
    guard let code else {
      let width = (Catalogue.kinds.map(\.code.utf8.count).max() ?? 0) + 2
      for kind in Catalogue.kinds {
        let gap = String(repeating: " ", count: width - kind.code.utf8.count)
        let rule = kind.explanation.rule.text(in: language)
        StandardStream.output.write("\(kind.code)\(gap)\(rule)\n")
      }
      return
    }
    guard let kind = Catalogue.kinds.kind(coded: code) else {
      let nearest = Catalogue.kinds.nearestCode(to: code)
      Console(speech).say(
        Phrase(
          nl: "fout: er is geen code '\(code)'"
            + (nearest.map { "; bedoelde je '\($0)'?" } ?? "; 'helder explain' noemt ze allemaal"),
          en: "error: there is no code '\(code)'"
            + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'helder explain' lists them all")))
      throw ExitCode(2)
    }
    let renderer = ExplainRenderer(
      language: language, color: speech.usesColor && StandardStream.output.isTerminal)
    StandardStream.output.write(renderer.render(kind))
  }
}
