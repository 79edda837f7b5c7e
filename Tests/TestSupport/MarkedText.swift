/// A source text in which a test marks places instead of counting bytes: `«` and `»` stand around
/// each, and are not part of the text.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The marked ranges, as UTF-8 byte offsets, in the order in which they begin.
  public let ranges: [Range<Int>]

  /// A text with its marks.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var length = 0
    var open: [Int] = []
    var ranges: [(Int, Range<Int>)] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(length)
      case "»":
        let start = open.removeLast()
        ranges.append((start, start..<length))
      default:
        text.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.ranges = ranges.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The text as bytes.
  public var bytes: [UInt8] { Array(text.utf8) }
}
