import ArgumentParser
import Checks
import Claims
import Diagnostics
import Site
import Platform
import Terminal

/// `helder claims`.
struct ShowClaims: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Print everything that the data say, sentence by sentence, with its place.",
    discussion: """
      This is what the one who answers for the statement reads and signs. With --format json it is \
      the documented format of docs/claims.md. Where the data have errors, these are printed and \
      nothing else, and the exit code is 1.
      """)

  /// How the claims are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var folders: FolderOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: "How the claims are written: text or json.")
  var format = Format.text

  func run() throws {
    let console = Console(speech, showsProgress: true)
    let interruption = Interruption(console)
    defer { withExtendedLifetime(interruption) {} }
    let site = try console.load(folders)
    let review = SiteReview(site, jobs: folders.jobCount, progress: console.progress)
    guard review.canRender else {
      console.print(review.report)
      throw ExitCode(1)
    }
    let statement = site.statement
    let claims = site.subject.claims
    var places = PlaceFinder(site.sources)
    switch format {
    case .json:
      let document = ClaimDocument(statement, claims)
      StandardStream.output.write(document.local { places.place(of: $0) })
    case .text:
      let sentences = ClaimSentences(statement)
      var text = ""
      for claim in claims {
        let sentence = sentences.sentence(of: claim).text(in: speech.language)
        text += "\(places.place(of: claim.place)): \(sentence)\n"
      }
      console.print(table: text)
    }
  }
}
