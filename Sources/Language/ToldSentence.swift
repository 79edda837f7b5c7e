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

  /// The words of the sentence: the key of each, or nil for a name.
  private let words: [WordKey?]
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
    words += [WordKey?](repeating: nil, count: unwrittenNames)
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
      words.append(token.key)
      switch text.bytes[token.range.lowerBound] {
      case 0x41...0x5A: capitals += 1
      case _ where Self.joining.contains(token.key): joined += 1
      default: others += 1
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
    if isAnnouncement { return .announcement }
    if isPointer { return .pointer }
    let own = words.compactMap(\.self)
    let counted = own.filter { !Self.fillers.contains($0) }
    let names = words.count - own.count
    // What is left of "X is a party in this list" tells nothing.
    let telling = own.filter { !Self.joints.contains($0) && !Self.generic.contains($0) }
    guard !isList, !telling.isEmpty, counted.count + names >= Self.leastWords,
      counted.count(where: { !Self.numbers.contains($0) }) >= Self.leastOwnWords,
      Set(counted).count + min(names, 1) >= Self.leastDifferent,
      own.contains(where: Self.holdsTogether), !counted.allSatisfy(Self.joints.contains)
    else { return .words }
    return isQuestion ? .question : nil
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
      if bytes[offset] < 0x80 {
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
    return letters > 1 || letters == 1 && bytes[range.lowerBound] | 0x20 == UInt8(ascii: "u")
  }

}

// MARK: What is announced

extension ToldSentence {
  /// The most words of a remark about a text.
  private static let longestRemark = 12

  /// Whether the sentence says only that a text is still to come, stands for one, or is about the
  /// page and not about what it is to explain.
  private var isAnnouncement: Bool {
    let own = words.compactMap(\.self)
    if own.contains(where: { Self.dummies.contains($0) || Self.pages.contains($0) }) { return true }
    if Self.pairs.occur(in: own) || own.last.map(Self.opening.contains) ?? false { return true }
    let waits = own.contains(where: Self.waiting.contains)
    let isMade = own.contains(where: Self.making.contains)
    let isMeant = own.contains(where: Self.obliging.contains)
    if own.contains(where: Self.texts.contains) {
      if isAboutText(own) {
        let isComing = own.contains(where: Self.coming.contains)
        if waits, isMade || isComing || own.contains(where: Self.lacking.contains) { return true }
        if isMeant, isMade { return true }
        if own.contains(where: Self.missing.contains) || Self.unfinished.occur(in: own) {
          return true
        }
      }
      if waits, isMade, own.contains(where: Self.authors.contains) { return true }
    }
    if waits, own.contains(where: Self.telling.contains), own.contains(where: Self.more.contains),
      own.contains(where: { Self.here.contains($0) || Self.generic.contains($0) })
    {
      return own.count <= Self.longestRemark
    }
    return own.count <= Self.longestRemark && isRemark(own, waits: waits, isMade && isMeant)
  }

  /// Whether a sentence that does not name the text begins as remarks about it do.
  private func isRemark(_ own: [WordKey], waits: Bool, _ isToBeMade: Bool) -> Bool {
    guard let first = own.first else { return false }
    if Self.remarks.contains(first) { return true }
    if waits, own.contains(where: Self.writing.contains), own.contains(where: Self.authors.contains)
    {
      return true
    }
    guard own.count > 1 else { return false }
    let second = own[1]
    if Self.commands.contains(first), Self.here.contains(second) { return true }
    if Self.places.contains(first), Self.unfinished.occur(in: own),
      !own.contains(where: Self.persons.contains)
    {
      return true
    }
    guard Self.openers.contains(first) else { return Self.openings.contains(first, second) }
    if Self.openings.contains(first, second) { return true }
    if Self.thisIs.contains(first, second),
      own.dropFirst(2).prefix(3).contains(where: Self.generic.contains)
    {
      return true
    }
    if own.count > 2, Self.coming.contains(second) || Self.standing.contains(second),
      Self.waiting.contains(own[2])
    {
      return true
    }
    if waits, Self.verbs.contains(first), !Self.persons.contains(second) { return true }
    return waits && isToBeMade
  }

