import Checks
import Diagnostics
import Files
import Markup
import Statements
import Platform
import Templates
import Text

/// The templates of a site, compiled against their schemas, and the assets that go with them.
struct TemplateFolder: Sendable {
  /// A file that pages load.
  struct Asset: Sendable {
    /// The file as it was written, and the path at which it is published.
    let output: OutputFile
    /// The file that it was read from.
    let source: FileID
  }

  /// What makes the pages, by the name of the template.
  var pages: [String: Template] = [:]
  /// The parts that directives are replaced by.
  var parts: [DirectiveName: Template] = [:]
  /// The files of `assets/`, by path from the site's root.
  var assets: [Asset] = []
  /// The template file that each compiled template was read from.
  var files: [String: FileID] = [:]
  /// The fields that the templates of pages name, but that of an address without a page.
  private(set) var toldOnPages: Set<FieldPlace> = []
  /// The fields that the template of each part names.
  private(set) var toldInParts: [DirectiveName: Set<FieldPlace>] = [:]
  /// The ids that the templates write as they are.
  private(set) var anchors = TemplateAnchors()
  /// What is wrong with the templates.
  var diagnostics: [Diagnostic] = []
  /// Stands for what the templates say: the same object where none of them changed.
  private(set) var identity = Ingredient()
  /// The templates as written.
  private var texts: [TemplateFile] = []
  /// The names of the templates that a page is made of.
  private var used: Set<String> = []

  /// Reads and compiles the templates in `source`, whose path is `folder`, at most `jobs` at a
  /// time.
  ///
  /// Of the `previous` ones those that did not change keep their identity.
  init(
    _ source: SourceFolder, at folder: String, sources: inout SourceMap, jobs: Int,
    previous: TemplateFolder? = nil
  ) throws(SiteError) {
    var templates: [TemplateFile] = []
    let listed: [FolderEntry]
    do { listed = try source.entries() } catch { throw .machine(error) }
    let (entries, twins) = FolderEntry.withoutTwins(listed)
    var skipped = twins.map { SkippedEntry($0.twin, lookingLike: $0.first) }
    for entry in entries where entry.kind != .folder && !ContentListing.isHidden(entry.path) {
      if let passedOver = SkippedEntry(entry) {
        skipped.append(passedOver)
        continue
      }
      if let unseen = SkippedEntry(unseenInNameOf: entry.path) { skipped.append(unseen) }
      let path = folder + "/" + entry.path
      var bytes: [UInt8]
      do { bytes = try source.read(entry, limit: SiteLoader.fileLimit) } catch {
        throw .machine(error)
      }
      if Self.isText(entry.path) { Self.useLineFeeds(in: &bytes) }
      if entry.path.utf8.starts(with: "assets/".utf8) {
        let id = sources.add(SourceFile(path: path, bytes: bytes))
        if Self.isText(entry.path) || entry.path.utf8.suffix(4).elementsEqual(".txt".utf8),
          let conflict = MergeConflict.find(in: bytes, file: id)
        {
          diagnostics.append(conflict.finding)
          bytes = conflict.remaining
        }
        assets.append(Asset(output: OutputFile(path: entry.path, bytes: bytes), source: id))
      } else if entry.path.utf8.suffix(9).elementsEqual(".mustache".utf8) {
        let id = sources.add(SourceFile(path: path, bytes: bytes))
        let name = String(decoding: entry.path.utf8.dropLast(9), as: UTF8.self)
        if let conflict = MergeConflict.find(in: bytes, file: id) {
          diagnostics.append(conflict.finding)
          bytes = conflict.remaining
        }
        diagnostics += UnseenCharacters.findings(in: bytes, 0..<bytes.count, file: id, .template)
        templates.append(TemplateFile(name: name, file: id, bytes: bytes))
        files[name] = id
      } else {
        let id = sources.add(SourceFile(path: path, bytes: nil))
        diagnostics.append(.noTemplateNorAsset(at: .whole(id)))
      }
    }
    diagnostics += skipped.map { $0.finding(in: folder, &sources) }
    texts = templates
    if let previous, previous.texts.elementsEqual(templates, by: TemplateFile.isSame) {
      identity = previous.identity
    }
    compile(templates, folder: folder, jobs: jobs, &sources)
  }

