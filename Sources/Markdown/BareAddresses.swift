import Text

/// Makes links of the addresses that stand in a text by themselves: `https://…`, `www.…` and mail.
///
/// It is done on the tree, since cmark's own extension for it writes to memory that all threads
/// share. What belongs to an address is as in the GitHub Flavored Markdown specification, section
/// 6.9, but that any sign that is no letter or digit may stand before it, as quotes do, and that
/// `www.…` leads to `https://`. Each byte of the text is looked at a fixed number of times.
enum BareAddresses {
  /// An address within a text.
  struct Found: Equatable {
    let range: Range<Int>
    /// What is put before it to make it whole.
    let prefix: String
  }

  /// Puts a link around each bare address in `tree`.
  static func link(_ tree: inout MarkdownTree) {
    let at = UInt8(ascii: "@")
    // Few texts have an `@`, a `://` or a `www.` anywhere.
    let mayHaveAny = tree.pool.span.has { first, second, third in
      let isMail = min(first ^ at, min(second ^ at, third ^ at))
      let isWeb = max(first ^ Byte.colon, max(second ^ slash, third ^ slash))
      return min(isMail, min(isWeb, max((second | Byte.caseBit) ^ UInt8(ascii: "w"), third ^ dot)))
    }
    guard mayHaveAny else { return }
    let texts = texts(of: tree)
    guard !texts.isEmpty else { return }
    var nodes: [MarkdownNode] = []
    nodes.reserveCapacity(tree.nodes.count + texts.count * 3)
    // The new index of each old one; a parent comes before its children, so it is known by then.
    var moved: [Int] = []
    moved.reserveCapacity(tree.nodes.count + 1)
    var isSplit = [Bool](repeating: false, count: tree.nodes.count)
    var next = 0
    for index in tree.nodes.indices {
      var node = tree.nodes[index]
      moved.append(nodes.count)
      node.parent = moved[node.parent]
      if next < texts.count, texts[next].node == index {
        append(node, texts[next].text, cutAt: texts[next].found, pool: &tree.pool, to: &nodes)
        isSplit[index] = true
        next += 1
      } else {
        nodes.append(node)
      }
    }
    moved.append(nodes.count)
    for index in tree.nodes.indices where !isSplit[index] {
      nodes[moved[index]].end = moved[tree.nodes[index].end]
    }
    tree.nodes = nodes
  }

