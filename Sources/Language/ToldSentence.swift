import Text

/// What a sentence says, as far as documentation goes: something, or only that there is to be
/// something.
///
/// A sentence tells something when it has at least five words with letters, of which a name counts as
/// one; when they are no list of names or loose words, for which it needs at least one of the little
/// words that sentences are held together by; when it asks nothing and sends the reader nowhere else;
/// and when it is no announcement of a text that is still to be written.
public struct ToldSentence: Sendable {
  /// The least words of a sentence that tells something.
  public static let leastWords = 5
  /// The least of them that are no name, and the least that differ.
  private static let leastOwnWords = 3
  private static let leastDifferent = 4

  /// Why a sentence tells nothing.
  public enum Lack: Sendable, Hashable {
    /// It has too few words, or only names, or loose words.
    case words
    /// It announces a text that is not there.
    case announcement
    /// It says only where else to look.
    case pointer
    /// It asks something.
    case question
  }

  /// A word, and what it is used for in sentences that tell nothing.
  fileprivate struct Word {
    let key: WordKey
    let uses: Uses

    init(_ key: WordKey) {
      self.key = key
      uses = Uses(key)
    }
  }

  /// The words of the sentence, or nil for a name.
  private let words: [Word?]
  private let isQuestion: Bool
  private let hasAddress: Bool
  /// Whether some words begin with a capital, and the others only join these.
  private let isList: Bool

  /// One of the sentences of `text`, which may run on from an `earlier` one: a list that a sentence
  /// with a colon leads in.
  ///
  /// `names` are where known names stand, in order; `code` is what stands between backticks;
  /// `unwrittenNames` is the number of names in it that are only put in on the page.
  public init(
    _ text: DutchText, _ sentence: DutchText.Sentence, names: [Range<Int>], code: [Range<Int>] = [],
    unwrittenNames: Int = 0, after earlier: ToldSentence? = nil
  ) {
    var words = earlier?.words ?? []
    words += [Word?](repeating: nil, count: unwrittenNames)
    var hasAddress = earlier?.hasAddress ?? false
    var lastName: Range<Int>?
    var capitals = 0
    var joined = 0
    var others = 0
    for token in text.tokens[sentence.tokens] where token.isWord {
      if token.kind == .address { hasAddress = true }
      guard token.kind == .word || token.kind == .abbreviation else { continue }
      if let name = Self.range(in: names, over: token.range) {
        if name != lastName { words.append(nil) }
        lastName = name
        continue
      }
      guard Self.hasLetters(text.bytes, token.range), Self.range(in: code, over: token.range) == nil
      else { continue }
      let word = Word(token.key)
      words.append(word)
      if text.bytes[token.range.lowerBound].isASCIICapital {
        capitals += 1
      } else if word.uses.contains(.joining) {
        joined += 1
      } else {
        others += 1
      }
    }
    isList = capitals > 1 && joined > 0 && others == 0
    self.words = words
    self.hasAddress = hasAddress
    isQuestion = text.tokens[sentence.tokens].contains { token in
      token.kind == .mark && text.bytes[token.range.lowerBound] == UInt8(ascii: "?")
    }
  }

  /// The number of its words, of which a name is one.
  public var wordCount: Int { words.count }

  /// Why the sentence tells nothing; nil where it tells something.
  public var lack: Lack? {
    let own = words.compactMap(\.self)
    let any = own.reduce(into: Uses()) { $0.formUnion($1.uses) }
    if isAnnouncement(own, any) { return .announcement }
    if isPointer(own) { return .pointer }
    let counted = own.filter { !$0.uses.contains(.filler) }
    let names = words.count - own.count
    // What is left of "X is a party in this list" tells nothing.
    guard !isList, own.contains(where: { $0.uses.isDisjoint(with: [.joint, .generic]) }),
      counted.count + names >= Self.leastWords,
      counted.count(where: { !$0.uses.contains(.number) }) >= Self.leastOwnWords,
      hasDifferent(counted, Self.leastDifferent - min(names, 1)),
      any.contains(.little), !counted.allSatisfy({ $0.uses.contains(.joint) })
    else { return .words }
    return isQuestion ? .question : nil
  }

