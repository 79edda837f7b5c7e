import Diagnostics
import Statements
import Templates

/// Makes the values that templates render, for a page at one place in the site.
///
/// Every value is positional: in the order of the fields of its schema.
struct ContextBuilder: Sendable {
  /// The data.
  let statement: StatementReader
  /// The data turned round.
  let index: IndexReader
  /// The addresses and links that the page has in common with others.
  private var links: SharedLinks
  /// Notes what the page is made of; nil where nobody keeps it.
  let trace: DataTrace?
  /// Whether addresses of parties, moments and data lead to places on the page itself: the page
  /// with everything.
  private(set) var isEverything = false
  /// Whether what is made will be recorded: links then lead to downloads as they are now.
  private(set) var isForRecord = false
  /// The pages that are not on the page with everything.
  private(set) var leftOut: Set<Route> = []
  /// Where things were written; nil where pages do not say so.
  let marks: SourceMarks?
  /// The fields that the template looks at whose values are made; nil for all there are.
  private(set) var named: NamedFields?
  /// The page with the letters by which somebody asks what is known; nil where there is none.
  private(set) var letters: Route?

  /// A builder for a page from which `root` leads to the site's root; what it shares with others is in `links` where that was
  /// made before.
  init(
    _ index: StatementIndex, root: String,
    links: [SharedLinks] = [], pages: DirectivePages = .usual, marks: SourceMarks? = nil,
    letters: Route? = nil,
    trace: DataTrace? = nil
  ) {
    self.letters = letters
    self.marks = marks
    self.trace = trace
    self.statement = StatementReader(index, trace)
    self.index = IndexReader(index, trace)
    self.links = links.first { $0.root == root } ?? SharedLinks(index.statement, pages, root: root)
  }

  /// Whether the site says "u" to its reader.
  var isPolite: Bool { statement.site.addressForm?.value == .polite }

  /// The path from the page to the site's root; from the host's root on the page for addresses that
  /// do not exist.
  var root: String { links.root }

  /// The same builder, for the page with everything but the pages at `routes`.
  func forEverything(without routes: Set<Route> = []) -> ContextBuilder {
    var builder = self
    builder.isEverything = true
    builder.leftOut = routes
    builder.links = .onOnePage(statement.whole, root: root)
    return builder
  }

  /// The same builder, for what will be recorded.
  func forRecord() -> ContextBuilder {
    var builder = self
    builder.isForRecord = true
    return builder
  }

  /// The same builder, for what `template` is filled with.
  func filling(_ template: Template?) -> ContextBuilder {
    var builder = self
    builder.named = template?.named
    return builder
  }

  /// The address of a route as seen from the page.
  func address(of route: Route) -> String { root + route.path }

  /// The address of what a link leads to, as seen from the page.
  func address(of link: PageLink) -> String {
    address(of: link.route) + (link.anchor.map { "#" + $0 } ?? "")
  }

  /// The address of a party.
  func partyAddress(_ party: Int) -> String {
    trace?.note(party, of: .party)
    return links.partyAddresses[party]
  }

  /// The address of a moment.
  func momentAddress(_ moment: Int) -> String {
    trace?.note(moment, of: .moment)
    return links.momentAddresses[moment]
  }

  /// The address of the explanation of a category of data.
  func dataCategoryAddress(_ category: Int) -> String {
    trace?.note(category, of: .dataCategory)
    return links.dataCategoryAddresses[category]
  }

  /// How a moment ends a sentence.
  func sentenceEnd(ofMoment moment: Int) -> String {
    trace?.note(moment, of: .moment)
    return links.momentEnds[moment]
  }

  /// The name of a category of data within a sentence.
  func sentenceName(ofDataCategory category: Int) -> String {
    trace?.note(category, of: .dataCategory)
    return links.dataCategoryNames[category]
  }

  /// The address of the place where a reader chooses a product.
  func productAddress(_ product: Int) -> String {
    let anchor = "#" + Anchor.product(statement.products[product].id.value)
    return links.askAt + anchor
  }

  /// A link to a party: ``LinkContext``.
  func partyLink(_ party: Int) -> Value {
    LinkContext.value(statement.parties[party].name.value, partyAddress(party))
  }

  /// A link to a party by its name within a sentence: ``LinkContext``.
  func partyInSentence(_ party: Int) -> Value {
    LinkContext.value(statement.parties[party].sentenceName, partyAddress(party))
  }

  /// A link to a moment by its name within a sentence: ``LinkContext``.
  func momentInSentence(_ moment: Int) -> Value {
    LinkContext.value(statement.moments[moment].name.value.withSmallLetter, momentAddress(moment))
  }

  /// A link to a moment: ``LinkContext``.
  func momentLink(_ moment: Int) -> Value {
    trace?.note(moment, of: .moment)
    return links.moments[moment]
  }

  /// A link to a category of data: the schema of ``DataItem``.
  func dataCategoryLink(_ category: Int) -> Value {
    trace?.note(category, of: .dataCategory)
    return links.dataCategories[category]
  }

  /// A link to a website, shown as its host: ``LinkContext``.
  func siteLink(_ address: String?) -> Value {
    guard let address else { return .absent }
    let parts = address.utf8.split(separator: UInt8(ascii: "/")).dropFirst()
    var shown: [UInt8] = []
    for part in parts {
      if !shown.isEmpty { shown.append(UInt8(ascii: "/")) }
      shown.append(contentsOf: part)
    }
    if shown.starts(with: "www.".utf8) { shown.removeFirst(4) }
    return LinkContext.value(String(decoding: shown, as: UTF8.self), address)
  }

  /// A date: ``DateContext``.
  func date(_ date: CalendarDate) -> Value {
    .object([.text(date.iso8601), .text(date.dutch)])
  }

  /// The names of the products that `references` name.
  func productNames(_ references: [Reference]?) -> [Value] {
    (references ?? []).compactMap { reference in
      reference.index.map { .text(statement.products[$0].name.value) }
    }
  }
}
