/// The HTML of a body, with open places for what is only known when the page is made.
///
/// Made once per file from the tree; rendering is then copying, and filling the places: the same
/// text can stand on several pages, with other heading levels, anchors and addresses.
struct HTMLRecipe: Sendable {
  /// A place to fill.
  enum Hole: Sendable {
    /// The digit of a heading's level.
    case headingLevel(Int)
    /// The prefix of an anchor.
    case identifierPrefix
    /// What tells regions with the same words apart.
    case regionContext
    /// The attribute with the lines of a block, for the preview.
    case lines(first: Int, last: Int)
    /// The start tag of the link with this index, and its words where it has none.
    case linkStart(Int)
    /// The end tag of a link.
    case linkEnd(Int)
    /// The image with this index of a link.
    case image(Int)
    /// The part that replaces the directive with this index.
    case directive(Int)
  }

  /// The HTML without the places.
  var bytes: [UInt8] = []
  /// The places, each before the byte at its offset.
  var holes: [(offset: Int, hole: Hole)] = []
}

extension HTMLRecipe {
  /// About how many bytes the HTML takes, before links and directives are filled in.
  var size: Int { bytes.count + 8 * holes.count }
}