  /// Whether at least so many of `words` differ.
  private func hasDifferent(_ words: [Word], _ least: Int) -> Bool {
    var keys: [WordKey] = []
    for word in words where keys.count < least && !keys.contains(word.key) { keys.append(word.key) }
    return keys.count >= least
  }

  /// The range of `ranges`, which are in order, that `range` lies in.
  private static func range(in ranges: [Range<Int>], over range: Range<Int>) -> Range<Int>? {
    let place = ranges.partitionPoint { $0.upperBound <= range.lowerBound }
    guard place < ranges.count, ranges[place].overlaps(range) else { return nil }
    return ranges[place]
  }

  /// Whether there are at least two letters at `range` that can be seen, or it is the word "u".
  private static func hasLetters(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var letters = 0
    var offset = range.lowerBound
    while offset < range.upperBound, letters < 2 {
      if bytes[offset].isASCII {
        if ScalarClass.isASCIILetter(bytes[offset]) { letters += 1 }
        offset += 1
        continue
      }
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        !scalar.properties.isDefaultIgnorableCodePoint
      else { continue }
      letters += 1
    }
    return letters > 1
      || letters == 1 && bytes[range.lowerBound] | Byte.caseBit == UInt8(ascii: "u")
  }

}

// MARK: What is announced

extension ToldSentence {
  /// The most words of a remark about a text.
  private static let longestRemark = 12

  /// Whether the sentence says only that a text is still to come, stands for one, or is about the
  /// page and not about what it is to explain.
  private func isAnnouncement(_ own: [Word], _ any: Uses) -> Bool {
    if !any.isDisjoint(with: [.dummy, .page]) { return true }
    if Self.pairs.occur(in: own) || own.last?.uses.contains(.opening) ?? false { return true }
    let (waits, isMade) = (any.contains(.waiting), any.contains(.making))
    let isMeant = any.contains(.obliging)
    if any.contains(.text) {
      if isAboutText(own) {
        let isComing = any.contains(.coming)
        if waits, isMade || isComing || any.contains(.lacking) { return true }
        if isMeant, isMade { return true }
        if any.contains(.missing) || Self.unfinished.occur(in: own) {
          return true
        }
      }
      if waits, isMade, any.contains(.author) { return true }
    }
    if waits, any.contains([.telling, .more]), !any.isDisjoint(with: [.here, .generic]) {
      return own.count <= Self.longestRemark
    }
    return own.count <= Self.longestRemark && isRemark(own, any, isToBeMade: isMade && isMeant)
  }

  /// Whether a sentence that does not name the text begins as remarks about it do.
  private func isRemark(_ own: [Word], _ any: Uses, isToBeMade: Bool) -> Bool {
    guard let first = own.first else { return false }
    if first.uses.contains(.remark) { return true }
    let waits = any.contains(.waiting)
    if waits, any.contains([.writing, .author]) { return true }
    guard own.count > 1 else { return false }
    let second = own[1]
    if first.uses.contains(.command), second.uses.contains(.here) { return true }
    if first.uses.contains(.place), Self.unfinished.occur(in: own), !any.contains(.person) {
      return true
    }
    if Self.openings.contains(first, second) { return true }
    guard first.uses.contains(.opener) else { return false }
    if Self.thisIs.contains(first, second),
      own.dropFirst(2).prefix(3).contains(where: { $0.uses.contains(.generic) })
    {
      return true
    }
    if own.count > 2, !second.uses.isDisjoint(with: [.coming, .standing]),
      own[2].uses.contains(.waiting)
    {
      return true
    }
    if waits, first.uses.contains(.verb), !second.uses.contains(.person) { return true }
    return waits && isToBeMade
  }

