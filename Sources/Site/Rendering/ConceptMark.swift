import Markup
import Text

/// Marks a page as a concept, whatever its template: CONCEPT at the top and in the tab's title, and
/// a word to search engines to leave it out.
enum ConceptMark {
  private static let banner = Array(
    """

    <aside class="concept" aria-label="Concept"><p><strong>CONCEPT</strong> Deze tekst is nog niet \
    af: niet alles is ingevuld.</p></aside>
    """.utf8)
  private static let robots = Array("\n<meta name=\"robots\" content=\"noindex\">".utf8)
  private static let title = Array("CONCEPT – ".utf8)

  /// What the style sheet with the site's colours says of the mark.
  static let style = """
    .concept { background: #fff3c4; color: #1f1f1f; padding: .75rem 1rem; text-align: center; }
    .concept p { margin: 0; }

    """

  /// `html` with the marks.
  static func marked(_ html: [UInt8]) -> [UInt8] {
    var marked: [UInt8] = []
    marked.reserveCapacity(html.count + 400)
    var done = 0
    func copy(to end: Int) {
      marked += html[done..<end]
      done = end
    }
    let head = end(ofTag: "head", in: html, from: 0)
    if let head {
      // What the browser may load comes first.
      let policy = ContentPolicy.element
      copy(to: html[head...].starts(with: policy) ? head + policy.count : head)
      marked += robots
    }
    if let title = end(ofTag: "title", in: html, from: done) {
      copy(to: title)
      marked += Self.title
    }
    // A template without these elements still says what it is, at its end.
    copy(to: end(ofTag: "body", in: html, from: done) ?? html.count)
    marked += banner
    copy(to: html.count)
    if head == nil { marked += robots }
    return marked
  }

  /// Where the start tag of the first element `name` ends, at or behind `start`.
  private static func end(ofTag name: String, in html: [UInt8], from start: Int) -> Int? {
    let wanted = Array(name.utf8)
    var offset = start
    while let open = html[offset...].firstIndex(of: UInt8(ascii: "<")) {
      offset = open + 1
      let after = offset + wanted.count
      guard after < html.count,
        zip(html[offset..<after], wanted).allSatisfy({ $0 | 0x20 == $1 }),
        html[after] == UInt8(ascii: ">") || html[after] <= Byte.space
      else { continue }
      return html[after...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return nil
  }
}
