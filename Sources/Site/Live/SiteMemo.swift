import Checks
import Diagnostics
import Files
import Markdown
import Statements
import Platform

/// What a site was made of and what was made of it, for the next time.
///
/// A build is an update from nothing: what is not known is made. What is known holds for as long as
/// what it was made of is the same; only bytes, names and the like are compared, each once.
struct SiteMemo: Sendable {
  /// A file as it was read, by path from the content folder.
  private var files: [String: [UInt8]] = [:]
  /// Each text with the bytes that it was read from, by path.
  private var documents: [String: (bytes: [UInt8], document: LoadedText)] = [:]
  private var current: [LoadedText] = []
  private var listing: (entries: [FolderEntry], sorted: ContentListing)?
  private(set) var data: LoadedData?
  private var templates: (first: Int, folder: TemplateFolder, files: [SourceFile])?
  private var haveTemplatesChanged = false
  /// What every text mentions, by its path.
  private(set) var mentions = Memo<String, DocumentMentions>()
  /// What rules found, by the number of the part of the review.
  var parts = Memo<Int, ReviewPart>()
  private var layouts = Memo<Bool, SiteLayout>()
  private var lastLayout: SiteLayout?
  /// Whether the files of the site are at the same paths as the time before.
  private(set) var hasSamePaths = false
  /// Every page, by its path, and what the checks need to know of it.
  private var pages = Memo<String, KeptPage>()
  private var scans = Memo<String, ScannedPage>()
  private var outlines = Memo<Bool, Outline>()
  private var templateWords = Memo<Bool, [TemplateText]>()
  /// What is told by comparing.
  private var naming = Told<Naming>()
  private var faces = Told<Faces>()
  private var texts = Told<[ObjectIdentifier]>()
  private var day = Told<CalendarDate>()
  private var toldKeys = Told<ToldKeys>()
  private var assetPaths = Told<[String]>()
  private var attachments: [String: Attachment] = [:]
  private var attached = Told<[ObjectIdentifier]>()
  private var looks = Told<[Attachment.Look]>()
  private var frame = Told<SiteFrame>()
  private var routes = Told<[String: ContentDocument.Role]>()
  private var paths = Told<[String]>()
  private var directivePages = Told<DirectivePages>()
  /// The data, entry by entry.
  private(set) var entries: DataIngredients?
  /// Whether anything is kept for the next time.
  let isKept: Bool

  /// Nothing known yet; a memo that is not to be kept takes no memory.
  init(isKept: Bool = false) { self.isKept = isKept }

  /// What each text is apart from its words.
  private struct Faces: Equatable {
    let documents: [ContentDocument]
    let parts: [Set<String>]
    let letters: [[PlacedLetter]]
    let unread: Set<ContentDocument.Role>
    let doors: Doors

    static func == (left: Faces, right: Faces) -> Bool {
      left.documents.count == right.documents.count && left.unread == right.unread
        && left.parts == right.parts && left.letters == right.letters
        && left.doors == right.doors
        && zip(left.documents, right.documents).allSatisfy { $0 === $1 || $0.hasFace(of: $1) }
    }
  }

  // MARK: Reading

  /// What the files of the content folder are for: as before where these are the same.
  mutating func listing(of entries: [FolderEntry]) -> ContentListing {
    if let listing, listing.entries == entries { return listing.sorted }
    let sorted = ContentListing(entries)
    if isKept { listing = (entries, sorted) }
    return sorted
  }

  /// Forgets what `change` may have made other, in `folders`.
  mutating func forget(_ change: FolderChange, in folders: SiteFolders) {
    guard case .files(let paths) = change else {
      files = [:]
      haveTemplatesChanged = true
      return
    }
    for path in paths {
      if let path = Self.path(path, in: folders.content) { files[path] = nil }
      if Self.path(path, in: folders.templates) != nil { haveTemplatesChanged = true }
    }
  }

  private static func path(_ path: String, in folder: String) -> String? {
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.utf8.starts(with: prefix.utf8)
      ? String(path.utf8.dropFirst(prefix.utf8.count)) : nil
  }

  /// The bytes of `entry`, where they are known; those that a link leads to never are.
  func bytes(of entry: FolderEntry) -> [UInt8]? {
    entry.kind == .file ? files[entry.path] : nil
  }

  /// Keeps the `bytes` that were read of `entry`.
  mutating func keep(_ bytes: [UInt8], of entry: FolderEntry) {
    if isKept, entry.kind == .file { files[entry.path] = bytes }
  }

  /// The file beside the texts at `path` that has these `bytes`: that of before where it is the same.
  func attachment(at path: String, _ bytes: [UInt8]) -> Attachment {
    guard let known = attachments[path], known.bytes == bytes else {
      return Attachment(path: path, bytes: bytes)
    }
    return known
  }

