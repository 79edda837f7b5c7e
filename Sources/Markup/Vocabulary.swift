import Text

/// What may stand in a page and in a drawing: the elements, and the attributes of each.
///
/// It is a list of what is known to be harmless and no list of what is bad, so that what browsers
/// learn tomorrow is refused until somebody has looked at it. Sources: HTML Living Standard, 3 and 4;
/// SVG 2, appendix H.
public final class Vocabulary: Sendable {
  /// What may stand between the tags of an element.
  enum Content: Sendable {
    case anything
    /// Nothing: there is no end tag.
    case nothing
    /// Text in which no character is markup and none is unescaped.
    case raw
    /// Text in which nothing is markup.
    case escapable
    /// Text and nothing else, in a drawing.
    case text
  }

  /// What an element is to those that read pages.
  public enum Role: Sendable, Equatable {
    case other
    /// What there is one of in a page.
    case html, head, body
    case link, meta, script, style, title, svg, image
    /// `h1` to `h6`.
    case heading(Int)
  }

  /// What the value of an attribute is.
  public enum Use: Sendable, Equatable {
    /// Whatever it says, nothing is asked for and nothing runs.
    case plain
    /// An address that a reader follows.
    case followed
    /// An address that is asked for at once.
    case loaded
    /// The address of a `link`, which its `rel` makes one or the other.
    case related
    /// Several addresses that are asked for at once.
    case candidates
    /// The place of something in the same file.
    case fragment
    /// A colour, or the place of something in the same file: `url(#…)`.
    case paint
    /// The name by which this element is found.
    case identifier
    /// Declarations of style.
    case style
    /// One of these, in lower case.
    case words([String])
    /// Several of these, in lower case.
    case relations
  }

  /// The element of no list.
  static let unknown = 0

  /// Of each element, by its number: its name, what may stand in it, what it is, and whether its end
  /// tag may be left out.
  let names: [String]
  let contents: [Content]
  let roles: [Role]
  let mayStayOpen: [Bool]
  /// The plain end tag of each element.
  let endTags: [EndTag]
  /// Whether the start of an element ends another, by the numbers of that and of this.
  private let endings: [Bool]
  let uses: [Use]
  /// Whether nothing has to be looked at in the value of an attribute.
  let isPlain: [Bool]
  let kinds: [HTMLReader.Attribute.Kind]
  private let pageNames: NameTable
  private let drawingNames: NameTable
  private let attributeNames: NameTable
  private let attributeCount: Int
  /// Whether an element may have an attribute, by the numbers of both.
  private let permissions: [Bool]
  /// Prefixes of attributes that every element may have.
  private let openPrefixes = [Array("data-".utf8), Array("aria-".utf8)]
  /// The number of `svg` in a page, and of one in a drawing.
  let drawing: Int
  let innerDrawing: Int
  private let firstOfDrawings: Int

  /// The one that is in force.
  public static let shared = Vocabulary()

