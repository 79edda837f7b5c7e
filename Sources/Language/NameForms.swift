import Text

/// The forms in which a text mentions a declared name, besides the name itself.
///
/// A form is always shorter or as long, and nothing that would stand for anything else too: what is
/// left of a name is kept only where it is more than one ordinary word.
public enum NameForms {
  /// The forms of the name of one party: without its legal form ("Mollie B.V." is "Mollie"), its
  /// "Stichting", "Groep" or "Nederland"; what stands before and in brackets at its end ("Dienst
  /// Uitvoering Onderwijs (DUO)"); without its article; with a capital where it has none.
  public static func forms(of name: String) -> [String] {
    var forms = FormList(name)
    forms.addParts()
    return forms.list
  }

  /// The forms of the name of a kind of companies: those of any name, and the same in small letters
  /// and with a capital, in the singular and in the plural ("Banken": "bank").
  public static func forms(ofCategory name: String) -> [String] {
    var forms = FormList(name)
    forms.addParts()
    for form in [name] + forms.list { forms.addInflections(of: form) }
    return forms.list
  }

  /// Whether a name only describes, and is written in small letters in a sentence: ordinary words,
  /// of which only the first has a capital ("Eigen arts").
  public static func isDescription(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let words = bytes.split(separator: Byte.space)
    guard words.count > 1,
      words.dropFirst().allSatisfy({ $0.allSatisfy { $0 | Byte.caseBit == $0 } })
    else { return false }
    return words.allSatisfy { DutchWords.isWord(bytes, in: $0.startIndex..<$0.endIndex) }
  }

  /// The forms of the name of the organisation that speaks: those of any name, each run of its
  /// words that begins with a capital ("Vlietland" of "Pensioenfonds Vlietland"), and its initials.
  public static func forms(ofSpeaker name: String) -> [String] {
    var forms = FormList(name)
    forms.addParts()
    for form in [name] + forms.list { forms.addRuns(of: form) }
    return forms.list
  }
}

/// Gathers the forms of a name, each once.
private struct FormList {
  private(set) var list: [String] = []
  private let name: String
  private var bytes: [UInt8]

  init(_ name: String) {
    self.name = name
    bytes = Array(name.utf8)
  }

