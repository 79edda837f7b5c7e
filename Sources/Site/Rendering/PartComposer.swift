import Diagnostics
import Checks
import Markdown
import Media
import Statements
import Templates

/// Fills a page's text with what it needs of the rest of the site: the addresses of its links, and
/// the parts that its directives call for.
///
/// One composer serves one page, so that the ids of its parts are unique there.
final class PartComposer {
  /// The site's renderer.
  let renderer: SiteRenderer
  /// The contexts, as seen from the page.
  let builder: ContextBuilder
  /// The page's own document.
  let page: Int?
  /// How many parts were made for the page so far.
  private var partCount = 0
  /// How many pictures were shown on it.
  private var pictureCount = 0
  /// Whether the matrix is among them.
  private var hasMatrix = false
  /// Whether the page with everything is being made, which can't hold itself.
  private let isInEverything: Bool
  /// Where the links of the text of the page were written, and of those that it shows again: these are
  /// told on pages of their own.
  private var ownOrigins = LinkOrigins()
  private var otherOrigins = LinkOrigins()
  /// What the page may still hold.
  private let budget: PageBudget

  /// A composer for the page that `builder` makes contexts for.
  init(
    renderer: SiteRenderer, builder: ContextBuilder, page: Int?, budget: PageBudget,
    isInEverything: Bool = false, partCount: Int = 0
  ) {
    self.renderer = renderer
    self.builder = builder
    self.page = page
    self.budget = budget
    self.isInEverything = isInEverything
    self.partCount = partCount
  }

  /// Where the links of all texts on the page were written.
  var origins: LinkOrigins {
    var all = ownOrigins
    all.add(otherOrigins)
    return all
  }

  /// The HTML of the document with number `document`, with its parts.
  ///
  /// The headings go down by `shift` levels; a page with everything needs the `name` that tells the
  /// texts apart.
  func html(of document: Int?, shift: Int = 0, name: String = "") -> [UInt8] {
    guard let document, !budget.isSpent else { return [] }
    let loaded = renderer.site.documents[document]
    builder.trace?.reads.note(loaded.ingredient)
    var options = HTMLOptions(headingShift: shift, regionContext: name)
    options.mostBytes = budget.left
    if renderer.marks != nil {
      options.sourceName = renderer.site.sources[loaded.content.file].path
    }
    if isInEverything {
      options.identifierPrefix = LinkResolver.prefix(for: loaded.content.role)
    }
    var html: [UInt8] = []
    loaded.markdown.renderHTML(
      into: &html, options: options,
      resolver: TextResolver(composer: self, loaded: loaded, shift: shift))
    budget.take(html.count)
    return html
  }

  /// Answers what one text asks.
  private struct TextResolver: HTMLResolver {
    let composer: PartComposer
    let loaded: LoadedText
    /// How far down the headings of the text go.
    let shift: Int

    func address(of link: Link, index: Int) -> ResolvedLink? {
      let resolved = composer.renderer.links.address(
        for: link.destination, in: loaded.path, on: composer.builder)
      var answer = ResolvedLink(address: resolved.address, text: resolved.name)
      if link.isImage {
        let size = composer.renderer.links.size(of: link.destination, in: loaded.path)
        answer.picture = size.map { size in
          // What is shown first is asked for at once; the rest when a reader comes near it.
          defer { composer.pictureCount += 1 }
          return ShownPicture(
            width: size.width, height: size.height, isLazy: composer.pictureCount > 0)
        }
      }
      return answer
    }

    func note(_ written: ArraySlice<UInt8>, ofLink index: Int) {
      composer.ownOrigins.note(written, from: LinkOrigin(file: loaded.content.file, link: index))
    }

    func render(_ directive: Directive, into output: inout [UInt8]) {
      composer.appendPart(directive, of: loaded, shift: shift, to: &output)
    }
  }

  private func appendPart(
    _ directive: Directive, of loaded: LoadedText, shift: Int, to html: inout [UInt8]
  ) {
    guard let name = DirectiveName(rawValue: directive.name.value), !budget.isSpent else { return }
    if isInEverything, name.isLeftOutOfEverything(directive) {
      if let section = name.sectionOfEverything,
        renderer.templates.anchors.has(section.anchor, in: "onderdelen/alles")
      {
        html += "<p><a href=\"#\(section.anchor)\">\(section.title)</a></p>\n".utf8
      }
      return budget.take(PageBudget.costOfDirective)
    }
    partCount += 1
    let template = renderer.templates.parts[name]
    let builder = builder.filling(template)
    let value: Value
    switch name {
    case .parties:
      value = builder.parties(
        product: index(of: "product", .product, in: directive),
        moment: index(of: "moment", .moment, in: directive),
        columns: directive.value(of: "kolommen").map { PartyColumn.columns(in: $0.value) }
          ?? [.name, .purpose], number: partCount)
    case .moments: value = builder.moments()
    case .dataCategories: value = builder.dataCategories()
    case .matrix:
      budget.take(builder.matrixCellCount * PageBudget.costOfCell)
      if budget.isSpent { budget.place = directive.range }
      value = builder.matrix()
      hasMatrix = true
    case .flow: value = builder.flow(number: partCount, withTable: !hasMatrix)
    case .askAt: value = builder.askAt()
    case .everything: value = everything()
    case .contents: value = .object(Value.filled(headings(of: loaded)))
    case .letters:
      let right = directive.value(of: "recht").flatMap { PersonalRight(rawValue: $0.value) }
      value = builder.letters(right ?? .access)
    }
    if let template, !budget.isSpent {
      let start = html.count
      renderer.fill(template, value, into: &html, upTo: budget.left)
      let above = loaded.content.document.headings.last { $0.range.start < directive.range.start }
      HeadingLevels.settle(&html, from: start, below: (above?.level ?? 1) + shift)
      // Where a part calls for others, it is the outermost that is told.
      if budget.isSpent || html.count > budget.left { budget.place = directive.range }
    }
  }