  /// Whether the sentence is about a text: it names one before it says anything else, or says "this
  /// text".
  private func isAboutText(_ own: [Word]) -> Bool {
    var isFirst = true
    for (index, word) in own.enumerated() {
      if word.uses.contains(.text), isFirst || own[index - 1].uses.contains(.pointing) {
        return true
      }
      if !word.uses.contains(.leading) { isFirst = false }
    }
    return false
  }

  /// Whether the sentence says only where else to look.
  private func isPointer(_ own: [Word]) -> Bool {
    guard own.count > 1, words.count <= Self.longestRemark, words[0] != nil else { return false }
    if own[0].uses.contains(.looking), !own[1].uses.contains(.person) {
      return hasAddress || own.dropFirst().contains { $0.uses.contains(.elsewhere) }
    }
    return Self.lookings.contains(own[0], own[1])
  }
}

// MARK: The words

extension ToldSentence {
  /// What words are used for.
  fileprivate struct Uses: OptionSet {
    let rawValue: Int

    /// Words that stand for a text that is not there, in Dutch and in English.
    static let dummy = Uses(rawValue: 1 << 0)
    /// The page itself and its parts: who writes of these does not write of a party.
    static let page = Uses(rawValue: 1 << 1)
    /// Other words for what a remark about a text is about.
    static let text = Uses(rawValue: 1 << 2)
    /// Words that may stand before it.
    static let leading = Uses(rawValue: 1 << 3)
    static let pointing = Uses(rawValue: 1 << 4)
    /// Words that say that it is not so yet.
    static let waiting = Uses(rawValue: 1 << 5)
    /// What is done to a text.
    static let making = Uses(rawValue: 1 << 6)
    /// How a text comes.
    static let coming = Uses(rawValue: 1 << 7)
    static let standing = Uses(rawValue: 1 << 8)
    /// What must happen.
    static let obliging = Uses(rawValue: 1 << 9)
    /// What a text is not.
    static let lacking = Uses(rawValue: 1 << 10)
    /// That there is none, or not all of it.
    static let missing = Uses(rawValue: 1 << 11)
    /// How a remark about a text begins that does not name it.
    static let opener = Uses(rawValue: 1 << 12)
    /// Words that send the reader elsewhere, and where to.
    static let looking = Uses(rawValue: 1 << 13)
    /// Words that make a whole sentence a remark.
    static let remark = Uses(rawValue: 1 << 14)
    /// How a remark begins that says that something is to be done.
    static let verb = Uses(rawValue: 1 << 15)
    /// How one begins that says that there is nothing.
    static let place = Uses(rawValue: 1 << 16)
    /// What the one is told to do who is to write the text.
    static let command = Uses(rawValue: 1 << 17)
    static let here = Uses(rawValue: 1 << 18)
    /// What is done with a text that is there, and what there is of it.
    static let telling = Uses(rawValue: 1 << 19)
    static let more = Uses(rawValue: 1 << 20)
    static let opening = Uses(rawValue: 1 << 21)
    static let joining = Uses(rawValue: 1 << 22)
    static let writing = Uses(rawValue: 1 << 23)
    static let author = Uses(rawValue: 1 << 24)
    /// Words for a party as such, and how one says that there is one.
    static let generic = Uses(rawValue: 1 << 25)
    static let person = Uses(rawValue: 1 << 26)
    static let elsewhere = Uses(rawValue: 1 << 27)
    /// Words that say nothing however often they are written.
    static let filler = Uses(rawValue: 1 << 28)
    static let number = Uses(rawValue: 1 << 29)
    /// Words that only hold others together.
    static let joint = Uses(rawValue: 1 << 30)
    /// Little words besides those that sentences begin with.
    static let little = Uses(rawValue: 1 << 31)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// What the word with `key` is used for.
    init(_ key: WordKey) { rawValue = Self.table[key] ?? 0 }

    private static let table = {
      var table = NumberTable(capacity: 1000)
      for (use, words) in ToldSentence.lists + [(.little, CommonWords.sentenceStarterList)] {
        for word in WordKey.all(in: words) {
          table.set(word, to: (table[word] ?? 0) | use.rawValue)
        }
      }
      return table
    }()
  }