  private init() {
    var attributes = ["": 0]
    var names = [""]
    func number(_ name: Substring) -> Int {
      let name = String(name)
      if let known = attributes[name] { return known }
      attributes[name] = names.count
      names.append(name)
      return names.count - 1
    }
    let page = Self.pageElements.map { Self.entry($0) }
    let drawingEntries = Self.drawingElements.map { Self.entry($0) }
    let entries = [Self.entry("-")] + page + drawingEntries
    let global = Self.words(Self.globalAttributes).map(number)
    let paints = Self.words(Self.drawingAttributes).map(number)
    let allowed = entries.map { $0.attributes.map(number) }
    for (name, _) in Self.uses { _ = number(name[...]) }
    attributeCount = names.count
    var permissions = [Bool](repeating: false, count: entries.count * names.count)
    for (element, own) in allowed.enumerated().dropFirst() {
      let more = element > page.count ? paints : []
      for attribute in global + own + more { permissions[element * names.count + attribute] = true }
    }
    self.permissions = permissions
    let known = Dictionary(Self.uses) { first, _ in first }
    uses = names.map { known[$0] ?? .plain }
    isPlain = uses.map { $0 == .plain || $0 == .identifier }
    kinds = names.map { name in
      switch name {
      case "id": .id
      case "href", "src": .link
      default: .other
      }
    }
    self.names = entries.map(\.name)
    contents = entries.map(\.content)
    roles = entries.enumerated().map {
      Self.role(of: $0.element.name, inDrawing: $0.offset > page.count)
    }
    let enders = entries.enumerated().map { number, entry in
      number > page.count ? nil : Self.endings.first { $0.0 == entry.name }?.1
    }
    mayStayOpen = enders.map { $0 != nil }
    endTags = entries.map { EndTag($0.name) }
    var endings = [Bool](repeating: false, count: entries.count * entries.count)
    for (number, enders) in enders.enumerated() {
      for ender in Self.words(enders ?? "") {
        guard let other = page.firstIndex(where: { $0.name == ender }) else { continue }
        endings[number * entries.count + other + 1] = true
      }
    }
    self.endings = endings
    pageNames = NameTable(page.enumerated().map { ($0.element.name, $0.offset + 1) })
    drawingNames = NameTable(
      drawingEntries.enumerated().map { ($0.element.name, $0.offset + 1 + page.count) })
    attributeNames = NameTable(names.enumerated().dropFirst().map { ($0.element, $0.offset) })
    drawing = (page.firstIndex { $0.name == "svg" } ?? 0) + 1
    innerDrawing = (drawingEntries.firstIndex { $0.name == "svg" } ?? 0) + 1 + page.count
    firstOfDrawings = page.count + 1
  }

  /// The number of the element whose name stands at `range`; ``unknown`` where it is on no list.
  func element(
    _ key: UInt128, _ text: Span<UInt8>, _ range: Range<Int>, inDrawing: Bool
  ) -> Int {
    inDrawing ? drawingNames.value(key, text, range) : pageNames.value(key, text, range)
  }

  /// Whether the element with this number is a drawing.
  func isDrawing(_ element: Int) -> Bool { element == drawing || element == innerDrawing }

  /// Whether the element with this number is a part of a drawing.
  func isInDrawing(_ element: Int) -> Bool { element >= firstOfDrawings }

  /// Whether the start tag of `element` ends the `previous` one.
  func ends(_ previous: Int, before element: Int) -> Bool {
    mayStayOpen[previous] && endings[previous * contents.count + element]
  }

  /// The number of the attribute whose name stands at `range`; 0 where it is on no list.
  func attribute(_ key: UInt128, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    attributeNames.value(key, text, range)
  }

  /// Whether `element` may have the attribute with this number and name.
  func allows(_ attribute: Int, _ bytes: [UInt8], _ name: Range<Int>, on element: Int) -> Bool {
    if attribute > 0 { return permissions[element * attributeCount + attribute] }
    guard element > 0, name.count > 5 else { return false }
    return openPrefixes.contains {
      bytes[name].prefix(5).elementsEqual($0) { $0 | Byte.caseBit == $1 | Byte.caseBit }
    }
  }

  private struct Entry {
    let name: String
    let content: Content
    let attributes: [Substring]
  }

  private static func entry(_ line: String) -> Entry {
    var parts = words(line)
    var name = parts.removeFirst()
    let content: Content
    switch name.utf8.last {
    case UInt8(ascii: "/"): content = .nothing
    case Byte.exclamation: content = .raw
    case UInt8(ascii: "?"): content = .escapable
    case Byte.equals: content = .text
    default: content = .anything
    }
    if case .anything = content {} else { name.removeLast() }
    return Entry(name: String(name), content: content, attributes: parts)
  }

  private static func words(_ text: String) -> [Substring] {
    text.utf8.split { $0 == Byte.space || $0 == Byte.lineFeed }.map { Substring($0) }
  }

  private static func role(of name: String, inDrawing: Bool) -> Role {
    switch name {
    case "style": .style
    case _ where inDrawing: .other
    case "html": .html
    case "head": .head
    case "body": .body
    case "link": .link
    case "meta": .meta
    case "script": .script
    case "title": .title
    case "svg": .svg
    case "h1": .heading(1)
    case "h2": .heading(2)
    case "h3": .heading(3)
    case "h4": .heading(4)
    case "h5": .heading(5)
    case "h6": .heading(6)
    default: .other
    }
  }
}

