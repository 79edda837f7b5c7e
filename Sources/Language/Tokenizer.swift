import Text

/// Takes a text apart into words and signs.
///
/// - A word goes on over an apostrophe or hyphen that a letter follows: "foto's", "CIS-register".
///   An apostrophe after a word ("DAS'") is a sign, since it may as well close a quotation.
/// - The words 's, 't, 'n, 'k, 'm, 'r and 'ns have their apostrophe before them.
/// - Combining marks and invisible signs such as a soft hyphen belong to the word they are in.
struct Tokenizer {
  let bytes: [UInt8]
  let end: Int
  private let start: Int
  private var position: Int
  private var tokens: [DutchText.Token] = []
  /// Whether a capital was seen since the last token.
  private var hasCapital = false
  /// What the lists say of words: asked once a word, and looked up here once a text.
  private let classes = WordClasses.table

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  /// The tokens of the whole range.
  mutating func run() -> [DutchText.Token] {
    tokens.reserveCapacity((end - position) / 4 + 4)
    while position < end {
      let byte = bytes[position]
      if byte == Byte.space {
        position += 1
        continue
      }
      if byte.isSmallASCIILetter {
        addPlainWord()
        continue
      }
      let (value, length) = UTF8Scalar.decode(bytes, at: position, end: end)
      switch ScalarClass(value) {
      case .space, .ignorable: position += length
      case .lowercase, .uppercase, .letter: addWord(from: position)
      case .digit: addNumber()
      case .apostrophe where isElision(at: position + length):
        addWord(from: position)
      default:
        add(.mark, to: position + length)
      }
    }
    return tokens
  }

  private mutating func add(
    _ kind: DutchText.Token.Kind, to newPosition: Int, key: WordKey? = nil
  ) {
    tokens.append(
      .init(
        kind: kind, range: position..<newPosition, key: key ?? WordKey(),
        classes: WordClasses(rawValue: key.flatMap { classes[$0] } ?? 0), hasCapital: hasCapital))
    position = newPosition
    hasCapital = false
  }

  /// The class of the scalar at `offset`, or a space past the end.
  func kind(at offset: Int) -> ScalarClass {
    guard offset < end else { return .space }
    return ScalarClass(UTF8Scalar.decode(bytes, at: offset, end: end).value)
  }

  // MARK: Words

  /// Adds the word that begins with a small letter: as a rule these are all that it has.
  private mutating func addPlainWord() {
    var key = WordKey()
    let wordEnd = Self.passSmallLetters(in: bytes.span.extracting(..<end), from: position, &key)
    if wordEnd < end, bytes[wordEnd] != Byte.space {
      addWord(from: position, after: wordEnd, key)
    } else {
      add(.word, to: wordEnd, key: key)
    }
  }

  /// Adds small letters to `key`; where they end.
  @inline(__always)
  private static func passSmallLetters(
    in text: Span<UInt8>, from begin: Int, _ key: inout WordKey
  ) -> Int {
    var offset = begin
    while offset < text.count, text[offset].isSmallASCIILetter {
      key.addSmallLetter(text[offset])
      offset += 1
    }
    return offset
  }

