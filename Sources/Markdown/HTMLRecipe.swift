import Text

/// The HTML of a body, with open places for what is only known when the page is made.
///
/// Made once per file from the tree; rendering is then copying, and filling the places: the same
/// text can stand on several pages, with other heading levels, anchors and addresses.
struct HTMLRecipe: Sendable {
  /// A place to fill; small, for a site has hundreds of thousands of them.
  enum Hole: Sendable {
    /// The digit of a heading's level.
    case headingLevel(UInt32)
    /// The prefix of an anchor.
    case identifierPrefix
    /// What tells regions with the same words apart.
    case regionContext
    /// The attribute with the lines of a block, for the preview.
    case lines(first: UInt32, last: UInt32)
    /// The start tag of the link with this index, and its words where it has none.
    case linkStart(UInt32)
    /// The end tag of a link.
    case linkEnd
    /// The image with this index of a link.
    case image(UInt32)
    /// The part that replaces the directive with this index.
    case directive(UInt32)
  }

  /// The HTML without the places.
  var bytes: [UInt8] = []
  /// The places, each before the byte at its offset.
  var holes: [(offset: UInt32, hole: Hole)] = []

  /// The same in no more memory than it needs, to be kept.
  func trimmed() -> HTMLRecipe {
    HTMLRecipe(bytes: bytes.trimmed(), holes: holes.trimmed())
  }
}

extension HTMLRecipe {
  /// About how many bytes the HTML takes, before links and directives are filled in.
  var size: Int { bytes.count + 8 * holes.count }
}
