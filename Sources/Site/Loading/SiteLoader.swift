import Checks
import Diagnostics
import Files
import History
import Markdown
public import Statements
import Platform
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
  /// Those of the folders that were folders themselves, no links, when they were first seen.
  private let plainFolders: Set<String>

  /// A loader of the site in `folders`, which keeps the `times` that it takes and its `progress`.
  public init(
    folders: SiteFolders, jobs: Int, today: CalendarDate, times: StageTimes? = nil,
    progress: WorkProgress? = nil
  ) {
    self.init(
      folders: folders, jobs: jobs, today: today, times: times, progress: progress,
      plainFolders: [])
  }

  /// The same, where none of `plainFolders` may be a link.
  init(
    folders: SiteFolders, jobs: Int, today: CalendarDate, times: StageTimes? = nil,
    progress: WorkProgress? = nil, plainFolders: Set<String>
  ) {
    self.folders = folders
    self.jobs = max(1, jobs)
    self.today = today
    self.times = times
    self.progress = progress
    self.plainFolders = plainFolders
  }

  /// The site; throws where a folder is not there or the machine can't read a file.
  ///
  /// Where files become other things while they are read, it begins anew, a few times at most.
  public func load() throws(SiteError) -> LoadedSite {
    try whole { () throws(SiteError) in
      var memo = SiteMemo()
      return try load(after: .anything, with: &memo)
    }
  }

  /// The data alone, and what was recorded of them last; throws as ``load()`` does.
  ///
  /// Texts and templates are not read.
  public func loadStatement() throws(SiteError) -> LoadedStatement {
    try whole { () throws(SiteError) in
      let content = try open(folders.content, option: "--content")
      var memo = SiteMemo()
      var sources = SourceMap()
      var findings: [Diagnostic] = []
      let listing: ContentListing
      do throws(FileSystemError) { listing = ContentListing(try content.entries()) } catch {
        throw .machine(error)
      }
      let files = try readData(listing, content, &memo, &sources, &findings)
      let data = LoadedData(files)
      for missing in data.missing { reportMissing(missing.rawValue, &sources, &findings) }
      let records = try HistoryLoader(
        listing.records, .lastClaims, in: content,
        ownAddress: data.statement.site.baseAddress.value, shown: shown, jobs: jobs,
        sources: &sources)
      let subject = Subject(
        statement: data.statement, claims: data.claims, documents: [], sources: sources,
        contentPath: folders.content, today: today, names: data.names, mentions: [],
        history: records.history)
      return LoadedStatement(data, subject, sources, findings + records.findings)
    }
  }

  /// What `read` gives, which begins anew a few times where files become others meanwhile.
  private func whole<Read>(_ read: () throws(SiteError) -> Read) throws(SiteError) -> Read {
    var attempts = 5
    while true {
      attempts -= 1
      do throws(SiteError) { return try read() } catch {
        guard attempts > 0, case .machine(let failure) = error, failure.reason == .changed else {
          throw error
        }
      }
    }
  }

  /// The site as it is after `change`, with what `memo` knows of before and keeps for the next time.
  func load(after change: FolderChange, with memo: inout SiteMemo) throws(SiteError) -> LoadedSite {
    memo.forget(change, in: folders)
    let content = try open(folders.content, option: "--content")
    let listing: ContentListing
    do { listing = memo.listing(of: try content.entries()) } catch { throw .machine(error) }
    var sources = SourceMap()
    var diagnostics = listing.refused.map { $0.finding(in: folders.content, &sources) }
    for misnamed in listing.misnamed {
      report(
        misnamed.path, misnamed.isFolder ? .folderMissing : .fileMissing,
        help: .rename(misnamed.found), &sources, &diagnostics)
    }
    let files = try readData(listing, content, &memo, &sources, &diagnostics)
    let (data, found) = try loadContent(listing, content, data: files, &memo, &sources)
    let referred = Set(found.flatMap(\.references).map(\.path))
    let documents = try place(
      found, listing, content, data.statement, referred, &sources, &diagnostics)
    let unread = documents.unread
    let ahead = data.diagnostics + diagnostics
    diagnostics = []
    for missing in data.missing where !listing.refuses(missing.rawValue) {
      reportMissing(missing.rawValue, &sources, &diagnostics)
    }
    var templates = try loadTemplates(&memo, &sources)
    let records = try times.measure(.reading) { () throws(SiteError) in
      try HistoryLoader(
        listing.records, in: content, ownAddress: data.statement.site.baseAddress.value,
        shown: shown, jobs: jobs, sources: &sources)
    }
    diagnostics += records.findings
    if !records.history.isEmpty { templates.requireVersions(folders.templates, &sources) }
    let texts = documents.texts
    memo.note(texts, sources, unread: unread, data, on: today)
    let known = memo.mentions
    let mentions = Parallel.map(texts.count, jobs: jobs) { index in
      known.made(texts[index].path)
        ?? times.measure(.checkingContent) { data.mentions(in: texts[index]) }
    }
    let templateWords = times.measure(.checkingContent) {
      memo.words(of: templates, for: data.statement)
    }
    let subject = times.measure(.checkingContent) {
      Subject(
        statement: data.statement, claims: data.claims, documents: texts.map(\.content),
        sources: sources, contentPath: folders.content, today: today, names: data.names,
        mentions: mentions, outline: memo.outline, unread: unread,
        told: templates.told(with: texts.map(\.content), of: data.claims),
        templateWords: templateWords, history: records.history)
    }
    memo.keep(subject, of: texts)
    diagnostics += templates.diagnostics + templates.takenAddresses(besides: texts)
    let attachments = try Attachments(
      listing, texts, in: content, at: folders.content,
      ownAddress: data.statement.site.baseAddress.value,
      assets: Set(templates.assets.map(\.output.path)), memo: &memo, sources: &sources)
    diagnostics += attachments.diagnostics
    return LoadedSite(
      data: data, documents: texts, templates: templates, attachments: attachments, ahead: ahead,
      behind: diagnostics, subject: subject, sources: sources)
  }

  /// The templates, those of before where none of their files can have changed.
  private func loadTemplates(
    _ memo: inout SiteMemo, _ sources: inout SourceMap
  ) throws(SiteError) -> TemplateFolder {
    let first = sources.files.count
    if let (templates, files) = memo.templates(from: first) {
      for file in files { sources.add(file) }
      return templates
    }
    let previous = memo.lastTemplates
    let templates = try times.measure(.reading) { () throws(SiteError) in
      try TemplateFolder(
        open(folders.templates, option: "--templates"), at: folders.templates,
        sources: &sources, jobs: jobs, previous: previous)
    }
    memo.keep(templates, from: first, Array(sources.files[first...]))
    return templates
  }

  private func open(_ folder: String, option: String) throws(SiteError) -> SourceFolder {
    try SiteFolders.open(folder, option: option, mayBeLink: !plainFolders.contains(folder))
  }

  /// The path of a content file as shown.
  private func shown(_ path: String) -> String { folders.content + "/" + path }

  /// The data files that are there, read but not parsed.
  private func readData(
    _ listing: ContentListing, _ content: SourceFolder, _ memo: inout SiteMemo,
    _ sources: inout SourceMap, _ diagnostics: inout [Diagnostic]
  ) throws(SiteError) -> [LoadedData.File] {
    var files: [LoadedData.File] = []
    for case (let entry, .data(let data)) in listing.files {
      let known = memo.bytes(of: entry)
      let bytes = if let known { known } else { try read(entry, in: content) }
      memo.keep(bytes, of: entry)
      let id = sources.add(SourceFile(path: shown(entry.path), bytes: bytes))
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

  /// The texts in their places: those of `found` that are in the place of what they are about, and
  /// those that are read as what they are probably meant for; and what has a text that can't be
  /// read.
  ///
  /// Of the others, those that texts have `referred` to are told there.
  private func place(
    _ found: [LoadedText], _ listing: ContentListing, _ content: SourceFolder,
    _ statement: PrivacyStatement, _ referred: Set<String>, _ sources: inout SourceMap,
    _ diagnostics: inout [Diagnostic]
  ) throws(SiteError) -> (texts: [LoadedText], unread: Set<ContentDocument.Role>) {
    var texts: [LoadedText] = []
    var unread: Set<ContentDocument.Role> = []
    texts.reserveCapacity(found.count)
    let present = Set(found.map(\.content.role).filter { $0.hasThing(in: statement) })
    var misplaced = MisplacedTexts(
      statement, present: present, candidates: listing.strays.count + found.count - present.count)
    for document in found {
      let role = document.content.role
      let entry = FolderEntry(path: document.path, kind: .file)
      let verdict =
        role.mayBeMisplaced(statement, in: present, misplaced)
        ? misplaced.verdict(on: MisplacedTexts.Candidate(entry: entry, role: role)) : nil
      guard let verdict else {
        texts.append(document)
        continue
      }
      let file = document.content.file
      diagnostics.append(
        verdict.skipped(at: document.path, statement).finding(at: file, notes: []))
      guard case .text(let meant, _) = verdict else { continue }
      let bytes = sources[file].bytes ?? []
      texts.append(LoadedText(bytes, path: document.path, role: meant, file: file))
    }
    for (entry, otherwise, unsound) in listing.strays {
      // A file that is named after an id of the data is as wrong as that, which is told already.
      if let unsound, statement.declares(unsound) { continue }
      guard let verdict = misplaced.verdict(on: MisplacedTexts.Candidate(entry: entry, role: nil))
      else {
        // A file that a text refers to is told there.
        if referred.contains(entry.path) { continue }
        diagnostics.append(otherwise.finding(in: folders.content, &sources))
        continue
      }
      let skipped = verdict.skipped(at: entry.path, statement)
      guard case .text(let meant, let isReadable) = verdict else {
        diagnostics.append(skipped.finding(in: folders.content, &sources))
        continue
      }
      let bytes = isReadable ? try read(entry, in: content) : nil
      let file = sources.add(SourceFile(path: shown(entry.path), bytes: bytes))
      diagnostics.append(skipped.finding(at: file, notes: []))
      if let bytes {
        texts.append(LoadedText(bytes, path: entry.path, role: meant, file: file))
      } else {
        unread.insert(meant)
      }
    }
    if !listing.refuses("index.md"), !texts.contains(where: { $0.content.role == .page("index") }),
      !unread.contains(.page("index"))
    {
      reportMissing("index.md", &sources, &diagnostics)
    }
    return (texts, unread)
  }

  private func reportMissing(
    _ path: String, _ sources: inout SourceMap, _ diagnostics: inout [Diagnostic]
  ) {
    report(path, .fileMissing, help: .makeFile, &sources, &diagnostics)
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
    case document(Result<(SourceFile, LoadedText), FileSystemError>)
  }

  /// The data in `files` and the Markdown files, parsed side by side.
  private func loadContent(
    _ listing: ContentListing, _ content: SourceFolder, data files: [LoadedData.File],
    _ memo: inout SiteMemo, _ sources: inout SourceMap
  ) throws(SiteError) -> (LoadedData, [LoadedText]) {
    let texts = listing.files.compactMap { file -> (FolderEntry, ContentDocument.Role)? in
      guard case .document(let role) = file.purpose else { return nil }
      return (file.entry, role)
    }
    let firstID = sources.files.count
    progress?.begin(.reading, of: 1 + texts.count)
    let known = memo
    let parts = Parallel.map(1 + texts.count, jobs: jobs) { index -> Part in
      defer { progress?.advance() }
      return times.measure(.reading) {
        if index == 0 { return .data(known.data(in: files, times)) }
        let (entry, role) = texts[index - 1]
        return .document(load(entry, in: content, role, FileID(firstID + index - 1), known))
      }
    }
    var data: LoadedData?
    var documents: [LoadedText] = []
    documents.reserveCapacity(texts.count)
    for part in parts {
      switch part {
      case .data(let loaded): data = loaded
      case .document(.success(let (file, document))):
        sources.add(file)
        memo.keep(file.bytes ?? [], of: texts[documents.count].0)
        documents.append(document)
      case .document(.failure(let error)): throw .machine(error)
      }
    }
    return (data ?? LoadedData(files), documents)
  }

  private func load(
    _ entry: FolderEntry, in content: SourceFolder, _ role: ContentDocument.Role, _ id: FileID,
    _ known: SiteMemo
  ) -> Result<(SourceFile, LoadedText), FileSystemError> {
    Result { () throws(FileSystemError) in
      let kept = known.bytes(of: entry)
      let bytes = if let kept { kept } else { try content.read(entry, limit: Self.fileLimit) }
      let document =
        known.document(at: entry, role, id, bytes)
        ?? LoadedText(bytes, path: entry.path, role: role, file: id, times: times)
      return (SourceFile(path: shown(entry.path), bytes: bytes), document)
    }
  }

  private func read(
    _ entry: FolderEntry, in content: SourceFolder
  ) throws(SiteError) -> [UInt8] {
    do { return try content.read(entry, limit: Self.fileLimit) } catch { throw .machine(error) }
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

// MARK: Words

extension Phrase {
  fileprivate static let folderMissing = Phrase(
    nl: "deze map ontbreekt", en: "this folder is missing")
  fileprivate static let fileMissing = Phrase(
    nl: "dit bestand ontbreekt", en: "this file is missing")
  fileprivate static let makeFile = Phrase(
    nl: "maak het, of zet het terug als het is verplaatst",
    en: "make it, or put it back where it was moved")

  fileprivate static func rename(_ found: String) -> Phrase {
    Phrase(
      nl: "heet het nu '\(found)'? hernoem het dan",
      en: "is it called '\(found)' now? then rename it")
  }
}