  /// Adds the word or what else begins at `begin`, of which what is `read` already has this `key`.
  private mutating func addWord(
    from begin: Int, after read: Int? = nil, _ key: WordKey = WordKey()
  ) {
    var key = key
    let wordEnd = scanWord(from: begin, after: read ?? begin, key: &key)
    guard wordEnd < end else { return add(.word, to: wordEnd, key: key) }
    switch bytes[wordEnd] {
    case Byte.space: return add(.word, to: wordEnd, key: key)
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "/"):
      if let addressEnd = AddressScan.end(in: bytes, from: begin, wordEnd: wordEnd, to: end) {
        return add(.address, to: addressEnd)
      }
    default: break
    }
    if bytes[wordEnd] == UInt8(ascii: "."),
      let abbreviationEnd = abbreviationEnd(from: begin, wordEnd: wordEnd, key: key)
    {
      let key = WordKey(bytes, in: begin..<abbreviationEnd)
      return add(.abbreviation, to: abbreviationEnd, key: key)
    }
    if bytes[wordEnd] == UInt8(ascii: "/"), let slashEnd = slashEnd(from: begin, wordEnd: wordEnd) {
      return add(.abbreviation, to: slashEnd, key: WordKey(bytes, in: begin..<slashEnd))
    }
    add(.word, to: wordEnd, key: key)
  }

  /// The end of the word that starts at `begin`, whose first scalar is taken as it is, and of which
  /// what stands before `read` is in `key`.
  private mutating func scanWord(from begin: Int, after read: Int, key: inout WordKey) -> Int {
    var offset = read
    while true {
      // Nearly all of a text.
      offset = Self.passSmallLetters(in: bytes.span.extracting(..<end), from: offset, &key)
      guard offset < end else { return end }
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: end)
      let scalarClass = ScalarClass(value)
      switch scalarClass {
      case .lowercase, .letter, .mark, .digit: break
      case .uppercase: hasCapital = true
      case .ignorable:
        // At the end of a word it belongs to no word.
        guard kind(at: offset + length).isWordPart else { return offset }
      case .apostrophe:
        guard offset == begin || kind(at: offset + length).isLetter else { return offset }
      case .hyphen:
        let next = kind(at: offset + length)
        guard next.isLetter || next == .digit else { return offset }
      default: return offset
      }
      key.add(value, scalarClass)
      offset += length
    }
  }

  /// Whether the letters at `offset`, just after an apostrophe, are a shortened word.
  private func isElision(at offset: Int) -> Bool {
    if let before = UTF8Scalar.decode(bytes, before: position, start: start),
      ScalarClass(before).isWordPart
    {
      return false
    }
    guard offset < end else { return false }
    let after = kind(at: offset + 1)
    switch bytes[offset] | Byte.caseBit {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "k"), UInt8(ascii: "m"),
      UInt8(ascii: "r"):
      return after == .space || after == .hyphen
    case UInt8(ascii: "n"):
      if after == .space { return offset + 1 < end }
      return offset + 2 < end && bytes[offset + 1] | Byte.caseBit == UInt8(ascii: "s")
        && kind(at: offset + 2) == .space
    default: return false
    }
  }

  // MARK: Abbreviations

  /// The end of the abbreviation that starts at `begin`, where a dot follows its first letters.
  ///
  /// It is one of the known ones ("bijv."), or parts of one or two letters with dots between
  /// ("d.m.v.", "N.V."; without a last dot only where each part is one letter), or one letter with
  /// a dot ("J."), but for "u", which is a word.
  private func abbreviationEnd(from begin: Int, wordEnd: Int, key: WordKey) -> Int? {
    if let dotted = dottedEnd(from: begin) { return dotted }
    if AbbreviationForms.known.contains(key), !isAcronym(begin..<wordEnd) { return wordEnd + 1 }
    let (value, length) = UTF8Scalar.decode(bytes, at: begin, end: end)
    guard begin + length == wordEnd, value | 0x20 != 0x75 else { return nil }
    return ScalarClass(value).isLetter ? wordEnd + 1 : nil
  }

  /// Whether a word is three capitals or more: "ING." ends a sentence, "ing." does not.
  private func isAcronym(_ range: Range<Int>) -> Bool {
    range.count > 2 && bytes[range].allSatisfy { $0.isASCIICapital }
  }

  private func dottedEnd(from begin: Int) -> Int? {
    var offset = begin
    var parts = 0
    var longest = 0
    while true {
      var letters = 0
      while offset < end, letters <= 2 {
        let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: end)
        let scalarClass = ScalarClass(value)
        if scalarClass.isLetter { letters += 1 } else if scalarClass != .mark { break }
        offset += length
      }
      guard letters > 0 else { return parts > 1 && kind(at: offset) != .digit ? offset : nil }
      guard letters <= 2 else { return nil }
      parts += 1
      guard parts <= 12 else { return nil }
      longest = max(longest, letters)
      guard offset < end, bytes[offset] == UInt8(ascii: ".") else {
        let isWhole = !kind(at: offset).isWordPart
        return parts > 1 && longest == 1 && isWhole ? offset : nil
      }
      offset += 1
    }
  }

  /// The end of "t/m", "c/o" and the like: one letter, a slash, one letter.
  private func slashEnd(from begin: Int, wordEnd: Int) -> Int? {
    guard wordEnd == begin + 1, kind(at: wordEnd + 1).isLetter,
      bytes[wordEnd + 1].isASCII, !kind(at: wordEnd + 2).isWordPart
    else { return nil }
    return wordEnd + 2
  }

  // MARK: Numbers

  private mutating func addNumber() {
    var offset = position
    while offset < end {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: end)
      let scalarClass = ScalarClass(value)
      if scalarClass == .digit {
        offset += length
        continue
      }
      if scalarClass.isLetter || scalarClass == .hyphen && kind(at: offset + length).isLetter {
        return addWord(from: position)
      }
      let joins =
        scalarClass == .stop || scalarClass == .hyphen || value == UInt32(ascii: ",")
        || value == UInt32(ascii: ":")
      guard joins || value == UInt32(ascii: "/"), kind(at: offset + length) == .digit else { break }
      offset += length
    }
    add(.number, to: offset, key: WordKey(bytes, in: position..<offset))
  }
}