  /// The text that was read from these `bytes` as the same file for the same.
  func document(
    at entry: FolderEntry, _ role: ContentDocument.Role, _ id: FileID, _ bytes: [UInt8]
  ) -> LoadedText? {
    guard let known = documents[entry.path], known.bytes == bytes,
      known.document.content.role == role, known.document.content.file == id
    else { return nil }
    return known.document
  }

  /// The data in `files`, parsed only where these are other than before.
  func data(in files: [LoadedData.File], _ times: StageTimes?) -> LoadedData {
    if let data, data.files == files { return data }
    return LoadedData(files, like: data, times: times)
  }

  /// The templates of before with their files, where none can have changed and the first still has
  /// the number `first`.
  func templates(from first: Int) -> (TemplateFolder, [SourceFile])? {
    guard !haveTemplatesChanged, let templates, templates.first == first else { return nil }
    return (templates.folder, templates.files)
  }

  /// The templates of before.
  var lastTemplates: TemplateFolder? { templates?.folder }

  /// Keeps the templates, whose `files` are numbered from `first` on.
  mutating func keep(_ new: TemplateFolder, from first: Int, _ files: [SourceFile]) {
    guard isKept else { return }
    if let old = templates?.folder.identity, old !== new.identity { old.retire() }
    templates = (first, new, files)
    haveTemplatesChanged = files.contains { $0.bytes == nil }
  }

  /// How `templates` speak to the reader on the site of `statement`.
  mutating func words(
    of templates: TemplateFolder, for statement: PrivacyStatement
  ) -> [TemplateText] {
    guard isKept else { return templates.words(for: statement) }
    return templateWords.made(
      statement.site.addressForm?.value == .polite, of: [templates.identity]
    ) { templates.words(for: statement) }
  }

  // MARK: What was read

  /// Notes what was read: the texts, those that could not be, the data, and the day.
  mutating func note(
    _ documents: [LoadedText], _ sources: SourceMap, unread: Set<ContentDocument.Role>,
    _ data: LoadedData, on day: CalendarDate
  ) {
    guard isKept else { return }
    var new: [String: (bytes: [UInt8], document: LoadedText)] = [:]
    new.reserveCapacity(documents.count)
    for document in documents {
      let bytes = sources[document.content.file].bytes ?? []
      new[document.path] = (bytes, document)
    }
    for (path, old) in self.documents where new[path]?.document !== old.document {
      old.document.ingredient.retire()
    }
    self.documents = new
    current = documents
    texts.take(documents.map { ObjectIdentifier($0) })
    faces.take(
      Faces(
        documents: documents.map(\.content), parts: documents.map(\.directives),
        letters: documents.map(\.letters), unread: unread, doors: Doors(of: documents)))
    naming.take(data.naming)
    self.day.take(day)
    if self.data !== data {
      self.data?.ingredient.retire()
      if let old = self.data?.namesIngredient, old !== data.namesIngredient { old.retire() }
      self.data = data
      entries = DataIngredients(data, previous: entries)
    }
  }
  /// The outline of before, where it holds.
  var outline: Outline? { outlines.made(true) }

  /// Keeps what every one of `documents` mentions, and the outline of them.
  mutating func keep(_ subject: Subject, of documents: [LoadedText]) {
    guard isKept, let data else { return }
    toldKeys.take(subject.told)
    for (document, mentions) in zip(documents, subject.mentions) {
      _ = self.mentions.made(
        document.path, of: [document.ingredient, data.namesIngredient], { mentions })
    }
    if subject.outline.readsTexts {
      faces.doubt()
    } else {
      // Of the data it holds names and ids alone, where nothing was removed from them.
      _ = outlines.made(true, of: [naming.ingredient, faces.ingredient]) { subject.outline }
    }
  }

  // MARK: Checking

  /// What the part of a review with this number is made of.
  func ingredients(ofPart number: Int, of subject: Subject) -> [Ingredient] {
    let documents = Review.documents(ofPart: number, of: subject).map { current[$0].ingredient }
    if !documents.isEmpty {
      // Of the data, rules about a text look at names and ids alone.
      return documents + [
        naming.ingredient, faces.ingredient, toldKeys.ingredient, day.ingredient,
      ]
    }
    let whole = [
      data?.ingredient ?? Ingredient(), faces.ingredient, day.ingredient, toldKeys.ingredient,
      templates?.folder.identity ?? Ingredient(),
    ]
    return Review.readsTexts(part: number) ? whole + [texts.ingredient] : whole
  }

  // MARK: Making pages