  private static let lists: [(Uses, String)] = [
    (
      .dummy,
      """
      placeholder dummytekst dummy testtekst testpagina voorbeeldtekst opvultekst vultekst invultekst
      plaatshouder standaardtekst proeftekst concepttekst conceptversie kladversie kladtekst
      lorem ipsum dolor amet consectetur todo tbd fixme wip nnb ntb nvt taalmodel chatgpt
      """
    ),
    (
      .page,
      """
      tekst teksten tekstje pagina pagina's webpagina webtekst partijpagina alinea paragraaf
      text page paragraph
      """
    ),
    (
      .text,
      """
      uitleg toelichting beschrijving beschrijvingen omschrijving omschrijvingen inhoud informatie info
      content artikel stuk stukje sectie hoofdstuk verhaal documentatie details bijzonderheden onderdeel
      description information section documentation explanation
      """
    ),
    (
      .leading,
      """
      de het een deze dit die dat hier nog geen meer onze verdere volledige uitgebreide extra goede
      nieuwe echte korte mooie aanvullende binnenkort later straks spoedig komt volgt wordt worden moet
      moeten staat er we wij zijn is werken werkt aan over van voor met bezig en zal eerst eigen momenteel op moment partij
      the a an this more further our here no
      """
    ),
    (.pointing, "deze dit this the"),
    (
      .waiting,
      """
      nog later binnenkort straks spoedig weldra eerdaags nader ooit morgen zsm snel gauw volgende
      eerstdaags voorlopig tijdelijk zodra soon yet
      """
    ),
    (
      .making,
      """
      aangevuld aanvullen geschreven schrijven ingevuld invullen vullen toegevoegd toevoegen
      aangeleverd aanleveren uitgewerkt uitwerken bijgewerkt bijwerken opgesteld opstellen gevuld
      geplaatst plaatsen gepubliceerd publiceren herschreven herschrijven vertaald vertalen afgemaakt
      afmaken bepaald bepalen bedacht bedenken aangepast aangemaakt gemaakt maken gewerkt verwacht
      volgen komen beschreven beschrijven toegelicht toelichten uitgelegd ingevoerd schrijft schrijf
      added written completed filled add write vervangen
      """
    ),
    (
      .coming,
      "volgt volgen komt komen verschijnt verschijnen werken werkt bezig coming follows comes"
    ),
    (.standing, "staat staan"),
    (.obliging, "wordt worden moet moeten zal zullen te gaan will must be"),
    (
      .lacking,
      "niet geen leeg onbekend onvolledig klaar af beschikbaar bekend zover ready available empty"
    ),
    (
      .missing,
      """
      volgt volgen follows ontbreekt ontbreken onvolledig incompleet leeg hetzelfde zelfde idem missing
      incomplete empty
      """
    ),
    (
      .opener,
      """
      wordt worden nog moet moeten dit dat deze hier later binnenkort straks nader zal alles rest de
      meer komt in concept eerst zodra we wij iemand more
      """
    ),
    (.looking, "zie kijk klik lees ga bekijk bezoek raadpleeg see click read"),
    (
      .remark,
      """
      volgt volgen follows invullen aanvullen idem sorry excuses welkom wachten pm hallo hoi
      """
    ),
    (.verb, "moet moeten wordt worden komt meer"),
    (.place, "er hier momenteel op voor over nog"),
    (
      .command,
      "vul schrijf beschrijf voeg zet plaats noem vertel leg omschrijf geef insert add describe write"
    ),
    (.here, "hier here"),
    (
      .telling,
      "vertellen vertelt lees lezen leest vind vinden vindt leggen legt zetten tonen tell read find"
    ),
    (.more, "meer alles iets more"),
    (.opening, "volgende following"),
    (.joining, "en of alsook evenals and or"),
    (.writing, "schrijven beschrijven schrijf vullen"),
    (.author, "we wij iemand jan ik jij kun"),
    (
      .generic,
      """
      is zijn was heet heten staat staan hoort lijst naam namen partij partijen zin test voorbeeld
      concept andere alle nu hier ook party parties name list
      """
    ),
    (.person, "je jij jou jouw u uw we wij you"),
    (
      .elsewhere,
      """
      website site webpagina pagina hier hieronder hierboven link links homepage verder meer ook elders
      privacyverklaring privacystatement intranet bijlage document boven onder partij here
      """
    ),
    (
      .filler,
      """
      test tests testen bla blabla blah foo bar baz asdf qwerty xxx xx yyy zzz abc aap noot mies
      """
    ),
    (.number, "een twee drie vier vijf zes zeven acht negen tien"),
    (
      .joint,
      """
      de het een dit dat deze die er en of maar want dus in op aan bij van voor naar met zonder over
      onder tussen door tegen uit om na tot via per als dan ook the a an of and to
      """
    ),
    (
      .little,
      """
      eraan erbij erop erover ervan ervoor ermee erin eruit zich elkaar
      the a an of and to in is are we you your with for on by it that this from at or not
      """
    ),
  ]