  /// Whether the file at `path` is a text in which the way that lines end means nothing.
  private static func isText(_ path: String) -> Bool {
    [".mustache", ".css", ".js", ".mjs", ".svg"].contains { path.hasSuffix($0) }
  }

  /// Takes a byte order mark away and ends lines with a line feed alone.
  ///
  /// So an editor which does otherwise makes no other pages. Lines and columns stay what they are.
  private static func useLineFeeds(in bytes: inout [UInt8]) {
    if bytes.starts(with: UTF8Decoder.byteOrderMark) { bytes.removeFirst(3) }
    guard bytes.contains(Byte.carriageReturn) else { return }
    var place = 0
    for byte in bytes {
      if byte == Byte.lineFeed, place > 0, bytes[place - 1] == Byte.carriageReturn { place -= 1 }
      bytes[place] = byte
      place += 1
    }
    bytes.removeLast(bytes.count - place)
  }

  /// The same templates, which name assets as they are published.
  func naming(_ assets: PublishedAssets) -> TemplateFolder {
    var folder = self
    func named(_ template: Template?) -> Template? {
      template?.changingBytesBehindTexts { assets.behindValue($0) }
    }
    folder.pages = pages.compactMapValues(named)
    folder.parts = parts.compactMapValues(named)
    return folder
  }

  /// How each template speaks to the reader, as the site of `statement` shows it.
  func words(for statement: PrivacyStatement) -> [TemplateText] {
    let isPolite = statement.site.addressForm?.value == .polite
    return texts.map { template in
      TemplateText(
        TemplateWords.words(in: template.bytes, isPolite: isPolite), of: template.file)
    }
  }

  /// Tells which assets stand where Helder puts a file of its own or the page of one of
  /// `documents`.
  ///
  /// Nothing else can be in the same place: the addresses of pages are the names of their files or
  /// the ids in the data, in small letters, and each of these is there once.
  func takenAddresses(besides documents: [LoadedText]) -> [Diagnostic] {
    guard !assets.isEmpty else { return [] }
    var pages: [String: LoadedText] = [:]
    for document in documents { pages[Route(for: document.content.role).path] = document }
    return assets.compactMap { asset in
      let path = asset.output.path
      let page = pages[path]
      // An icon of one's own goes before the one that is made.
      guard page != nil || SiteFiles.ownAssets.contains(path) && path != SiteFiles.iconPath else {
        return nil
      }
      return .assetTaken(asset, page: page)
    }
  }

  private mutating func compile(
    _ templates: [TemplateFile], folder: String, jobs: Int, _ sources: inout SourceMap
  ) {
    let library = TemplateLibrary(templates)
    let names = DirectiveName.allCases
    let kinds = PageKinds.all
    let wanted =
      kinds.map { ($0.template, $0.schema) }
      + names.map { ("onderdelen/\($0.rawValue)", DirectiveContexts.schema(of: $0)) }
    let compiled = Parallel.map(wanted.count, jobs: jobs) { number in
      // The first ones make whole pages, which say themselves what they may load.
      library.compile(
        wanted[number].0, against: wanted[number].1,
        headStart: number < kinds.count ? ContentPolicy.element : [])
    }
    for (wanted, compiled) in zip(wanted, compiled) {
      anchors.add(
        templates.filter { $0.name == wanted.0 || compiled.used.contains($0.name) }, for: wanted.0)
    }
    let optional = Self.optional
    let found = zip(wanted, compiled).map { wanted, compiled in
      files[wanted.0] != nil
        ? use(compiled)
        : optional.contains(wanted.0) ? nil : missing(wanted.0, folder, &sources)
    }
    for (kind, (template, page)) in zip(kinds, zip(found, compiled)) {
      pages[kind.template] = template
      if kind.hasAddress { toldOnPages.formUnion(page.told) }
    }
    for (name, (template, part)) in zip(names, zip(found, compiled).dropFirst(kinds.count)) {
      parts[name] = template
      toldInParts[name] = part.told
    }
    // A mistake may hide what else a template includes, and a misspelt name is one finding, not
    // two.
    if diagnostics.isEmpty { diagnostics += templates.compactMap(unused) }
  }

