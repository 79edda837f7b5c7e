import ArgumentParser
import Checks
import Claims
import Diagnostics
import Files
import History
import Site
import Statements
import Platform
import Terminal

/// `helder changes`.
struct ShowChanges: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Say who gets what that they did not get before.",
    discussion: """
      OLD and NEW are each a recorded version, a folder with content, a published site or a file with \
      claims; without them, the last recorded version is compared with the content as it is. What \
      must be told in advance comes first. Another order is no change, and a rename is one.
      """)

  @Argument(help: ArgumentHelp("What was said before.", valueName: "old"))
  var old: String?

  @Argument(help: ArgumentHelp("What is said now.", valueName: "new"))
  var new: String?

  @OptionGroup var folders: FolderOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    help: "How the changes are written: text, markdown, json or github.",
    transform: { text in
      guard let format = ChangeReport.Format(rawValue: text) else {
        throw ValidationError(
          .noFormat(text, of: "--format", among: ChangeReport.Format.allCases.map(\.rawValue)))
      }
      return format
    })
  var format = ChangeReport.Format.text

  /// One side of the comparison.
  private struct Side {
    let edition: Edition
    let name: Phrase
    var sources: SourceMap?
    var isPolite = false
  }

  func run() throws {
    let console = Console(speech, showsProgress: true)
    let before = try old.map { try side($0, console) }
    let after = try new.map { try side($0, console) }
    let site = before == nil || after == nil ? try console.loadStatement(folders) : nil
    let now = try after ?? content(site, folders.content, console)
    let earlier = try before ?? lastVersion(of: site, console)
    let changes = Changes(from: earlier.edition, to: now.edition)
    var finder = now.sources.map { PlaceFinder($0) }
    let report = ChangeReport(
      changes, from: earlier.name, to: now.name, isPolite: now.isPolite
    ) { finder?.place(of: $0) }
    let bytes = report.render(format, in: speech.language)
    if format == .text {
      console.print(table: String(decoding: bytes, as: UTF8.self))
    } else {
      // What programs read is escaped as they want it.
      console.clearLine()
      StandardStream.output.write(bytes)
    }
  }

  /// What `name` names: a recorded version, a folder or a file.
  private func side(_ name: String, _ console: Console) throws -> Side {
    if VersionRegister.isVersion(name) {
      let record = "\(folders.content)/\(VersionRegister.folder)/\(name)/"
      let path = record + RecordedHistory.claimsFileName
      if FileSystem.isFile(path) { return try document(path, .version(name), console) }
    }
    if name.hasSuffix(".json") { return try document(name, Phrase(nl: name, en: name), console) }
    let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
    if FileSystem.isFile(folder + "/site.yaml") { return try content(nil, folder, console) }
    let published = folder + "/" + RecordedHistory.claimsFileName
    if FileSystem.isFile(published) {
      return try document(published, Phrase(nl: folder, en: folder), console)
    }
    // What may not be read is not the same as what is not there.
    try console.carryOut { () throws(FileSystemError) in try Self.requireReadable(folder) }
    throw console.refuse(
      Phrase(
        nl: "'\(name)' is geen vastgelegde versie, geen map met inhoud en geen gepubliceerde site",
        en: "'\(name)' is no recorded version, no folder with content and no published site"))
  }

  /// Throws where `folder` is a folder that can't be read.
  private static func requireReadable(_ folder: String) throws(FileSystemError) {
    do { _ = try FileSystem.list(folder) } catch {
      if error.reason == .denied { throw error }
    }
  }

  private func document(_ path: String, _ name: Phrase, _ console: Console) throws -> Side {
    let bytes = try console.carryOut { () throws(FileSystemError) in
      try FileSystem.readFile(path, limit: 64 << 20)
    }
    do throws(UnreadableClaims) {
      return Side(edition: Edition(try RecordedStatement(reading: bytes)), name: name)
    } catch {
      let (summary, help) = (error.summary, error.help)
      throw console.refuse(
        Phrase(
          nl: "'\(path)' is niet te lezen: \(summary.dutch); \(help.dutch)",
          en: "'\(path)' can't be read: \(summary.english); \(help.english)"))
    }
  }

  /// What the data in `folder` say, which `known` are where they were read already.
  private func content(
    _ known: LoadedStatement?, _ folder: String, _ console: Console
  ) throws -> Side {
    var folders = folders
    folders.content = folder
    let read = try known ?? console.loadStatement(folders)
    guard read.isSound else {
      console.print(read.report)
      throw ExitCode(1)
    }
    return Side(
      edition: read.subject.edition,
      name: folder == self.folders.content
        ? Phrase(nl: "nu", en: "now") : Phrase(nl: folder, en: folder),
      sources: read.sources,
      isPolite: read.subject.statement.site.addressForm?.value == .polite)
  }

  private func lastVersion(of known: LoadedStatement?, _ console: Console) throws -> Side {
    let site = try known ?? console.loadStatement(folders)
    guard let last = site.subject.history.versions.last, let edition = site.subject.history.last
    else {
      let problems = site.subject.history.isEmpty
      throw console.refuse(
        problems
          ? Phrase(
            nl:
              "er is nog niets vastgelegd; doe dat met 'helder release', of noem wat je vergelijkt",
            en: "nothing is recorded yet; do so with 'helder release', or name what to compare")
          : Phrase(
            nl: "de laatste versie is niet te lezen; 'helder check' zegt waarom",
            en: "the last version can't be read; 'helder check' says why"))
    }
    return Side(edition: edition, name: .version(last.name))
  }
}
