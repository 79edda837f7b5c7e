import Diagnostics
import Text

extension FrontMatterPlace {
  /// Front matter that is not written as such.
  struct Slip {
    /// What keeps it from being front matter.
    enum Cause {
      /// Something stands above it: a comment, or only empty lines and spaces.
      case notAtTop(isComment: Bool)
      /// The lines around it are not `---`.
      case otherFences(String)
      /// There are no lines around it, or only the second.
      case noFences(hasClosing: Bool)
    }

    let cause: Cause
    /// The line to look at.
    let line: Range<Int>
    /// A key in it, as written.
    let key: String
  }
}

/// Looks for what was meant as front matter at the top of a text that has none.
///
/// It is known by the keys that front matter can have. Read are the lines up to the first that can
/// be no part of it, so that a text costs no more than its top.
struct FrontMatterSlips {
  private let bytes: [UInt8]
  private let keys: [String]

  init(_ bytes: [UInt8], keys: [String]) {
    self.bytes = bytes
    self.keys = keys
  }

  /// The front matter that is meant in the text that begins at `start`: what of it can be read,
  /// where the body begins, and what is wrong; nothing is wrong where only unseen characters are in
  /// the way, which are told by themselves.
  func find(
    from start: Int
  ) -> (range: Range<Int>?, body: Range<Int>, slip: FrontMatterPlace.Slip?)? {
    guard !keys.isEmpty, start < bytes.count else { return nil }
    let (top, above) = top(from: start)
    guard top < bytes.count else { return nil }
    let line = FrontMatterPlace.line(bytes, from: top)
    if let fence = fence(line.content) {
      return findFenced(fence, line, above: above)
    }
    return above == .nothing ? findUnfenced(from: line.content.lowerBound) : nil
  }

  // MARK: The top

  private enum Above { case nothing, unseen, space, comment }

  /// Where the first line is that says something, and what stands above or before it.
  private func top(from start: Int) -> (Int, Above) {
    var offset = start
    var above = Above.nothing
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isSpaceOrLineEnd {
        if above != .comment { above = .space }
        offset += 1
      } else if let length = unseenLength(offset) {
        if above == .nothing { above = .unseen }
        offset += length
      } else if bytes[offset...].starts(with: "<!--".utf8), let end = endOfComment(offset) {
        above = .comment
        offset = end
      } else {
        break
      }
    }
    return (offset, above)
  }

  /// A no-break space, a space without width, or a byte order mark.
  private func unseenLength(_ offset: Int) -> Int? {
    for unseen: [UInt8] in [[0xC2, 0xA0], [0xE2, 0x80, 0x8B], UTF8Decoder.byteOrderMark]
    where bytes[offset...].starts(with: unseen) {
      return unseen.count
    }
    return nil
  }

  private func endOfComment(_ start: Int) -> Int? {
    var offset = start + 4
    while offset + 2 < bytes.count {
      if bytes[offset] == Byte.hyphen, bytes[offset + 1] == Byte.hyphen,
        bytes[offset + 2] == Byte.greater
      {
        return offset + 3
      }
      offset += 1
    }
    return nil
  }

  // MARK: Fences

  /// A line that is nothing but dashes and the like, as written; nil for any other.
  private func fence(_ line: Range<Int>) -> String? {
    guard line.count <= 80 else { return nil }
    let text = String(decoding: bytes[line], as: UTF8.self)
    let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0x200B }
    guard !signs.isEmpty, signs.allSatisfy(Self.isFenceSign) else { return nil }
    return String(String.UnicodeScalarView(signs))
  }

  private static func isFenceSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "=", "+", "*", "_", "~", "–", "—", "―", "−", "‐", "‑": true
    default: false
    }
  }

  private func findFenced(
    _ fence: String, _ opening: (content: Range<Int>, next: Int), above: Above
  ) -> (range: Range<Int>?, body: Range<Int>, slip: FrontMatterPlace.Slip?)? {
    let block = block(from: opening.next)
    guard let key = block.key, block.isKnown || block.closing != nil && fence == "---" else {
      return nil
    }
    let isRight = fence == "---"
    // Of other fences the first thing to mend is the fence.
    let cause: FrontMatterPlace.Slip.Cause =
      isRight ? .notAtTop(isComment: above == .comment) : .otherFences(fence)
    let isTold = isRight && above == .unseen
    return (
      block.isReadable ? block.range : nil, block.end..<bytes.count,
      isTold ? nil : FrontMatterPlace.Slip(cause: cause, line: opening.content, key: key)
    )
  }

  private func findUnfenced(
    from start: Int
  ) -> (range: Range<Int>?, body: Range<Int>, slip: FrontMatterPlace.Slip?)? {
    let line = FrontMatterPlace.line(bytes, from: start)
    guard key(of: line.content) != nil else { return nil }
    let block = block(from: start)
    guard let key = block.key, block.startsKnown || block.isKnown && block.keyCount > 1 else {
      return nil
    }
    return (
      block.isReadable ? block.range : nil, block.end..<bytes.count,
      FrontMatterPlace.Slip(
        cause: .noFences(hasClosing: block.closing != nil), line: line.content, key: key)
    )
  }

  // MARK: The lines between

  /// Lines such as `sleutel: waarde`.
  private struct Block {
    var range: Range<Int>
    /// Where what comes after them begins.
    var end: Int
    /// The line that closes them.
    var closing: Range<Int>?
    /// The first key, as written.
    var key: String?
    var keyCount = 0
    /// Whether one of the keys, or the first exactly, is one that front matter can have.
    var isKnown = false
    var startsKnown = false
    /// Whether they are written as Helder reads them.
    var isReadable = true
  }

  /// The lines from `start` on up to a line that closes them, an empty one that none follows, or
  /// one that says something else.
  private func block(from start: Int) -> Block {
    var block = Block(range: start..<start, end: start)
    // What there is before the first empty line: behind that, only a fence can still show that all
    // of it was meant.
    var settled: Block?
    var offset = start
    while offset < bytes.count {
      let line = FrontMatterPlace.line(bytes, from: offset)
      if block.keyCount > 0, fence(line.content) != nil {
        block.range = start..<offset
        block.end = line.next
        block.closing = line.content
        return block
      }
      offset = line.next
      if line.content.allSatisfy({ bytes[$0].isSpaceOrTab }) {
        if settled == nil, block.keyCount > 0 { settled = block }
        continue
      }
      guard read(line.content, into: &block) else { break }
      block.range = start..<offset
      block.end = offset
    }
    return settled ?? block
  }

  /// Reads a line into `block`; false where it can be no part of front matter.
  private func read(_ line: Range<Int>, into block: inout Block) -> Bool {
    var line = line
    // All of it may be indented.
    if block.keyCount == 0 {
      while line.lowerBound < line.upperBound, bytes[line.lowerBound].isSpaceOrTab {
        line = (line.lowerBound + 1)..<line.upperBound
      }
    }
    guard !line.isEmpty else { return false }
    let first = bytes[line.lowerBound]
    // What belongs to the key above: a list, text that goes on, a comment.
    if first.isSpaceOrTab || first == Byte.hyphen || first == Byte.hash {
      return block.keyCount > 0 || first == Byte.hash
    }
    guard let (key, sign) = key(of: line) else { return false }
    block.keyCount += 1
    if block.key == nil {
      block.key = key
      block.startsKnown = keys.contains { $0.utf8.elementsEqual(key.utf8) }
    }
    if sign == Byte.equals { block.isReadable = false }
    if !block.isKnown {
      block.isKnown = NearMiss.nearest(to: key, in: keys) != nil
    }
    return true
  }

  /// The key of a line such as `titel: Extra` or `titel = "Extra"`, and the sign behind it.
  private func key(of line: Range<Int>) -> (String, UInt8)? {
    var offset = line.lowerBound
    while offset < line.upperBound, offset - line.lowerBound < 40,
      bytes[offset].isASCIILetter || bytes[offset] == Byte.underscore
        || bytes[offset] == Byte.hyphen
    {
      offset += 1
    }
    guard offset > line.lowerBound else { return nil }
    let key = String(decoding: bytes[line.lowerBound..<offset], as: UTF8.self)
    while offset < line.upperBound, bytes[offset].isSpaceOrTab { offset += 1 }
    guard offset < line.upperBound else { return nil }
    let sign = bytes[offset]
    guard sign == Byte.colon || sign == Byte.equals else { return nil }
    guard offset + 1 == line.upperBound || bytes[offset + 1].isSpaceOrTab else { return nil }
    return (key, sign)
  }
}

