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
      into: &html, options: options, resolver: TextResolver(composer: self, path: loaded.path))
    budget.take(html.count)
    return html
  }

  /// Answers what one text asks.
  private struct TextResolver: HTMLResolver {
    let composer: PartComposer
    let path: String

    func address(of link: Link, index: Int) -> ResolvedLink? {
      let resolved = composer.renderer.links.address(
        for: link.destination, in: path, on: composer.builder)
      var answer = ResolvedLink(address: resolved.address, text: resolved.name)
      if link.isImage {
        let size = composer.renderer.links.size(of: link.destination, in: path)
        answer.picture = size.map { size in
          // What is shown first is asked for at once; the rest when a reader comes near it.
          defer { composer.pictureCount += 1 }
          return ShownPicture(
            width: size.width, height: size.height, isLazy: composer.pictureCount > 0)
        }
      }
      return answer
    }

    func render(_ directive: Directive, into output: inout [UInt8]) {
      composer.appendPart(directive, to: &output)
    }
  }

  private func appendPart(_ directive: Directive, to html: inout [UInt8]) {
    guard let name = DirectiveName(rawValue: directive.name.value), !budget.isSpent,
      !(isInEverything && name == .everything)
    else { return }
    partCount += 1
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
      value = builder.matrix()
      hasMatrix = true
    case .flow: value = builder.flow(number: partCount, withTable: !hasMatrix)
    case .askAt: value = builder.askAt()
    case .everything: value = everything()
    }
    if let template = renderer.templates.parts[name] {
      renderer.fill(template, value, into: &html, upTo: budget.left)
      // Where a part calls for others, it is the outermost that is told.
      if budget.isSpent || html.count > budget.left { budget.place = directive.range }
    }
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
    let inner = PartComposer(
      renderer: renderer, builder: builder.forEverything, page: page, budget: budget,
      isInEverything: true, partCount: partCount)
    var pages: [Value] = []
    var parties: [Value] = []
    var moments: [Value] = []
    for planned in renderer.plan.pages where !budget.isSpent {
      let (subject, title) = (planned.subject, planned.facts.title)
      if planned.kind == ProsePage.self, subject != page {
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
    let anchor = page.map { LinkResolver.anchor(for: site.documents[$0].content.role) } ?? ""
    return .object([
      .text(builder.root), .text(anchor), .list(pages), .list(parties), .list(moments),
    ])
  }
}