  /// Whether the sentence is about a text: it names one before it says anything else, or says "this
  /// text".
  private func isAboutText(_ own: [WordKey]) -> Bool {
    var isFirst = true
    for (index, word) in own.enumerated() {
      if Self.texts.contains(word), isFirst || Self.pointing.contains(own[index - 1]) {
        return true
      }
      if !Self.leading.contains(word) { isFirst = false }
    }
    return false
  }

  /// Whether the sentence says only where else to look.
  private var isPointer: Bool {
    let own = words.compactMap(\.self)
    guard own.count > 1, words.count <= Self.longestRemark, words.first != .some(nil) else {
      return false
    }
    if Self.looking.contains(own[0]), !Self.persons.contains(own[1]) {
      return hasAddress || own.dropFirst().contains(where: Self.elsewhere.contains)
    }
    return Self.lookings.contains(own[0], own[1])
  }

  private static func holdsTogether(_ word: WordKey) -> Bool {
    CommonWords.sentenceStarters.contains(word) || little.contains(word)
  }
}

// MARK: The words

extension ToldSentence {
  /// Words that stand for a text that is not there, in Dutch and in English.
  private static let dummies = WordSet(
    """
    placeholder dummytekst dummy testtekst testpagina voorbeeldtekst opvultekst vultekst invultekst
    plaatshouder standaardtekst proeftekst concepttekst conceptversie kladversie kladtekst
    lorem ipsum dolor amet consectetur todo tbd fixme wip nnb ntb nvt taalmodel chatgpt
    """)
  /// Two words that are an announcement wherever they stand.
  private static let pairs = WordPairs(
    """
    nader=bepalen nader=ingevuld nader=bericht under=construction coming=soon onder=constructie
    work=in be=added be=written be=determined be=announced be=done be=completed be=continued
    aan=gewerkt hier=tekst
    """)
  /// The page itself and its parts: who writes of these does not write of a party.
  private static let pages = WordSet(
    """
    tekst teksten tekstje pagina pagina's webpagina webtekst partijpagina alinea paragraaf
    text page paragraph
    """)
  /// Other words for what a remark about a text is about.
  private static let texts = WordSet(
    """
    uitleg toelichting beschrijving beschrijvingen omschrijving omschrijvingen inhoud informatie info
    content artikel stuk stukje sectie hoofdstuk verhaal documentatie details bijzonderheden onderdeel
    description information section documentation explanation
    """)
  /// Words that may stand before it.
  private static let leading = WordSet(
    """
    de het een deze dit die dat hier nog geen meer onze verdere volledige uitgebreide extra goede
    nieuwe echte korte mooie aanvullende binnenkort later straks spoedig komt volgt wordt worden moet
    moeten staat er we wij zijn is werken werkt aan over van voor met bezig en zal eerst eigen momenteel op moment partij
    the a an this more further our here no
    """)
  private static let pointing = WordSet("deze dit this the")
  /// Words that say that it is not so yet.
  private static let waiting = WordSet(
    """
    nog later binnenkort straks spoedig weldra eerdaags nader ooit morgen zsm snel gauw volgende
    eerstdaags voorlopig tijdelijk zodra soon yet
    """)
  /// What is done to a text.
  private static let making = WordSet(
    """
    aangevuld aanvullen geschreven schrijven ingevuld invullen vullen toegevoegd toevoegen
    aangeleverd aanleveren uitgewerkt uitwerken bijgewerkt bijwerken opgesteld opstellen gevuld
    geplaatst plaatsen gepubliceerd publiceren herschreven herschrijven vertaald vertalen afgemaakt
    afmaken bepaald bepalen bedacht bedenken aangepast aangemaakt gemaakt maken gewerkt verwacht
    volgen komen beschreven beschrijven toegelicht toelichten uitgelegd ingevoerd schrijft schrijf
    added written completed filled add write vervangen
    """)
  /// How a text comes.
  private static let coming = WordSet(
    "volgt volgen komt komen verschijnt verschijnen werken werkt bezig coming follows comes")
  private static let standing = WordSet("staat staan")
  private static let following = WordSet("volgt volgen follows")
  /// What must happen.
  private static let obliging = WordSet(
    "wordt worden moet moeten zal zullen te gaan will must be")
  /// What a text is not.
  private static let lacking = WordSet(
    "niet geen leeg onbekend onvolledig klaar af beschikbaar bekend zover ready available empty")
  /// That there is none, or not all of it.
  private static let missing = WordSet(
    """
    volgt volgen follows ontbreekt ontbreken onvolledig incompleet leeg hetzelfde zelfde idem missing
    incomplete empty
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
  /// How a remark about a text begins that does not name it.
  private static let openers = WordSet(
    """
    wordt worden nog moet moeten dit dat deze hier later binnenkort straks nader zal alles rest de
    meer komt in concept eerst zodra we wij iemand more
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
  /// Words that send the reader elsewhere, and where to.
  private static let looking = WordSet(
    "zie kijk klik lees ga bekijk bezoek raadpleeg see click read")
  private static let lookings = WordPairs("meer=informatie meer=info meer=weten meer=lezen")
  /// Words that make a whole sentence a remark.
  private static let remarks = WordSet(
    """
    volgt volgen follows invullen aanvullen idem sorry excuses welkom wachten pm hallo hoi
    """)
  /// How a remark begins that says that something is to be done.
  private static let verbs = WordSet("moet moeten wordt worden komt meer")
  private static let thisIs = WordPairs("dit=is dit=betreft")
  /// How one begins that says that there is nothing.
  private static let places = WordSet("er hier momenteel op voor over nog")
  /// What the one is told to do who is to write the text.
  private static let commands = WordSet(
    "vul schrijf beschrijf voeg zet plaats noem vertel leg omschrijf geef insert add describe write"
  )
  private static let here = WordSet("hier here")
  /// What is done with a text that is there, and what there is of it.
  private static let telling = WordSet(
    "vertellen vertelt lees lezen leest vind vinden vindt leggen legt zetten tonen tell read find")
  private static let more = WordSet("meer alles iets more")
  private static let opening = WordSet("volgende following")
  private static let joining = WordSet("en of alsook evenals and or")
  private static let writing = WordSet("schrijven beschrijven schrijf vullen")
  private static let authors = WordSet("we wij iemand jan ik jij kun")
  /// Words for a party as such, and how one says that there is one.
  private static let generic = WordSet(
    """
    is zijn was heet heten staat staan hoort lijst naam namen partij partijen zin test voorbeeld
    concept andere alle nu hier ook party parties name list
    """)
  private static let persons = WordSet("je jij jou jouw u uw we wij you")
  private static let elsewhere = WordSet(
    """
    website site webpagina pagina hier hieronder hierboven link links homepage verder meer ook elders
    privacyverklaring privacystatement intranet bijlage document boven onder partij here
    """)
  /// Words that say nothing however often they are written.
  private static let fillers = WordSet(
    """
    test tests testen bla blabla blah foo bar baz asdf qwerty xxx xx yyy zzz abc aap noot mies
    """)
  private static let numbers = WordSet("een twee drie vier vijf zes zeven acht negen tien")
  /// Words that only hold others together.
  private static let joints = WordSet(
    """
    de het een dit dat deze die er en of maar want dus in op aan bij van voor naar met zonder over
    onder tussen door tegen uit om na tot via per als dan ook the a an of and to
    """)
  /// Little words besides those that sentences begin with.
  private static let little = WordSet(
    """
    eraan erbij erop erover ervan ervoor ermee erin eruit zich elkaar
    the a an of and to in is are we you your with for on by it that this from at or not
    """)
}

/// A set of pairs of words, each written `one=other`.
private struct WordPairs: Sendable {
  private var seconds: [WordKey: [WordKey]] = [:]

  init(_ text: String) {
    for pair in text.split(whereSeparator: \.isWhitespace) {
      let words = pair.split(separator: "=").map { WordKey($0) }
      guard words.count == 2 else { continue }
      seconds[words[0], default: []].append(words[1])
    }
  }

  func contains(_ first: WordKey, _ second: WordKey) -> Bool {
    seconds[first]?.contains(second) ?? false
  }

  /// Whether one of the pairs stands in `words`.
  func occur(in words: [WordKey]) -> Bool {
    zip(words, words.dropFirst()).contains { contains($0, $1) }
  }
}