  /// Two words that are an announcement wherever they stand.
  private static let pairs = WordPairs(
    """
    nader=bepalen nader=ingevuld nader=bericht under=construction coming=soon onder=constructie
    work=in be=added be=written be=determined be=announced be=done be=completed be=continued
    aan=gewerkt hier=tekst
    """)
  /// Two words that say of a text that it is not there.
  private static let unfinished = WordPairs(
    """
    in=opbouw in=aanbouw in=ontwikkeling in=bewerking in=voorbereiding in=behandeling de=maak
    geen=tekst geen=uitleg geen=omschrijving geen=beschrijving geen=informatie geen=inhoud
    geen=toelichting niet=beschikbaar niet=af niet=klaar niet=ingevuld niet=geschreven
    een=voorbeeld een=test een=testtekst nog=niets no=description no=text no=information no=content
    not=available
    """)
  private static let openings = WordPairs(
    """
    hier=volgt hier=iets hier=moet hier=hoort komt=nog in=te in=afwachting even=geduld kom=later
    hetzelfde=als zelfde=als niet=van geen=bijzonderheden geen=informatie komt=nog komt=later komt=binnenkort komt=eraan komt=straks komt=zo meer=volgt
    meer=later binnenkort=meer later=meer straks=meer nog=niet nog=geen nog=te nog=in nog=even
    nog=invullen nog=onbekend nader=te wordt=nog wordt=later wordt=binnenkort wordt=straks wordt=aan
    wordt=aangevuld wordt=momenteel wordt=vervolgd moet=nog dit=komt dit=volgt dit=moet in=opbouw
    in=aanbouw in=ontwikkeling in=bewerking in=voorbereiding more=soon more=later more=to
    """)
  private static let lookings = WordPairs("meer=informatie meer=info meer=weten meer=lezen")
  private static let thisIs = WordPairs("dit=is dit=betreft")
}

/// A set of pairs of words, each written `one=other`.
private struct WordPairs: Sendable {
  private var pairs = NumberTable()

  init(_ text: String) {
    for pair in text.split(whereSeparator: \.isWhitespace) {
      let words = pair.split(separator: "=").map { WordKey($0) }
      if words.count == 2 { pairs.set(Self.number(words[0], words[1]), to: 1) }
    }
  }

  func contains(_ first: ToldSentence.Word, _ second: ToldSentence.Word) -> Bool {
    pairs[Self.number(first.key, second.key)] != nil
  }

  /// Whether one of the pairs stands in `words`.
  func occur(in words: [ToldSentence.Word]) -> Bool {
    zip(words, words.dropFirst()).contains { contains($0, $1) }
  }

  private static func number(_ first: WordKey, _ second: WordKey) -> UInt64 {
    (first.value &* 0x9E37_79B9_7F4A_7C15) ^ second.value
  }
}
