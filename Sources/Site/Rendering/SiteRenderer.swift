import Checks
import Diagnostics
import Files
import Markdown
import Statements
import Platform
import Templates

/// Renders the pages of a site.
public struct SiteRenderer: Sendable {
  let site: LoadedSite
  let layout: SiteLayout
  let jobs: Int
  /// Where things were written, for the preview; nil where pages do not say so.
  let marks: SourceMarks?
  /// How large the pages may be.
  let limits: OutputLimits
  private let times: StageTimes?

  var plan: SitePlan { layout.plan }
  var index: StatementIndex { layout.index }
  var links: LinkResolver { layout.links }
  /// Where everything stands that the site publishes.
  var paths: SitePaths { layout.paths }
  /// The files that are no pages.
  var otherFiles: [OutputFile] { layout.siteFiles + assets.files }
  /// The assets as they are published.
  private let assets: PublishedAssets
  /// The templates, which name assets as they are published.
  let templates: TemplateFolder

  /// A renderer of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  public init(
    _ site: LoadedSite, baseAddress: String? = nil, isConcept: Bool = false, jobs: Int,
    times: StageTimes? = nil
  ) {
    self.init(
      site, SiteLayout(site, baseAddress: baseAddress, isConcept: isConcept), jobs: jobs,
      marks: nil, times: times)
  }

  /// A renderer of `site` in `layout`.
  init(
    _ site: LoadedSite, _ layout: SiteLayout, jobs: Int, marks: SourceMarks?,
    times: StageTimes? = nil
  ) {
    self.site = site
    self.layout = layout
    self.jobs = jobs
    self.marks = marks
    limits = OutputLimits(site)
    self.times = times
    assets =
      layout.hasPlainNames
      ? PublishedAssets(
        SiteLayout.assets(of: site, layout.searchFile, isConcept: layout.isConcept), plain: true)
      : layout.assets
    templates = layout.hasPlainNames ? site.templates : site.templates.naming(layout.assets)
  }

  /// A page that was made, or left out because the site was too large before it.
  struct Rendered: Sendable {
    /// The page; empty where it is too large or left out.
    let file: OutputFile
    /// Where the links of its texts were written.
    let origins: LinkOrigins
    /// What the checks need to know of it.
    let scan: ScannedPage
    /// The bytes that it counts for: its own, or more where there was more work to it.
    let cost: Int
    /// What is wrong with its size.
    let excess: Diagnostic?
  }

  /// What `render` made of a site.
  struct Outcome<Kept> {
    /// What was kept of each file.
    let kept: [Kept]
    /// What the checks need to know of the pages.
    let scans: [ScannedPage]
    /// The numbers of the pages that were made, and not taken over from before.
    let made: [Int]
    /// Where a page or the site is too large: pages are then missing.
    let excess: [Diagnostic]
  }

  /// Renders every file of the site, the pages first and in the order of the plan, but those that
  /// `memo` knows.
  ///
  /// Returns what `keep` makes of each, and what the checks need to know of the pages. A site that is
  /// too large is made as if nothing were known: what is told of it depends on the order in which
  /// pages are made.
  func render<Kept: Sendable>(
    with memo: inout SiteMemo, _ keep: @Sendable (OutputFile) -> Kept
  ) -> Outcome<Kept> {
    let known = memo.isKept ? plan.pages.map { memo.page($0, of: site) } : []
    let outcome = render(known: known, with: &memo, keep)
    guard !outcome.excess.isEmpty, memo.isKept else { return outcome }
    memo.forgetPages()
    guard outcome.made.count < plan.pages.count else { return outcome }
    defer { memo.forgetPages() }
    return render(known: [], with: &memo, keep)
  }

  private func render<Kept: Sendable>(
    known: [KeptPage?], with memo: inout SiteMemo, _ keep: @Sendable (OutputFile) -> Kept
  ) -> Outcome<Kept> {
    let missing = plan.pages.indices.filter { known.isEmpty || known[$0] == nil }
    let budget = SiteBudget(
      limits.site, made: known.reduce(0) { $0 + ($1?.cost ?? 0) })
    let (entries, isKept) = (memo.entries, memo.isKept)
    let frames = layout.sharedLinks.map { sharedFrame(at: $0.root, entries) }
    let pages = Parallel.map(missing.count, jobs: jobs, block: 1) { place in
      let trace = entries.map { DataTrace(ingredients: $0, reads: Reads()) }
      let page = renderPage(missing[place], within: budget, frames, trace)
      return (
        kept: keep(page.file), scan: page.scan, size: page.cost, excess: page.excess,
        file: isKept ? (page.file, page.origins) : nil, read: trace?.reads.ingredients ?? []
      )
    }
    let ground = memo.ground(of: site.templates)
    for (number, page) in zip(missing, pages) {
      guard let file = page.file, page.excess == nil else { continue }
      memo.keep(
        KeptPage(plan.pages[number], file.0, file.1, cost: page.size, in: site),
        scan: page.scan, of: page.read + ground)
    }
    guard missing.count < plan.pages.count else {
      return Outcome(
        kept: pages.map(\.kept) + keepOthers(keep), scans: pages.map(\.scan), made: missing,
        excess: excess(of: pages.map { ($0.size, $0.excess) }))
    }
    return join(known, pages.map { ($0.kept, $0.scan, $0.size, $0.excess) }, missing, &memo, keep)
  }

  /// The pages that were `known`, with those that were made in the places of the `missing` ones.
  private func join<Kept: Sendable>(
    _ known: [KeptPage?], _ pages: [(Kept, ScannedPage, Int, Diagnostic?)], _ missing: [Int],
    _ memo: inout SiteMemo, _ keep: @Sendable (OutputFile) -> Kept
  ) -> Outcome<Kept> {
    var rest = pages[...]
    let scans = memo.scans(of: known, in: paths, jobs: jobs)
    let all = known.indices.map { number -> (Kept, ScannedPage, Int, Diagnostic?) in
      if let page = known[number], let scan = scans[number] {
        return (keep(page.file), scan, page.cost, nil)
      }
      return rest.removeFirst()
    }
    return Outcome(
      kept: all.map(\.0) + keepOthers(keep), scans: all.map(\.1), made: missing,
      excess: excess(of: all.map { ($0.2, $0.3) }))
  }

  /// What `keep` makes of each file that is no page; some are made when they are asked for.
  private func keepOthers<Kept: Sendable>(_ keep: @Sendable (OutputFile) -> Kept) -> [Kept] {
    let files = otherFiles
    return Parallel.map(files.count, jobs: jobs, block: 1) { keep(files[$0]) }
  }

  /// What is wrong with the size of pages, of which each has a size and, where it is too large, a
  /// finding: those up to the one with which the site is too large, which alone were all made.
  func excess(of pages: [(size: Int, excess: Diagnostic?)]) -> [Diagnostic] {
    var sum = 0
    var findings: [Diagnostic] = []
    for (number, page) in pages.enumerated() {
      sum += page.excess == nil ? page.size : limits.page
      if let excess = page.excess { findings.append(excess) }
      guard sum > limits.site else { continue }
      if findings.isEmpty {
        findings.append(limits.siteFinding(at: PageOrigins(renderer: self).place(ofPage: number)))
      }
      break
    }
    return findings
  }

  /// Renders the page with this number in the plan, where there is room for it in `site`, and scans
  /// it for the checks.
  private func renderPage(
    _ number: Int, within site: SiteBudget, _ frames: [SharedFrame], _ trace: DataTrace?
  ) -> Rendered {
    var (html, origins): ([UInt8], LinkOrigins) = ([], LinkOrigins())
    var cost = 0
    var excess: Diagnostic?
    if site.mayBegin(number) {
      let budget = PageBudget(limits.page)
      (html, origins) = times.measure(.rendering) {
        render(plan.pages[number], within: budget, frames, trace)
      }
      cost = budget.isSpent ? limits.page : max(html.count, limits.page - budget.left)
      site.take(cost)
      if budget.isSpent {
        html = []
        let place = budget.place ?? PageOrigins(renderer: self).place(ofPage: number)
        excess = limits.pageFinding(at: place)
      }
    }
    let scan = times.measure(.checkingPages) {
      plan.pages[number].kind.isJudged
        ? ScannedPage(html, page: number, of: paths, origins: origins)
        : ScannedPage(recorded: number)
    }
    let bytes = times.measure(.rendering) {
      let isMissing = plan.pages[number].kind == MissingPage.self
      let page = isMissing ? layout.missingStyle?.put(into: html) : nil
      return LongWords.hyphenated(plan.languageMarks.marked(page ?? html))
    }
    return Rendered(
      file: OutputFile(path: paths.pages[number], bytes: bytes), origins: origins, scan: scan,
      cost: cost, excess: excess)
  }

  /// The bytes of the page as it will be published, or as many as the `budget` allows, and where the
  /// links of its texts were written.
  private func render(
    _ page: SitePlan.Page, within budget: PageBudget, _ frames: [SharedFrame], _ trace: DataTrace?
  ) -> ([UInt8], LinkOrigins) {
    let template = templates.pages[page.kind.template]
    let builder = builder(for: page.facts.route, trace).filling(template)
    var values = builder.frame(
      page.facts, plan.frame, layout.linkedData, site.subject.history,
      frames.first { $0.root == builder.root } ?? SharedFrame(builder, nil))
    let composer = PartComposer(
      renderer: self, builder: builder, page: page.document, budget: budget)
    values += page.kind.values(of: page, by: composer)
    var html: [UInt8] = []
    html.reserveCapacity(Self.usualSize)
    let most = limits.page
    if let template, !budget.isSpent {
      fill(template, .object(values), into: &html, upTo: most)
      if html.count > most { budget.take(html.count) }
    }
    return (
      layout.isConcept && !budget.isSpent ? ConceptMark.marked(html) : html, composer.origins
    )
  }

  /// More bytes than most pages have, so that one is written without moving it.
  private static let usualSize = 16_000

  /// What the frames of the pages have in common from which `root` leads to the site's root; `entries`
  /// are the data as ingredients, where somebody keeps what is made of them.
  private func sharedFrame(at root: String, _ entries: DataIngredients?) -> SharedFrame {
    let reads = entries.map { _ in Reads() }
    let trace = entries.flatMap { entries in
      reads.map { DataTrace(ingredients: entries, reads: $0) }
    }
    return SharedFrame(
      ContextBuilder(
        index, root: root, links: layout.sharedLinks, marks: marks,
        letters: plan.frame.doors.letters, trace: trace), reads)
  }

  /// What makes the values of the page at `route`.
  func builder(for route: Route, _ trace: DataTrace? = nil) -> ContextBuilder {
    // The page for addresses that do not exist is shown at any of these, so that only a path from the
    // host's root leads from it.
    ContextBuilder(
      index, root: route == .notFound ? layout.hostPath : route.root,
      links: layout.sharedLinks, marks: marks, letters: plan.frame.doors.letters, trace: trace)
  }

  /// Appends `template`, filled with `value`, to `output`, until that has more than `most` bytes.
  func fill(_ template: Template, _ value: Value, into output: inout [UInt8], upTo most: Int) {
    guard let times else { return template.render(value, into: &output, upTo: most) }
    let value = value.made
    times.measure(.templates, within: .rendering) {
      template.render(value, into: &output, upTo: most)
    }
  }
}
