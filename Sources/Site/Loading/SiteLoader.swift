import Checks
public import Diagnostics
import Files
import Markdown
public import Statements
import Templates
import YAML

/// Everything that a site is made of, read and parsed, with what is wrong with it so far.
public struct LoadedSite: Sendable {
  /// The files, numbered in the order in which they are reported.
  public let sources: SourceMap
  /// The data.
  public let statement: PrivacyStatement
  /// The Markdown files, by path.
  let documents: [LoadedDocument]
  /// The templates.
  let templates: TemplateFolder
  /// What was found while reading, parsing and decoding.
  let diagnostics: [Diagnostic]
  /// What the authors allow, in the data and in the texts.
  let allowances: [Allowance]
  /// What the content rules look at.
  let subject: Subject
}

/// Reads a site from its folders.
public struct SiteLoader: Sendable {
  /// The largest file that is read, in bytes; parsers have their own, smaller limits.
  static let fileLimit = 64 << 20

  /// Where the site is.
  public let folders: SiteFolders
  /// How many files are read and parsed at a time.
  public let jobs: Int
  /// The day on which the content is checked.
  public let today: CalendarDate

  /// A loader of the site in `folders`.
  public init(folders: SiteFolders, jobs: Int, today: CalendarDate) {
    self.folders = folders
    self.jobs = max(1, jobs)
    self.today = today
  }

  /// The site; throws where a folder is not there or the machine can't read a file.
  public func load() async throws(SiteError) -> LoadedSite {
    let listing = ContentListing(try list(folders.content, option: "--content"))
    var sources = SourceMap()
    var diagnostics: [Diagnostic] = []
    var allowances: [Allowance] = []
    for refused in listing.refused {
      let id = sources.add(SourceFile(path: shown(refused.path), bytes: nil))
      diagnostics.append(
        Diagnostic(refused.kind, at: .whole(id), refused.summary, help: refused.help))
    }
    for misnamed in listing.misnamed {
      let thing =
        misnamed.isFolder
        ? Phrase(nl: "deze map ontbreekt", en: "this folder is missing")
        : Phrase(nl: "dit bestand ontbreekt", en: "this file is missing")
      report(
        misnamed.path, thing,
        help: Phrase(
          nl: "heet het nu '\(misnamed.found)'? hernoem het dan",
          en: "is it called '\(misnamed.found)' now? then rename it"), &sources, &diagnostics)
    }
    let statement = try loadData(listing, &sources, &diagnostics, &allowances)
    let documents = try await loadDocuments(listing, &sources, &diagnostics)
    for document in documents { allowances += document.allowances }
    let templates = try TemplateFolder(
      folder: folders.templates, entries: list(folders.templates, option: "--templates"),
      sources: &sources)
    diagnostics += templates.diagnostics
    let subject = Subject(
      statement: statement, documents: documents.map(\.content), sources: sources,
      contentPath: folders.content, today: today)
    return LoadedSite(
      sources: sources, statement: statement, documents: documents, templates: templates,
      diagnostics: diagnostics, allowances: allowances, subject: subject)
  }

  private func list(_ folder: String, option: String) throws(SiteError) -> [FolderEntry] {
    do {
      return try FileSystem.list(folder, recursively: true)
    } catch {
      switch error.reason {
      case .missing, .isNoFolder: throw .noFolder(path: folder, option: option)
      default: throw .machine(error)
      }
    }
  }

  /// The path of a content file as shown.
  private func shown(_ path: String) -> String { folders.content + "/" + path }

  private func loadData(
    _ listing: ContentListing, _ sources: inout SourceMap, _ diagnostics: inout [Diagnostic],
    _ allowances: inout [Allowance]
  ) throws(SiteError) -> PrivacyStatement {
    var decoder = StatementDecoder()
    var present: Set<ContentListing.DataFile> = []
    for case (let path, .data(let data)) in listing.files {
      present.insert(data)
      let bytes = try read(shown(path))
      let id = sources.add(SourceFile(path: shown(path), bytes: bytes))
      let result = YAMLParser.parse(bytes, file: id)
      let allowed = DataAllowances(result.comments, in: bytes)
      allowances += allowed.allowances
      diagnostics += result.diagnostics + allowed.diagnostics
      guard let root = result.root else {
        if let kind = data.referenceKind { decoder.unreadable.insert(kind) }
        continue
      }
      let file = StatementDecoder.File(
        root: root, id: id, isDamaged: !result.diagnostics.isEmpty)
      switch data {
      case .site: decoder.site = file
      case .products: decoder.products = file
      case .dataCategories: decoder.dataCategories = file
      case .parties: decoder.parties = file
      case .moments: decoder.moments = file
      }
    }
    for data in ContentListing.DataFile.allCases
    where data.isRequired && !present.contains(data) && !listing.refuses(data.rawValue) {
      reportMissing(data.rawValue, &sources, &diagnostics)
    }
    let (statement, findings) = decoder.decode()
    diagnostics += findings
    return statement
  }

  private func reportMissing(
    _ path: String, _ sources: inout SourceMap, _ diagnostics: inout [Diagnostic]
  ) {
    report(
      path, Phrase(nl: "dit bestand ontbreekt", en: "this file is missing"),
      help: Phrase(
        nl: "maak het, of zet het terug als het is verplaatst",
        en: "make it, or put it back where it was moved"), &sources, &diagnostics)
  }

  private func report(
    _ path: String, _ summary: Phrase, help: Phrase, _ sources: inout SourceMap,
    _ diagnostics: inout [Diagnostic]
  ) {
    let id = sources.add(SourceFile(path: shown(path), bytes: nil))
    diagnostics.append(Diagnostic(.fileMissing, at: .whole(id), summary, help: help))
  }

  private func loadDocuments(
    _ listing: ContentListing, _ sources: inout SourceMap, _ diagnostics: inout [Diagnostic]
  ) async throws(SiteError) -> [LoadedDocument] {
    let files = listing.files.compactMap { file -> (String, ContentDocument.Role)? in
      guard case .document(let role) = file.purpose else { return nil }
      return (file.path, role)
    }
    if !files.contains(where: { $0.0 == "index.md" }), !listing.refuses("index.md") {
      reportMissing("index.md", &sources, &diagnostics)
    }
    let firstID = sources.files.count
    let results = await parallelMap(count: files.count, jobs: jobs) { index in
      let (path, role) = files[index]
      let id = FileID(firstID + index)
      return Result { () throws(FileSystemError) -> (SourceFile, LoadedDocument) in
        let shown = self.shown(path)
        let bytes = try FileSystem.readFile(shown, limit: Self.fileLimit)
        let document = LoadedDocument(bytes, path: path, role: role, file: id)
        return (SourceFile(path: shown, bytes: bytes), document)
      }
    }
    var documents: [LoadedDocument] = []
    documents.reserveCapacity(files.count)
    for result in results {
      switch result {
      case .success(let (file, document)):
        sources.add(file)
        diagnostics += document.diagnostics
        documents.append(document)
      case .failure(let error): throw .machine(error)
      }
    }
    return documents
  }

  private func read(_ path: String) throws(SiteError) -> [UInt8] {
    do { return try FileSystem.readFile(path, limit: Self.fileLimit) } catch {
      throw .machine(error)
    }
  }
}

extension Route {
  /// The page that a Markdown file makes or belongs to.
  init(for role: ContentDocument.Role) {
    switch role {
    case .page(let name): self = .page(name)
    case .party(let id): self = .party(id)
    case .moment(let id): self = .moment(id)
    }
  }
}
