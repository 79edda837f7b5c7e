import Diagnostics
import Checks
import Markdown
import Statements
import Templates

/// Fills the places that directives leave in a text.
///
/// One composer serves one page, so that the ids of its parts are unique there.
struct PartComposer {
  /// The site's renderer.
  let renderer: SiteRenderer
  /// The contexts, as seen from the page.
  let builder: ContextBuilder
  /// The page's own document.
  let page: Int?
  /// How many parts were made for the page so far.
  private var partCount = 0
  /// Set while the page with everything is being made, which can't hold itself.
  private var isInEverything = false

  /// A composer for the page that `builder` makes contexts for.
  init(renderer: SiteRenderer, builder: ContextBuilder, page: Int?) {
    self.renderer = renderer
    self.builder = builder
    self.page = page
  }

  /// The HTML of `text` with its parts.
  mutating func compose(_ text: RenderedText) -> [UInt8] {
    guard !text.holes.isEmpty else { return text.html }
    var html: [UInt8] = []
    var offset = 0
    for hole in text.holes {
      html += text.html[offset..<hole.offset]
      appendPart(hole.directive, to: &html)
      offset = hole.offset
    }
    html += text.html[offset...]
    return html
  }

  private mutating func appendPart(_ directive: Directive, to html: inout [UInt8]) {
    guard let name = DirectiveName(rawValue: directive.name.value),
      !(isInEverything && name == .everything)
    else { return }
    partCount += 1
    let value: Value
    switch name {
    case .parties:
      value = builder.parties(
        product: index(of: "product", .product, in: directive),
        moment: index(of: "moment", .moment, in: directive), number: partCount)
    case .moments: value = builder.moments()
    case .dataCategories: value = builder.dataCategories()
    case .matrix: value = builder.matrix()
    case .flow: value = builder.flow(number: partCount)
    case .askAt: value = builder.askAt()
    case .everything: value = everything()
    }
    renderer.site.templates.parts[name]?.render(value, into: &html)
  }

  private func index(
    of argument: String, _ kind: ReferenceKind, in directive: Directive
  ) -> Int? {
    guard let written = directive.arguments.first(where: { $0.name.value == argument }) else {
      return nil
    }
    return builder.statement.index(of: written.value.value, kind: kind)
  }

  /// `::alles`: ``DirectiveContexts/everything``.
  private mutating func everything() -> Value {
    let site = renderer.site
    var inner = PartComposer(renderer: renderer, builder: builder.forEverything, page: page)
    inner.isInEverything = true
    inner.partCount = partCount
    var pages: [Value] = []
    var parties: [Value] = []
    var moments: [Value] = []
    for planned in renderer.plan.pages {
      switch planned.content {
      case .prose(let number):
        guard number != page else { continue }
        let document = site.documents[number]
        pages.append(
          .object([
            .text(LinkResolver.anchor(for: document.content.role)), .text(planned.facts.title),
            .html(inner.compose(document.everythingText)),
          ]))
      case .party(let party, let number):
        let text = number.map { site.documents[$0].everythingText } ?? RenderedText()
        parties.append(
          .object([
            .text(Anchor.party(site.statement.parties[party].id.value)),
            inner.builder.party(party), .html(inner.compose(text)),
          ]))
      case .moment(let moment, let number):
        let text = number.map { site.documents[$0].everythingText } ?? RenderedText()
        moments.append(
          .object([
            .text(Anchor.moment(site.statement.moments[moment].id.value)),
            inner.builder.moment(moment), .html(inner.compose(text)),
          ]))
      case .notFound: continue
      }
    }
    partCount = inner.partCount
    return .object([.list(pages), .list(parties), .list(moments)])
  }
}

extension RenderedText {
  /// Whether the text calls for the part `name`.
  func holds(_ name: DirectiveName) -> Bool {
    holes.contains { $0.directive.name.value == name.rawValue }
  }
}