// MARK: The lists

extension Vocabulary {
  /// What every element may have, besides `data-…` and `aria-…`.
  private static let globalAttributes =
    "class dir hidden id inert lang role spellcheck tabindex title translate"

  /// Elements of a page, each with its own attributes.
  ///
  /// A `/` means that there is no end tag, `!` that
  /// what is in it is raw, `?` that what is in it is text.
  private static let pageElements = [
    "html prefix xmlns", "head prefix", "body", "title?", "main", "header", "footer", "nav",
    "section",
    "article", "aside", "address", "search", "hgroup", "h1", "h2", "h3", "h4", "h5", "h6",
    "meta/ charset name content property media http-equiv",
    "link/ rel href type media sizes hreflang",
    "script! src type defer async",
    "p", "div", "hr/", "pre", "blockquote cite", "ol start reversed type", "ul", "menu", "li value",
    "dl", "dt", "dd", "figure", "figcaption",
    "a href rel type hreflang download target referrerpolicy", "em", "strong", "small", "s",
    "q cite",
    "cite", "dfn", "abbr", "data value", "time datetime", "code", "var", "samp", "kbd", "sub",
    "sup",
    "i", "b", "u", "mark", "bdi", "bdo", "span", "br/", "wbr/", "ins cite datetime",
    "del cite datetime", "ruby", "rt", "rp",
    "picture", "source/ srcset media type sizes width height",
    "img/ src srcset sizes alt width height loading decoding fetchpriority",
    "table", "caption", "colgroup span", "col/ span", "thead", "tbody", "tfoot", "tr",
    "td colspan rowspan headers", "th colspan rowspan headers scope abbr",
    "form action method autocomplete novalidate name rel", "label for",
    """
    input/ type name value placeholder autocomplete required disabled readonly checked min max step
    minlength maxlength pattern size multiple list form inputmode enterkeyhint autofocus
    """,
    "button type name value disabled form autofocus",
    "select name multiple size required disabled form autocomplete autofocus",
    "optgroup label disabled", "option value label selected disabled", "datalist",
    """
    textarea? name rows cols wrap required disabled readonly placeholder minlength maxlength
    autocomplete form autofocus
    """,
    "output for form name", "progress value max", "meter value min max low high optimum",
    "fieldset disabled form name", "legend", "details open name", "summary", "dialog open",
    "svg xmlns viewBox width height preserveAspectRatio version focusable",
  ]

  /// Elements of a drawing.
  private static let drawingElements = [
    "svg x y width height viewBox preserveAspectRatio version xmlns xmlns:xlink xml:space baseProfile",
    "g", "defs", "symbol viewBox preserveAspectRatio x y width height refX refY",
    "use x y width height href xlink:href", "a href", "title=", "desc=", "switch",
    "path d pathLength", "rect x y width height rx ry pathLength", "circle cx cy r pathLength",
    "ellipse cx cy rx ry pathLength", "line x1 y1 x2 y2 pathLength", "polyline points pathLength",
    "polygon points pathLength", "text x y dx dy rotate textLength lengthAdjust",
    "tspan x y dx dy rotate textLength lengthAdjust",
    "textPath href xlink:href startOffset method spacing side",
    "linearGradient x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod href xlink:href",
    "radialGradient cx cy r fx fy fr gradientUnits gradientTransform spreadMethod href xlink:href",
    "stop offset", "clipPath clipPathUnits", "mask x y width height maskUnits maskContentUnits",
    """
    pattern x y width height viewBox preserveAspectRatio patternUnits patternContentUnits
    patternTransform href xlink:href
    """,
    """
    marker viewBox preserveAspectRatio refX refY markerUnits markerWidth markerHeight orient
    """,
    "style= type media",
  ]