  /// The layout of `site`, that of before where it holds.
  mutating func layout(
    of site: LoadedSite, _ make: (SiteLayout?) -> SiteLayout
  ) -> SiteLayout {
    guard isKept, let data else { return make(nil) }
    let (oldPaths, oldAssets) = (paths.ingredient, assetPaths.ingredient)
    assetPaths.take(site.templates.assets.map(\.output.path))
    let published = site.attachments.published
    attachments = Dictionary(published.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    attached.take(published.map { ObjectIdentifier($0) })
    looks.take(published.map(\.look))
    let last = lastLayout
    let layout = layouts.made(
      true, of: [data.ingredient, faces.ingredient, assetPaths.ingredient, attached.ingredient]
    ) { make(last) }
    if let last, last.pagesIngredient !== layout.pagesIngredient { last.pagesIngredient.retire() }
    if let last, last.searchIngredient !== layout.searchIngredient {
      last.searchIngredient.retire()
    }
    lastLayout = layout
    frame.take(layout.plan.frame)
    routes.take(layout.links.roles)
    directivePages.take(site.directivePages)
    paths.take(
      layout.paths.pages + layout.siteFiles.map(\.path) + published.map(\.publishedPath)
        + [layout.plan.frame.baseAddress])
    hasSamePaths = paths.ingredient === oldPaths && assetPaths.ingredient === oldAssets
    return layout
  }

  /// What every page is made of, besides what is noted while it is made.
  func ground(of templates: TemplateFolder) -> [Ingredient] {
    [
      templates.identity, frame.ingredient, routes.ingredient, directivePages.ingredient,
      assetPaths.ingredient, looks.ingredient,
    ]
  }

  /// The page `planned` of `site`, where it is known.
  func page(_ planned: SitePlan.Page, of site: LoadedSite) -> KeptPage? {
    pages.made(planned.facts.route.path).flatMap { $0.isPage(planned, of: site) ? $0 : nil }
  }

  /// Keeps `page`, which was made of `ingredients`, with its scan.
  mutating func keep(_ page: KeptPage, scan: ScannedPage, of ingredients: [Ingredient]) {
    let path = page.facts.route.path
    pages.keep(page, as: path, of: ingredients)
    scans.keep(scan, as: path, of: [page.ingredient, paths.ingredient, assetPaths.ingredient])
  }

  /// The scans of those of `pages` that are known, which are all of `places` in their order.
  mutating func scans(
    of pages: [KeptPage?], in places: SitePaths, jobs: Int
  ) -> [ScannedPage?] {
    let known = scans
    let found = Parallel.map(pages.count, jobs: jobs) { number -> (ScannedPage, isNew: Bool)? in
      guard let page = pages[number] else { return nil }
      if let scan = known.made(page.facts.route.path) { return (scan, false) }
      let scan = ScannedPage(page.file.bytes, page: number, of: places, origins: page.origins)
      return (scan, true)
    }
    for (page, scan) in zip(pages, found) {
      guard let page, let scan, scan.isNew else { continue }
      scans.keep(
        scan.0, as: page.facts.route.path,
        of: [page.ingredient, paths.ingredient, assetPaths.ingredient])
    }
    return found.map { $0?.0 }
  }

  /// Forgets all pages.
  mutating func forgetPages() {
    pages = Memo()
    scans = Memo()
  }

  /// Forgets what no longer holds.
  mutating func tidy() {
    mentions.tidy()
    parts.tidy()
    pages.tidy()
    scans.tidy()
  }
}

/// A page that was made, with what it said of itself.
struct KeptPage: Sendable {
  let facts: PageFacts
  /// The path of its text; nil where it has none.
  private let text: String?
  let file: OutputFile
  /// Where the links of its texts were written.
  let origins: LinkOrigins
  /// The bytes that it counts for.
  let cost: Int
  /// Stands for its bytes.
  let ingredient = Ingredient()

  /// The page `planned` of `site`, of which `file` was made.
  init(
    _ planned: SitePlan.Page, _ file: OutputFile, _ origins: LinkOrigins, cost: Int,
    in site: LoadedSite
  ) {
    facts = planned.facts
    text = planned.document.map { site.documents[$0].path }
    self.file = file
    self.origins = origins
    self.cost = cost
  }

  /// Whether it is `planned` of `site`, made of the same things in the same words.
  func isPage(_ planned: SitePlan.Page, of site: LoadedSite) -> Bool {
    facts == planned.facts && text == planned.document.map { site.documents[$0].path }
  }
}

/// An ingredient that is told by what it says.
struct Told<Content: Equatable & Sendable>: Sendable {
  private var content: Content?
  private var isDoubted = false
  private(set) var ingredient = Ingredient()

  /// Takes over `new`, and retires the ingredient where that says something else than before.
  mutating func take(_ new: Content) {
    if !isDoubted, let content, content == new { return }
    ingredient.retire()
    ingredient = Ingredient()
    content = new
    isDoubted = false
  }

  /// Lets the next be another one, whatever it says.
  mutating func doubt() { isDoubted = true }
}
