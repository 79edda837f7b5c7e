import Checks
import Diagnostics
import Files
import Markdown
public import Statements
import Templates
import YAML

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
  private let times: StageTimes?
  private let progress: WorkProgress?

  /// A loader of the site in `folders`, which keeps the `times` that it takes and its `progress`.
  public init(
    folders: SiteFolders, jobs: Int, today: CalendarDate, times: StageTimes? = nil,
    progress: WorkProgress? = nil
  ) {
    self.folders = folders
    self.jobs = max(1, jobs)
    self.today = today
    self.times = times
    self.progress = progress
  }

  /// The site; throws where a folder is not there or the machine can't read a file.
  public func load() throws(SiteError) -> LoadedSite {
    try load(reusing: .nothing(in: folders))
  }

  /// The site, with what `known` lets it take over from an earlier load.
  func load(reusing known: Reuse) throws(SiteError) -> LoadedSite {
    if let (site, texts) = known.newTexts { return try reload(texts, of: site) }
    let listing: ContentListing
    if let same = known.listing {
      listing = same
    } else {
      listing = ContentListing(try list(folders.content, option: "--content"))
    }
    var sources = SourceMap()
    var diagnostics: [Diagnostic] = []
    var unsound: [FileID: ContentDocument.Role] = [:]
    for refused in listing.refused {
      let id = sources.add(SourceFile(path: shown(refused.path), bytes: nil))
      diagnostics.append(
        Diagnostic(refused.kind, at: .whole(id), refused.summary, help: refused.help))
      unsound[id] = listing.unsoundRoles[refused.path]
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
    let files = try readData(listing, known, &sources, &diagnostics)
    let (data, documents) = try loadContent(
      listing, data: files, known, &sources, &diagnostics)
    // A file that is named after an id of the data is as wrong as that, which is told already.
    let ahead =
      data.diagnostics
      + diagnostics.filter { finding in
        unsound[finding.range.file].map { !data.statement.declares($0) } ?? true
      }
    diagnostics = []
    for missing in data.missing where !listing.refuses(missing.rawValue) {
      reportMissing(missing.rawValue, &sources, &diagnostics)
    }
    let templates = try times.measure(.reading) { () throws(SiteError) in
      try TemplateFolder(
        folder: folders.templates, entries: list(folders.templates, option: "--templates"),
        sources: &sources, jobs: jobs, previous: known.templates)
    }
    let mentions = Parallel.map(documents.count, jobs: jobs) { index in
      known.mentions(of: documents[index], in: data)
        ?? times.measure(.checkingContent) { data.mentions(in: documents[index]) }
    }
    let subject = times.measure(.checkingContent) {
      Subject(
        statement: data.statement, documents: documents.map(\.content), sources: sources,
        contentPath: folders.content, today: today, names: data.names, mentions: mentions)
    }
    // A template that can't be compiled names nothing, which is no reason to miss it.
    if templates.diagnostics.isEmpty {
      diagnostics += UntoldValues.findings(in: data.statement, told: templates.told)
    }
    diagnostics += templates.diagnostics + templates.takenAddresses(besides: documents)
    return LoadedSite(
      listing: listing, data: data, documents: documents, templates: templates,
      ahead: ahead, behind: diagnostics, subject: subject, sources: sources)
  }

  /// `site` with the texts with these numbers read again, where nothing else can have changed.
  private func reload(_ texts: [Int], of site: LoadedSite) throws(SiteError) -> LoadedSite {
    var sources = site.sources
    var documents = site.documents
    var contents = site.subject.documents
    var mentions = site.subject.mentions
    var outline: Outline? = site.subject.outline
    for number in texts {
      let old = documents[number]
      let bytes = try read(shown(old.path))
      guard bytes != sources[old.content.file].bytes else { continue }
      let new = LoadedDocument(
        bytes, path: old.path, role: old.content.role, file: old.content.file)
      sources.replace(old.content.file, with: SourceFile(path: shown(old.path), bytes: bytes))
      documents[number] = new
      contents[number] = new.content
      mentions[number] = site.data.mentions(in: new)
      if outline?.holds(with: new.content, for: old.content) != true { outline = nil }
    }
    let subject = Subject(
      statement: site.statement, documents: contents, sources: sources,
      contentPath: folders.content, today: today, names: site.data.names, mentions: mentions,
      outline: outline)
    return LoadedSite(
      listing: site.listing, data: site.data, documents: documents, templates: site.templates,
      ahead: site.ahead, behind: site.behind, subject: subject, sources: sources)
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

  /// The data files that are there, read but not parsed.
  private func readData(
    _ listing: ContentListing, _ known: Reuse, _ sources: inout SourceMap,
    _ diagnostics: inout [Diagnostic]
  ) throws(SiteError) -> [LoadedData.File] {
    var files: [LoadedData.File] = []
    for case (let path, .data(let data)) in listing.files {
      let same = known.bytes(of: data)
      let bytes = if let same { same } else { try read(shown(path)) }
      let id = sources.add(SourceFile(path: shown(path), bytes: bytes))
      files.append(LoadedData.File(data: data, id: id, bytes: bytes))
    }
    for data in ContentListing.DataFile.allCases
    where data.isRequired && !files.contains(where: { $0.data == data })
      && !listing.refuses(data.rawValue)
    {
      reportMissing(data.rawValue, &sources, &diagnostics)
    }
    return files
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

  /// A part of the content that is read by itself.
  private enum Part {
    case data(LoadedData)
    case document(Result<(SourceFile, LoadedDocument), FileSystemError>)
  }

  /// The data in `files` and the Markdown files, parsed side by side.
  private func loadContent(
    _ listing: ContentListing, data files: [LoadedData.File], _ known: Reuse,
    _ sources: inout SourceMap, _ diagnostics: inout [Diagnostic]
  ) throws(SiteError) -> (LoadedData, [LoadedDocument]) {
    let texts = listing.files.compactMap { file -> (String, ContentDocument.Role)? in
      guard case .document(let role) = file.purpose else { return nil }
      return (file.path, role)
    }
    if !texts.contains(where: { $0.0 == "index.md" }), !listing.refuses("index.md") {
      reportMissing("index.md", &sources, &diagnostics)
    }
    let firstID = sources.files.count
    progress?.begin(.reading, of: 1 + texts.count)
    let parts = Parallel.map(1 + texts.count, jobs: jobs) { index -> Part in
      defer { progress?.advance() }
      return times.measure(.reading) {
        if index == 0 { return .data(known.data(in: files) ?? LoadedData(files, times: times)) }
        let (path, role) = texts[index - 1]
        let id = FileID(firstID + index - 1)
        if let same = known.document(at: path, number: id) { return .document(.success(same)) }
        return .document(load(path, role, id, known))
      }
    }
    var data: LoadedData?
    var documents: [LoadedDocument] = []
    documents.reserveCapacity(texts.count)
    for part in parts {
      switch part {
      case .data(let loaded): data = loaded
      case .document(.success(let (file, document))):
        sources.add(file)
        documents.append(document)
      case .document(.failure(let error)): throw .machine(error)
      }
    }
    return (data ?? LoadedData(files), documents)
  }

  private func load(
    _ path: String, _ role: ContentDocument.Role, _ id: FileID, _ known: Reuse
  ) -> Result<(SourceFile, LoadedDocument), FileSystemError> {
    Result { () throws(FileSystemError) in
      let shown = self.shown(path)
      let bytes = try FileSystem.readFile(shown, limit: Self.fileLimit)
      return known.document(at: path, number: id, bytes: bytes)
        ?? (
          SourceFile(path: shown, bytes: bytes),
          LoadedDocument(bytes, path: path, role: role, file: id, times: times)
        )
    }
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

extension PrivacyStatement {
  /// Whether the data declare what a document of `role` is about.
  fileprivate func declares(_ role: ContentDocument.Role) -> Bool {
    switch role {
    case .page: false
    case .party(let id): index(of: id, kind: .party) != nil
    case .moment(let id): index(of: id, kind: .moment) != nil
    }
  }
}