  /// The pages that say in another way what the page with everything says, or that hold letters.
  private lazy var leftOutPages: Set<Route> = {
    let pages = renderer.site.documents.filter { document in
      [DirectiveName.matrix, .flow, .letters].contains { document.holds($0) }
    }
    return Set(pages.map { Route(for: $0.content.role) }).subtracting([.home])
  }()

  /// The headings of a text, each with its place on the page.
  private func headings(of loaded: LoadedText) -> [Value] {
    loaded.content.document.headings.filter { $0.level <= 3 }
      .map { LinkContext.value($0.text, "#" + $0.id) }
  }

  /// The fewest headings that a text has to have a list of them by itself.
  private static let headingsOfLongText = 8

  /// The headings of the document with this number, where it is long and lists them nowhere.
  func headings(ofLong number: Int) -> [Value] {
    let loaded = renderer.site.documents[number]
    guard !loaded.holds(.contents), !loaded.holds(.everything) else { return [] }
    let headings = headings(of: loaded)
    return headings.count >= Self.headingsOfLongText ? headings : []
  }

  private func index(
    of argument: String, _ kind: ReferenceKind, in directive: Directive
  ) -> Int? {
    directive.value(of: argument).flatMap { written in
      builder.statement.index(of: written.value, kind: kind)
    }
  }

  /// Everything on one page: the page that has it, or where there is none what `::alles` makes.
  func wholeStatement() -> [UInt8] {
    if let document = renderer.plan.everythingDocument { return html(of: document) }
    var html: [UInt8] = []
    if let template = renderer.templates.parts[.everything] {
      renderer.fill(template, everything(), into: &html, upTo: budget.left)
      budget.take(html.count)
    }
    return html
  }

  /// `::alles`: ``DirectiveContexts/everything``.
  private func everything() -> Value {
    let site = renderer.site
    builder.trace?.reads.note(renderer.layout.pagesIngredient)
    let leftOut = leftOutPages
    let inner = PartComposer(
      renderer: renderer,
      builder: builder.filling(renderer.templates.parts[.everything])
        .forEverything(without: leftOut),
      page: page, budget: budget,
      isInEverything: true, partCount: partCount)
    var pages: [Value] = []
    var parties: [Value] = []
    var moments: [Value] = []
    for planned in renderer.plan.pages where !budget.isSpent {
      let (subject, title) = (planned.subject, planned.facts.title)
      if planned.kind == ProsePage.self {
        guard subject != page, !leftOut.contains(planned.facts.route) else { continue }
        pages.append(
          .object([
            .text(LinkResolver.anchor(for: site.documents[subject].content.role)), .text(title),
            .html(inner.html(of: subject, shift: 1, name: title)),
          ]))
      } else if planned.kind == PartyPage.self {
        parties.append(
          .object([
            .text(Anchor.party(inner.builder.statement.parties[subject].id.value)),
            inner.builder.party(subject),
            .html(inner.html(of: planned.document, shift: 2, name: title)),
          ]))
      } else if planned.kind == MomentPage.self {
        moments.append(
          .object([
            .text(Anchor.moment(inner.builder.statement.moments[subject].id.value)),
            inner.builder.moment(subject),
            .html(inner.html(of: planned.document, shift: 2, name: title)),
          ]))
      }
    }
    partCount = inner.partCount
    otherOrigins.add(inner.origins)
    let anchor = page.map { LinkResolver.anchor(for: site.documents[$0].content.role) } ?? ""
    return .object([
      .text(builder.root), .text(anchor), .list(pages), .list(parties), .list(moments),
    ])
  }
}

extension DirectiveName {
  /// The part of the page with everything that says what this would say, by the id of the template.
  fileprivate var sectionOfEverything: (anchor: String, title: String)? {
    switch self {
    case .parties: ("alle-partijen", "De partijen")
    case .moments: ("alle-momenten", "De momenten")
    default: nil
    }
  }

  /// Whether the page with everything says the same in another way, or has no use for it.
  fileprivate func isLeftOutOfEverything(_ directive: Directive) -> Bool {
    switch self {
    case .everything, .letters, .contents, .matrix, .flow: true
    case .parties, .moments: directive.arguments.isEmpty
    case .askAt, .dataCategories: false
    }
  }
}
