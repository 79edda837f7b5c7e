import Checks
public import Diagnostics
import Text

/// How far a site is that was made with `helder new`: how many of its blanks are filled in.
public struct FillingIn: Sendable {
  /// How many blanks there were, where the site says so.
  public let total: Int?
  /// How many are left.
  public let left: Int

  /// How far `site` is, of which `report` tells what is wrong.
  ///
  /// A new site says in a comment in `site.yaml` how many blanks it has.
  public init(_ site: LoadedSite, _ report: Report) {
    left = report.diagnostics.count { $0.code == EveryBlankIsFilledIn.kind.code }
    let file = site.data.files.first { $0.data == .site }
    total = file.flatMap { Self.number(in: $0.bytes) }
  }

  /// How far it is, in a few words; nil for a site that never said how much there was, and has
  /// nothing left.
  public var phrase: Phrase? {
    if let total, total >= left {
      return Phrase(
        nl: "\(total - left) van de \(total) plekken ingevuld",
        en: "\(total - left) of \(total) places filled in")
    }
    guard left > 0 else { return nil }
    return Phrase(
      nl: left == 1 ? "nog 1 plek in te vullen" : "nog \(left) plekken in te vullen",
      en: left == 1 ? "1 place still to fill in" : "\(left) places still to fill in")
  }

  private static let words = Array("# Plekken om in te vullen: ".utf8)

  /// The number behind the words at the start of a line.
  private static func number(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: words[0]) {
      offset = start + 1
      guard start == 0 || bytes[start - 1] == Byte.lineFeed, bytes[start...].starts(with: words)
      else {
        continue
      }
      let digits = bytes[(start + words.count)...].prefix { $0.isASCIIDigit }
      return Int(String(decoding: digits.prefix(6), as: UTF8.self))
    }
    return nil
  }
}
