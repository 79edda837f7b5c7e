import Checks
public import Diagnostics
public import Files
public import History
import Markdown
import Statements
import Text

/// A version of a site as it will be recorded: the files of its record, and what it changes.
public struct VersionRecord: Sendable {
  /// What differs from the version before; nothing for the first.
  public let changes: Changes
  /// What is told of that.
  public let told: RecordedChanges
  /// The change of the content folder that records it.
  public let contentChange: ContentChange
  /// What is wrong with how long in advance it is told.
  public let notice: Diagnostic?

  /// The record of `site` as the version `next`; nil where `site.yaml` is written in a way in which
  /// there is no place for a version.
  ///
  /// All pages are rendered for it, with `jobs` threads.
  public init?(_ site: LoadedSite, as next: NextVersion, jobs: Int) {
    let subject = site.subject
    let statement = site.statement
    let edition = subject.edition
    changes = Changes(from: subject.history.last ?? edition, to: edition)
    told = RecordedChanges(changes, isPolite: statement.site.addressForm?.value == .polite)
    let renderer = SiteRenderer(site, jobs: jobs)
    let pages = RecordedPages(Self.pages(renderer, since: next.date))
    let claims = SiteFiles.claims(
      of: site, at: Set(renderer.plan.pages.map(\.facts.route)),
      version: (next.version, next.date))
    let text = Self.text(renderer, of: next.version)
    let files: [(name: String, bytes: [UInt8])] =
      [
        (RecordedHistory.claimsFileName, claims.bytes),
        (RecordedHistory.textFileName, text),
        (RecordedChanges.fileName, Array(told.file.utf8)),
        (RecordedPages.fileName, Array(pages.file.utf8)),
      ] + RecordedPicture.files(in: text, of: renderer, besides: subject.history)
    let nowhere = SourceRange.whole(FileID(0))
    let register = subject.history.register.adding(
      VersionRegister.Entry(
        version: Located(next.version, at: nowhere), date: Located(next.date, at: nowhere),
        from: next.from.map { Located($0, at: nowhere) },
        digests: Dictionary(
          uniqueKeysWithValues: files.map {
            ($0.name, OutputFile(path: "", bytes: $0.bytes).digest)
          })))
    guard let settings = site.data.files.first(where: { $0.data == .site }),
      let edited = SettingsEdit(
        settings.bytes, statement.declaration, version: next.version, date: next.date
      ).bytes
    else { return nil }
    contentChange = ContentChange(
      folder: "\(VersionRegister.folder)/\(next.version)",
      contents: files.map { NewFolder.File(path: $0.name, bytes: $0.bytes) },
      files: [
        NewFolder.File(path: ContentListing.DataFile.site.rawValue, bytes: edited),
        NewFolder.File(
          path: "\(VersionRegister.folder)/\(VersionRegister.fileName)",
          bytes: Array(register.file.utf8)),
      ])
    notice =
      subject.history.isEmpty
      ? nil
      : MaterialChangesAreAnnounced.finding(
        next.version, isMaterial: !changes.material.isEmpty, date: next.date,
        from: next.from ?? next.date, statement.declaration)
  }

  /// The statement on one page, as the page of the version will show it.
  private static func text(_ renderer: SiteRenderer, of version: String) -> [UInt8] {
    let budget = PageBudget(renderer.limits.page)
    let composer = PartComposer(
      renderer: renderer, builder: renderer.builder(for: .version(version)),
      page: renderer.plan.everythingDocument, budget: budget)
    return withoutLoading(composer.wholeStatement())
  }

  /// `html` without `<link>` and `<script>`: the frame that it will stand in brings its own, which
  /// may be others by then.
  static func withoutLoading(_ html: [UInt8]) -> [UInt8] {
    without(without(html, from: "<link ", to: ">"), from: "<script ", to: "</script>")
  }

  private static func without(_ html: [UInt8], from opening: String, to end: String) -> [UInt8] {
    let opening = Array(opening.utf8)
    let end = Array(end.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(html.count)
    var start = 0
    while let element = html.place(of: opening, from: start) {
      kept += html[start..<element]
      guard let close = html.place(of: end, from: element) else { return kept }
      start = close + end.count
      if start < html.count, html[start] == UInt8(ascii: "\n") { start += 1 }
    }
    return kept + html[start...]
  }

  /// The pages, each since the version from which on it says what it says.
  private static func pages(
    _ renderer: SiteRenderer, since date: CalendarDate
  ) -> [RecordedPages.Page] {
    let before = Dictionary(
      renderer.site.subject.history.pages.pages.map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first })
    var memo = SiteMemo()
    let digests = renderer.render(with: &memo) { file in mainDigest(of: file.bytes) }.kept
    var pages: [RecordedPages.Page] = []
    for (page, digest) in zip(renderer.plan.pages, digests) where page.isRecorded {
      let address = page.facts.route.publicPath
      let old = before[address]
      pages.append(
        RecordedPages.Page(
          address: address, anchors: renderer.anchors(of: page), digest: digest,
          since: old?.digest == digest ? old?.since ?? date : date))
    }
    for move in Redirects(renderer.site).moves {
      let address = move.from.publicPath
      pages.append(
        RecordedPages.Page(
          address: address, anchors: [], digest: "", since: before[address]?.since ?? date))
    }
    return pages
  }

  /// The digest of what a page says: of what is in `<main>`.
  private static func mainDigest(of bytes: [UInt8]) -> String {
    let opening = Array("<main".utf8)
    let start = bytes.place(of: opening).map { $0 + opening.count } ?? 0
    let end = bytes.place(of: Array("</main>".utf8), from: start) ?? bytes.count
    return OutputFile(path: "", bytes: Array(bytes[start..<end])).digest
  }
}

extension SitePlan.Page {
  /// Whether a record keeps its address: those about versions are there as long as these are.
  var isRecorded: Bool { kind.isNeeded && kind.hasAddress }
}

extension SiteRenderer {
  /// The anchors of the headings of the text that is on `page`.
  func anchors(of page: SitePlan.Page) -> [String] {
    guard let document = page.document else { return [] }
    return site.documents[document].content.document.headings.map(\.id)
  }
}