  /// The texts with addresses in them that are in no link, by node index.
  private static func texts(
    of tree: borrowing MarkdownTree
  ) -> [(node: Int, text: PoolSlice, found: [Found])] {
    var texts: [(node: Int, text: PoolSlice, found: [Found])] = []
    var linkEnd = 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.target != nil { linkEnd = max(linkEnd, node.end) }
      guard case .text(let text) = node.kind, index >= linkEnd else { continue }
      let found = find(in: tree.pool.span.extracting(text.range))
      if !found.isEmpty { texts.append((index, text, found)) }
    }
    return texts
  }

  /// Appends the text `node`, which is `written`, in pieces, those that are addresses within a link.
  private static func append(
    _ node: MarkdownNode, _ written: PoolSlice, cutAt found: [Found], pool: inout [UInt8],
    to nodes: inout [MarkdownNode]
  ) {
    let start = Int(written.start)
    func piece(_ range: Range<Int>, parent: Int) {
      var text = node
      text.parent = parent
      text.kind = .text(
        PoolSlice(start: UInt32(start + range.lowerBound), count: UInt32(range.count)))
      text.end = nodes.count + 1
      nodes.append(text)
    }
    var done = 0
    for address in found {
      if address.range.lowerBound > done {
        piece(done..<address.range.lowerBound, parent: node.parent)
      }
      let written = (start + address.range.lowerBound)..<(start + address.range.upperBound)
      var whole = PoolSlice(start: UInt32(written.lowerBound), count: UInt32(written.count))
      if !address.prefix.isEmpty {
        let bytes = Array(address.prefix.utf8) + pool[written]
        whole = PoolSlice(start: UInt32(pool.count), count: UInt32(bytes.count))
        pool += bytes
      }
      var link = MarkdownNode(.link(MarkdownNode.Target(address: whole, isBare: true)))
      link.parent = node.parent
      link.end = nodes.count + 2
      nodes.append(link)
      piece(address.range, parent: nodes.count - 1)
      done = address.range.upperBound
    }
    if done < Int(written.count) { piece(done..<Int(written.count), parent: node.parent) }
  }

  // MARK: Finding

  /// The addresses in `text`, from left to right.
  static func find(in text: Span<UInt8>) -> [Found] {
    var found: [Found] = []
    var done = 0
    var offset = 0
    while offset < text.count {
      let address: Found? =
        switch text[offset] {
        case Byte.colon: webAddress(in: text, colon: offset, from: done)
        case UInt8(ascii: "."): plainAddress(in: text, dot: offset, from: done)
        case UInt8(ascii: "@"): mailAddress(in: text, at: offset, from: done)
        default: nil
        }
      offset += 1
      if let address {
        found.append(address)
        done = address.range.upperBound
        offset = max(offset, done)
      }
    }
    return found
  }

  /// `https://…` or `http://…`, whose colon is at `colon`.
  private static func webAddress(in text: Span<UInt8>, colon: Int, from done: Int) -> Found? {
    guard colon + 3 < text.count, text[colon + 1] == slash, text[colon + 2] == slash else {
      return nil
    }
    for scheme in ["https", "http"] {
      guard let start = start(of: scheme, before: colon, in: text, from: done) else { continue }
      return end(of: text, domain: colon + 3, needsDot: false)
        .map { Found(range: start..<$0, prefix: "") }
    }
    return nil
  }

  /// `www.…`, whose first dot is at `dot`.
  private static func plainAddress(in text: Span<UInt8>, dot: Int, from done: Int) -> Found? {
    guard dot + 1 < text.count, isWord(text[dot + 1]),
      let start = start(of: "www", before: dot, in: text, from: done)
    else { return nil }
    if start > done, text[start - 1] == slash || text[start - 1] == UInt8(ascii: "@") { return nil }
    return end(of: text, domain: dot + 1, needsDot: true)
      .map { Found(range: start..<$0, prefix: "https://") }
  }

  /// Where `word`, in either case, begins that ends at `end`, and that nothing is glued to.
  private static func start(
    of word: String, before end: Int, in text: Span<UInt8>, from done: Int
  ) -> Int? {
    let bytes = word.utf8.span
    let start = end - bytes.count
    guard start >= done, !isGlued(text, at: start) else { return nil }
    for offset in bytes.indices where text[start + offset] | Byte.caseBit != bytes[offset] {
      return nil
    }
    return start
  }

  /// Where an address ends whose domain begins at `domain`; nil where that is none.
  private static func end(of text: Span<UInt8>, domain: Int, needsDot: Bool) -> Int? {
    var end = domain
    var hasDot = false
    // No underscore in the last two parts.
    var underscores = (last: false, before: false)
    while end < text.count, isWord(text[end]) || text[end] == Byte.hyphen || text[end] == dot {
      if text[end] == dot {
        hasDot = hasDot || end + 1 < text.count && isWord(text[end + 1])
        underscores = (false, underscores.last)
      } else if text[end] == Byte.underscore {
        underscores.last = true
      }
      end += 1
    }
    guard end > domain, isWord(text[domain]), hasDot || !needsDot,
      !underscores.last, !underscores.before
    else { return nil }
    while end < text.count, text[end] > Byte.space, text[end] != Byte.less { end += 1 }
    let trimmed = trimmed(text, domain..<end)
    return trimmed > domain ? trimmed : nil
  }

  /// Where the address in `range` ends without the signs that belong to the sentence around it.
  private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var open = 0
    var closed = 0
    for offset in range {
      if text[offset] == Byte.openParenthesis || text[offset] == Byte.openBracket { open += 1 }
      if text[offset] == Byte.closeParenthesis || text[offset] == Byte.closeBracket { closed += 1 }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), Byte.exclamation, dot, UInt8(ascii: ","), Byte.colon, Byte.asterisk,
        Byte.underscore, Byte.tilde, Byte.quote, UInt8(ascii: "'"), UInt8(ascii: ";"):
        end -= 1
      case Byte.closeParenthesis, Byte.closeBracket:
        guard closed > open else { return end }
        closed -= 1
        end -= 1
      case 0x98...0xBF
      where end - 3 >= range.lowerBound && text[end - 3] == 0xE2
        && text[end - 2] == 0x80:
        // Curly quotes and the like.
        end -= 3
      default: return end
      }
    }
    return end
  }

  /// A mail address around the `@` at `at`.
  private static func mailAddress(in text: Span<UInt8>, at: Int, from done: Int) -> Found? {
    var start = at
    while start > done, isLocal(text[start - 1]) { start -= 1 }
    while start < at, text[start] == dot { start += 1 }
    var end = at + 1
    var lastDot: Int?
    while end < text.count, isASCIIWord(text[end]) || text[end] == Byte.hyphen || text[end] == dot {
      if text[end] == dot {
        guard end > at + 1, end + 1 < text.count, isASCIIWord(text[end + 1]) else { break }
        lastDot = end
      }
      end += 1
    }
    while end > at + 1, text[end - 1] == dot || text[end - 1] == Byte.hyphen { end -= 1 }
    guard start < at, let lastDot, lastDot < end, text[end - 1] != Byte.underscore,
      start == 0 || start == done || text[start - 1] != slash
    else { return nil }
    if let scheme = self.start(of: "mailto", before: start - 1, in: text, from: done),
      text[start - 1] == Byte.colon
    {
      return Found(range: scheme..<end, prefix: "")
    }
    return Found(range: start..<end, prefix: "mailto:")
  }

  /// Whether `text` is nothing but a mail address.
  static func isMailAddress(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let found = find(in: bytes)
    return found.count == 1 && found[0].range == 0..<bytes.count && found[0].prefix == "mailto:"
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == Byte.underscore
  }

  /// A letter or digit of any script, or an underscore.
  private static func isWord(_ byte: UInt8) -> Bool { isASCIIWord(byte) || !byte.isASCII }

  /// Whether a letter or digit stands right before `start`; a quote, a dash or a space beyond ASCII
  /// (U+00A0–U+00BF, U+2000–U+203F) is none.
  private static func isGlued(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start > 0 else { return false }
    let last = text[start - 1]
    guard !last.isASCII else { return isASCIIWord(last) }
    if start > 1, text[start - 2] == 0xC2 { return false }
    return !(start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isASCIIWord(byte) || byte == dot || byte == Byte.hyphen || byte == Byte.plus
  }
}
