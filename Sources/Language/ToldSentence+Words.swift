import Text

// The words by which sentences are told apart that say something and that do not.
extension ToldSentence {
  /// What words are used for.
  struct Uses: OptionSet {
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
  static let pairs = WordPairs(
    """
    nader=bepalen nader=ingevuld nader=bericht under=construction coming=soon onder=constructie
    work=in be=added be=written be=determined be=announced be=done be=completed be=continued
    aan=gewerkt hier=tekst
    """)
  /// Two words that say of a text that it is not there.
  static let unfinished = WordPairs(
    """
    in=opbouw in=aanbouw in=ontwikkeling in=bewerking in=voorbereiding in=behandeling de=maak
    geen=tekst geen=uitleg geen=omschrijving geen=beschrijving geen=informatie geen=inhoud
    geen=toelichting niet=beschikbaar niet=af niet=klaar niet=ingevuld niet=geschreven
    een=voorbeeld een=test een=testtekst nog=niets no=description no=text no=information no=content
    not=available
    """)
  static let openings = WordPairs(
    """
    hier=volgt hier=iets hier=moet hier=hoort komt=nog in=te in=afwachting even=geduld kom=later
    hetzelfde=als zelfde=als niet=van geen=bijzonderheden geen=informatie komt=nog komt=later komt=binnenkort komt=eraan komt=straks komt=zo meer=volgt
    meer=later binnenkort=meer later=meer straks=meer nog=niet nog=geen nog=te nog=in nog=even
    nog=invullen nog=onbekend nader=te wordt=nog wordt=later wordt=binnenkort wordt=straks wordt=aan
    wordt=aangevuld wordt=momenteel wordt=vervolgd moet=nog dit=komt dit=volgt dit=moet in=opbouw
    in=aanbouw in=ontwikkeling in=bewerking in=voorbereiding more=soon more=later more=to
    """)
  static let lookings = WordPairs("meer=informatie meer=info meer=weten meer=lezen")
  static let thisIs = WordPairs("dit=is dit=betreft")
}

/// A set of pairs of words, each written `one=other`.
struct WordPairs: Sendable {
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
