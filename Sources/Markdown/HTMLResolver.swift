/// Where a link leads on the page at hand.
public struct ResolvedLink: Sendable, Hashable {
  /// The address to write, not yet escaped: relative or with a scheme.
  public var address: String
  /// The words for a link that has none of its own, such as the name of a party.
  public var text: String?
  /// How a picture is shown, where that is known.
  public var picture: ShownPicture?

  /// A link to `address`.
  public init(address: String, text: String? = nil) {
    self.address = address
    self.text = text
  }
}

/// How a picture is shown.
public struct ShownPicture: Sendable, Hashable {
  /// How wide it is, in points of its own.
  public let width: Int
  /// How high it is.
  public let height: Int
  /// Whether it is asked for only when a reader comes near it.
  public let isLazy: Bool

  /// A picture of this size.
  public init(width: Int, height: Int, isLazy: Bool) {
    self.width = width
    self.height = height
    self.isLazy = isLazy
  }
}

/// Knows what the HTML of a text needs from the rest of the site.
public protocol HTMLResolver {
  /// Where `link` leads; nil for what has no address, of which then only the words are written.
  ///
  /// Asked for each link and image, in reading order, with its index in ``MarkdownFacts/links``.
  func address(of link: Link, index: Int) -> ResolvedLink?

  /// Notes how the link with this index was `written`: the attribute with its address, as it is on
  /// the page, but for the quote that ends it.
  func note(_ written: ArraySlice<UInt8>, ofLink index: Int)

  /// Writes the HTML that replaces `directive`.
  func render(_ directive: Directive, into output: inout [UInt8])
}

/// How the HTML of a text is to be written.
public struct HTMLOptions: Sendable {
  /// How many levels the headings go down (or, below 0, up); kept between 1 and 6.
  public var headingShift: Int
  /// What comes before every anchor of the text, for a page that holds several: `das-`.
  public var identifierPrefix: String
  /// What tells tables and footnotes apart by name on a page that holds several texts: `DAS`.
  public var regionContext: String
  /// The path of the file, where blocks are to say on which of its lines they stand:
  /// `data-bron="content/index.md:12-14"`.
  public var sourceName: String?
  /// How many bytes are written before the rest of the text is left out.
  public var mostBytes = Int.max

  /// The options; those for a page of its own unless said otherwise.
  public init(
    headingShift: Int = 0, identifierPrefix: String = "", regionContext: String = "",
    sourceName: String? = nil
  ) {
    self.headingShift = headingShift
    self.identifierPrefix = identifierPrefix
    self.regionContext = regionContext
    self.sourceName = sourceName
  }
}
