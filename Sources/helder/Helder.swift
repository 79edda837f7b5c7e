import ArgumentParser
import Terminal

/// The command line.
struct Helder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helder",
    abstract: "Builds a Dutch privacy site from Markdown and data about parties and moments.",
    discussion: """
      A site is a folder with content/ (data and Markdown) and templates/. Helder checks that every \
      party in the data is documented, and publishes nothing while one is not.

      Exit codes: 0 fine; 1 the content has errors; 2 wrong use of the command line; 3 the machine \
      failed (no permission, disk full).
      """,
    version: "helder \(Version.current)",
    subcommands: [
      New.self, Build.self, Check.self, Serve.self, ShowClaims.self, ShowChanges.self,
      Release.self, Data.self, Explain.self,
    ])
}

@main
enum Main {
  /// Runs the command line.
  static func main() { Program.run(Helder.self) }
}