  /// The templates that a site can do without while nothing is recorded.
  private static let optional = PageKinds.all.filter { !$0.isNeeded }.map { $0.template }

  /// Tells which templates are missing that recorded versions need.
  mutating func requireVersions(_ folder: String, _ sources: inout SourceMap) {
    for name in Self.optional where files[name] == nil { _ = missing(name, folder, &sources) }
  }

  /// What is wrong with `template` where nothing uses it.
  private func unused(_ template: TemplateFile) -> Diagnostic? {
    guard !used.contains(template.name) else { return nil }
    return .templateUnused(template)
  }

  /// Takes over what came of compiling a template.
  private mutating func use(
    _ compiled: (
      template: Template?, diagnostics: [Diagnostic], used: Set<String>, told: Set<FieldPlace>
    )
  ) -> Template? {
    diagnostics += compiled.diagnostics
    used.formUnion(compiled.used)
    return compiled.template
  }

  /// Tells that the template `name` is not there.
  private mutating func missing(
    _ name: String, _ folder: String, _ sources: inout SourceMap
  ) -> Template? {
    let id = sources.add(SourceFile(path: "\(folder)/\(name).mustache", bytes: nil))
    diagnostics.append(.templateMissing(at: .whole(id)))
    return nil
  }
}

extension TemplateFile {
  /// Whether two templates have the same name, number and text.
  fileprivate static func isSame(_ one: TemplateFile, _ other: TemplateFile) -> Bool {
    one.name == other.name && one.file == other.file && one.bytes == other.bytes
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func noTemplateNorAsset(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileUnknown, at: place,
      Phrase(nl: "Helder gebruikt dit bestand niet", en: "Helder does not use this file"),
      help: Phrase(
        nl: "een sjabloon eindigt op .mustache; de rest hoort in assets/",
        en: "a template ends in .mustache; anything else belongs in assets/"))
  }

  /// An asset that stands where the site has something else: `page`, or a file of its own.
  fileprivate static func assetTaken(
    _ asset: TemplateFolder.Asset, page: LoadedText?
  ) -> Diagnostic {
    let path = asset.output.path
    let owner =
      switch path {
      case SiteFiles.coloursPath:
        Phrase(nl: "de kleuren uit site.yaml", en: "the colours of site.yaml")
      case SearchIndex.path: Phrase(nl: "wat te vinden is", en: "what can be found")
      default: Phrase(nl: "een pagina", en: "a page")
      }
    return Diagnostic(
      .addressTaken, at: .whole(asset.source),
      Phrase(
        nl: "'\(path)' is op de site al de plaats van \(owner.dutch)",
        en: "'\(path)' is where the site has \(owner.english)"),
      help: Phrase(nl: "geef dit bestand een andere naam", en: "give this file another name"),
      notes: page.map { page in
        [
          Note(
            Phrase(nl: "deze tekst maakt de pagina", en: "this text makes the page"),
            at: .whole(page.content.file))
        ]
      } ?? [])
  }

  fileprivate static func templateUnused(_ template: TemplateFile) -> Diagnostic {
    Diagnostic(
      .templateUnused, at: .whole(template.file),
      Phrase(nl: "geen pagina gebruikt dit sjabloon", en: "no page uses this template"),
      help: Phrase(
        nl: "verwijder het, of haal het binnen met '{{> \(template.name)}}'",
        en: "remove it, or include it with '{{> \(template.name)}}'"))
  }

  fileprivate static func templateMissing(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileMissing, at: place,
      Phrase(nl: "dit sjabloon ontbreekt", en: "this template is missing"),
      help: Phrase(
        nl: "zet het terug, of neem het over uit een nieuwe site ('helder new')",
        en: "put it back, or take it from a new site ('helder new')"))
  }
}