  private mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    add(String(decoding: bytes[range], as: UTF8.self))
  }

  private mutating func add(_ form: String) {
    let isNew =
      !form.utf8.elementsEqual(name.utf8)
      && !list.contains { $0.utf8.elementsEqual(form.utf8) }
    if isNew, !form.isEmpty { list.append(form) }
  }

  // MARK: Parts

  private static let legal = WordSet(
    """
    bv nv cv vof ua ba wa bvba sprl inc ltd llc llp lp gmbh ag kg plc corp sa srl sarl spa oy ab as
    aps se limited incorporated corporation
    """)
  private static let endings = WordSet(
    "groep group holding nederland netherlands benelux europe europa international")
  private static let beginnings = WordSet("stichting vereniging coöperatie koninklijke")
  private static let articles = WordSet("de het een the 't")

  mutating func addParts() {
    var outer = 0..<bytes.count
    if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) {
      let inner = (open + 1)..<(bytes.count - 1)
      outer = trimmed(0..<open)
      add(outer)
      if startsWithCapital(inner), inner.count > 1 {
        add(inner)
        addParts(of: inner)
      }
    }
    addParts(of: outer)
    addCapital()
  }

  private mutating func addParts(of whole: Range<Int>) {
    var words = self.words(in: whole)
    guard words.count > 1 else { return }
    while words.count > 1, let last = words.last, Self.legal.contains(key(last)) {
      words.removeLast()
    }
    addJoined(words[...], whole)
    if words.count > 1, let last = words.last, Self.endings.contains(key(last)),
      isDistinct(words.dropLast())
    {
      words.removeLast()
      addJoined(words[...], whole)
    }
    for starts in [Self.articles, Self.beginnings] {
      if words.count > 1, let first = words.first, starts.contains(key(first)),
        isDistinct(words.dropFirst())
      {
        words.removeFirst()
        addJoined(words[...], whole)
      }
    }
  }

  private mutating func addJoined(_ words: ArraySlice<Range<Int>>, _ whole: Range<Int>) {
    guard let first = words.first, let last = words.last else { return }
    let range = trimmed(first.lowerBound..<last.upperBound)
    if range != whole { add(range) }
  }

  /// Whether words are more than one ordinary one.
  private func isDistinct(_ words: ArraySlice<Range<Int>>) -> Bool {
    guard let first = words.first, startsWithCapital(first) else { return false }
    return words.count > 1 || WordShape(bytes, first).isCertain
      || !DutchWords.isWord(bytes, in: first)
  }

  /// A name in small letters at the start of a sentence: "bol.com" is "Bol.com" there.
  private mutating func addCapital() {
    if let form = Self.withCapital(name) { add(form) }
  }

  private static func withCapital(_ name: String) -> String? {
    guard let first = name.unicodeScalars.first, ScalarClass(first.value) == .lowercase else {
      return nil
    }
    if first.isASCII {
      var bytes = Array(name.utf8)
      bytes[0] &= ~Byte.caseBit
      return String(decoding: bytes, as: UTF8.self)
    }
    var form = first.properties.uppercaseMapping
    form.unicodeScalars.append(contentsOf: name.unicodeScalars.dropFirst())
    return form
  }

  // MARK: Kinds of companies

  mutating func addInflections(of form: String) {
    let own = Array(form.utf8)
    guard let first = own.first, own.allSatisfy({ $0.isASCII }) else { return }
    let small = [first | (ScalarClass.isASCIILetter(first) ? Byte.caseBit : 0)] + own.dropFirst()
    let start = (small.lastIndex(of: Byte.space) ?? -1) + 1
    var ways = [Array(small[start...])]
    for way in Self.inflections(of: ways[0])
    where DutchWords.isWord(way, in: 0..<way.count) { ways.append(way) }
    for way in ways {
      let text = String(decoding: small[..<start] + way, as: UTF8.self)
      add(text)
      if let capital = Self.withCapital(text) { add(capital) }
    }
  }

  /// What may be the singular or the plural of `word`, right or wrong.
  private static func inflections(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > 3, let last = word.last else { return [] }
    let (en, s) = (Array("en".utf8), Array("s".utf8))
    var ways: [[UInt8]] = [word + s, word + Array("n".utf8)]
    let (stem, before) = (Array(word.dropLast()), word[word.count - 2])
    let isLong = word.count > 4 && before == word[word.count - 3] && isVowel(before)
    for end in [last, soft(last)] {
      ways.append(stem + [end] + en)
      if isLong { ways.append(stem.dropLast() + [end] + en) }
    }
    ways.append(word + [last] + en)
    if last == s[0] { ways.append(stem) }
    guard word.suffix(2).elementsEqual(en) else { return ways }
    ways.append(stem)
    let root = Array(word.dropLast(2))
    guard root.count > 2, let end = root.last else { return ways }
    for end in [end, hard(end)] {
      let singular = root.dropLast() + [end]
      ways.append(Array(singular))
      let vowel = root[root.count - 2]
      if isVowel(vowel) { ways.append(root.dropLast() + [vowel, end]) }
    }
    if root[root.count - 2] == end { ways.append(Array(root.dropLast())) }
    return ways
  }

  /// The letter that an "f" or an "s" becomes before an ending, and the other way.
  private static func soft(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "f"): UInt8(ascii: "v")
    case UInt8(ascii: "s"): UInt8(ascii: "z")
    default: letter
    }
  }

  private static func hard(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "v"): UInt8(ascii: "f")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    default: letter
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  // MARK: The organisation that speaks

  /// The most words of a name of which runs are made.
  private static let mostWords = 8

  mutating func addRuns(of form: String) {
    bytes = Array(form.utf8)
    defer { bytes = Array(name.utf8) }
    let words = words(in: 0..<bytes.count).prefix(Self.mostWords)
    guard words.count > 1 else { return }
    for first in words.indices where startsWithCapital(words[first]) {
      for last in words.indices[first...] where last - first + 1 < words.count {
        let isOne = first == last
        if isOne, first == 0, DutchWords.isWord(bytes, in: words[first]) { continue }
        if isOne, Self.articles.contains(key(words[first])) || words[first].count < 3 { continue }
        if Self.articles.contains(key(words[last])) || !startsWithCapital(words[last]) { continue }
        addJoined(words[first...last], 0..<0)
      }
    }
    let capitals = words.filter(startsWithCapital).map { bytes[$0.lowerBound] }
    if capitals.count >= 3 { add(String(decoding: capitals, as: UTF8.self)) }
  }

  // MARK: Words

  private func words(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: Byte.space).map { trimmed($0.startIndex..<$0.endIndex) }
  }

  private func key(_ range: Range<Int>) -> WordKey { WordKey(bytes, in: range) }

  private func startsWithCapital(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = UTF8Scalar.decode(bytes, at: range.lowerBound, end: range.upperBound).value
    return ScalarClass(first) == .uppercase || ScalarClass(first) == .apostrophe
  }

  /// `range` without spaces and commas at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    let isOuter = { (byte: UInt8) in byte == Byte.space || byte == UInt8(ascii: ",") }
    while start < end, isOuter(bytes[start]) { start += 1 }
    while start < end, isOuter(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
