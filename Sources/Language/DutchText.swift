/// A block of Dutch text, taken apart into sentences and words once, for every rule to look at.
///
/// The text is plain: a paragraph, a heading, a list item or a table cell as a reader sees it.
/// Every offset counts UTF-8 bytes from the start of ``bytes``. Bytes that are not UTF-8 count as
/// signs, so that no input is refused.
public struct DutchText: Sendable {
  /// A word or a sign.
  public struct Token: Sendable, Hashable {
    /// What sort of thing stands there.
    public enum Kind: Sendable, Hashable {
      /// A word: letters, with digits, apostrophes and hyphens inside ("foto's", "CIS-register",
      /// "A4"), or with an apostrophe before it ("'s").
      case word
      /// Digits with the signs inside a number, date or time: "1.250,50", "23-11-2026", "9:30".
      case number
      /// An abbreviation with its dots ("d.m.v.", "bijv.", "N.V."), an initial, or "t/m".
      case abbreviation
      /// A web or mail address.
      case address
      /// One scalar that is none of these: punctuation, a symbol, a part of an emoji.
      case mark
    }

    /// What sort of thing stands there.
    public let kind: Kind
    /// The bytes that it takes.
    public let range: Range<Int>
    /// The key that lists of words are asked by; that of the empty word for a sign.
    let key: WordKey
    /// What the word is.
    let classes: WordClasses
    /// Whether there is a capital anywhere in it.
    let hasCapital: Bool

    /// Whether it counts as a word: all but signs do.
    public var isWord: Bool { kind != .mark }
  }

  /// A sentence, or a text without an end mark, such as a heading.
  public struct Sentence: Sendable, Hashable {
    /// The bytes from its first sign to its last, without white space around.
    public let range: Range<Int>
    /// The indices of its parts in ``DutchText/tokens``.
    public let tokens: Range<Int>
    /// The number of words in it.
    public let wordCount: Int
    /// What any word of it is.
    let classes: WordClasses
  }

  /// The bytes that hold the text.
  public let bytes: [UInt8]
  /// The words and signs, in order.
  public let tokens: [Token]
  /// The sentences, in order; each token is in exactly one.
  public let sentences: [Sentence]
  /// What any word is.
  let classes: WordClasses

  /// The text in `bytes`, or in the bytes of `range` only.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    var tokenizer = Tokenizer(bytes: bytes, range: range)
    tokens = tokenizer.run()
    sentences = SentenceSplitter(bytes: bytes, tokens: tokens).sentences()
    classes = sentences.reduce(into: []) { $0.formUnion($1.classes) }
  }

  /// The bytes of `range` as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension DutchText {
  /// The first scalar of the token at `index`.
  func firstScalar(_ index: Int) -> UInt32 {
    let range = tokens[index].range
    return UTF8Scalar.decode(bytes, at: range.lowerBound, end: range.upperBound).value
  }

  /// The class of the first scalar of the token at `index`.
  func firstClass(_ index: Int) -> ScalarClass { ScalarClass(firstScalar(index)) }

  /// Whether white space, or nothing at all, stands before the token at `index`.
  func isSpaced(before index: Int) -> Bool {
    index == 0 || tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
  }
}