  /// What every element of a drawing may have.
  private static let drawingAttributes = """
    alignment-baseline baseline-shift clip-path clip-rule color color-interpolation direction display
    dominant-baseline enable-background fill fill-opacity fill-rule font-family font-size font-style font-variant
    font-weight font-stretch image-rendering letter-spacing marker-end marker-mid marker-start mask
    opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width style text-anchor text-decoration text-rendering transform transform-origin
    unicode-bidi vector-effect visibility word-spacing writing-mode
    """

  /// Elements whose end tags may be left out, each with those whose start ends it.
  private static let endings = [
    ("html", ""), ("body", ""), ("head", "body"), ("li", "li"), ("dt", "dt dd"), ("dd", "dt dd"),
    ("rt", "rt rp"), ("rp", "rt rp"), ("option", "option optgroup"), ("optgroup", "optgroup"),
    ("colgroup", "thead tbody tfoot tr colgroup"), ("thead", "tbody tfoot"),
    ("tbody", "tbody tfoot"), ("tfoot", "tbody"), ("tr", "tr thead tbody tfoot"),
    ("td", "td th tr thead tbody tfoot"), ("th", "td th tr thead tbody tfoot"),
    (
      "p",
      """
      address article aside blockquote details dialog div dl fieldset figcaption figure footer form
      h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul li dt dd td
      th tr thead tbody tfoot caption
      """
    ),
  ]

  /// The names of the space that drawings are in.
  private static let space = Use.words(["http://www.w3.org/2000/svg"])

  /// What the values of attributes are; those of the others are plain.
  private static let uses: [(String, Use)] = [
    ("id", .identifier), ("cite", .followed), ("href", .followed), ("src", .loaded),
    ("action", .loaded), ("srcset", .candidates), ("style", .style), ("rel", .relations),
    ("xlink:href", .fragment), ("xmlns", space),
    ("xmlns:xlink", .words(["http://www.w3.org/1999/xlink"])),
    ("fill", .paint), ("stroke", .paint), ("clip-path", .paint), ("mask", .paint),
    ("marker-start", .paint), ("marker-mid", .paint), ("marker-end", .paint),
    ("charset", .words(["utf-8"])), ("method", .words(["get", "post", "dialog"])),
    ("target", .words(["_blank", "_self", "_top", "_parent"])),
    (
      "referrerpolicy",
      .words([
        "no-referrer", "same-origin", "origin", "strict-origin", "strict-origin-when-cross-origin",
      ])
    ),
  ]

  /// Relations of a `link` or an `a`, with whether a browser asks for the address at once.
  static let relations: [String: Bool] = [
    "alternate": false, "author": false, "bookmark": false, "canonical": false, "external": false,
    "help": false, "license": false, "me": false, "next": false, "nofollow": false,
    "noopener": false, "noreferrer": false, "prev": false, "privacy-policy": false,
    "search": false, "tag": false, "terms-of-service": false, "ugc": false, "opener": false,
    "up": false, "index": false, "contents": false, "home": false,
    "stylesheet": true, "icon": true, "shortcut": true, "apple-touch-icon": true,
    "mask-icon": true, "manifest": true,
  ]

  /// Names that a `meta` may have; `og:` and such are properties.
  static let metaNames: Set<String> = [
    "viewport", "description", "author", "generator", "keywords", "robots", "color-scheme",
    "theme-color", "application-name", "format-detection", "creator", "publisher", "rating",
    "googlebot", "bingbot", "apple-mobile-web-app-title", "apple-mobile-web-app-capable",
    "apple-mobile-web-app-status-bar-style", "mobile-web-app-capable", "google-site-verification",
    "msvalidate.01", "google", "date", "copyright", "language", "title", "subject",
  ]
  /// Beginnings of names that a `meta` may have.
  static let metaPrefixes = ["twitter:", "dc.", "dcterms.", "og:", "article:", "overheid."]

  /// Types that a `script` may have.
  static let scriptTypes: Set<String> = ["", "module", "text/javascript", "application/javascript"]
  /// The type of a `script` that holds data.
  static let dataType = "application/ld+json"

  /// Elements whose content browsers do not read as elements; none is on a list.
  static let rawNames: Set<String> = [
    "style", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext",
  ]
}