extension FrontMatterPlace.Slip {
  /// The finding of the slip.
  func finding(in file: FileID) -> Diagnostic {
    let literal = Phrase(
      nl: "; is het gewone tekst, schrijf dan '\(key)\\:' met een backslash",
      en: "; if it is ordinary text, write '\(key)\\:' with a backslash")
    let (summary, help): (Phrase, Phrase) =
      switch cause {
      case .notAtTop(isComment: true):
        (
          Phrase(
            nl: "de gegevens tussen '---' staan niet bovenaan: er staat een opmerking boven",
            en: "the data between '---' are not at the top: a comment stands above them"),
          Phrase(
            nl: "zet de opmerking onder de tweede '---'",
            en: "put the comment below the second '---'")
        )
      case .notAtTop(isComment: false):
        (
          Phrase(
            nl: "de gegevens tussen '---' staan niet helemaal bovenaan",
            en: "the data between '---' are not at the very top"),
          Phrase(
            nl: "haal weg wat voor de eerste '---' staat, ook lege regels en spaties",
            en: "remove what stands before the first '---', empty lines and spaces too")
        )
      case .otherFences(let fence):
        (
          Phrase(
            nl: "'\(fence)' begint geen gegevens; dat doen precies drie streepjes: '---'",
            en: "'\(fence)' does not begin data; exactly three hyphens do: '---'"),
          Phrase(
            nl: "zet boven en onder de gegevens een regel met alleen '---', en schrijf ze als "
              + "'\(key): …'\(literal.dutch)",
            en: "put a line with only '---' above and below the data, and write them like "
              + "'\(key): …'\(literal.english)")
        )
      case .noFences(let hasClosing):
        (
          Phrase(
            nl: hasClosing
              ? "boven de gegevens ontbreekt een regel met '---'"
              : "de gegevens bovenaan staan niet tussen twee regels met '---'",
            en: hasClosing
              ? "a line with '---' is missing above the data"
              : "the data at the top do not stand between two lines with '---'"),
          Phrase(
            nl: hasClosing
              ? "zet helemaal bovenaan een regel met alleen '---'\(literal.dutch)"
              : "zet boven en onder deze regels een regel met alleen '---'\(literal.dutch)",
            en: hasClosing
              ? "put a line with only '---' at the very top\(literal.english)"
              : "put a line with only '---' above and below these lines\(literal.english)")
        )
      }
    return Diagnostic(
      .frontMatterUnread, at: SourceRange(file: file, line), summary, help: help)
  }
}
