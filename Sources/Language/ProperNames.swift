/// Finds words in Dutch text that look like the name of a party, so that an undeclared one comes to
/// light.
///
/// In the middle of a Dutch sentence a word with a capital is nearly always a name. The rules:
///
/// **What is a candidate**
/// - A word with a capital in the middle of a sentence: "via Infofolio".
/// - Anywhere, also at the start of a sentence: an acronym of two capitals or more ("RDW"), a
///   capital inside a word ("iDEAL", "DigiD", "PostNL"), capitals with digits ("Bol4you").
/// - A run of such words is one candidate: "Letsel Service Centrum". "&" and "+" join
///   ("Zoë & Çelik"), so do "van", "van de(n)", "van der", "de", "der", "den", "ten", "ter" and
///   "of" between two of them in the middle of a sentence, and after the first word of an
///   institution ("Kamer", "Stichting", …) anywhere, also "voor", "en" and "&". B.V., N.V., BV and
///   the like after a run belong to it, initials before it too ("J.P. Jansen").
/// - A possessive and a compound are cut off: "Infofolio's" and "Infofolio-gegevens" give
///   "Infofolio"; "niet-Achmea" gives "Achmea".
///
/// **Where a capital proves nothing**, so that a lone capitalised word is passed over:
/// - At the start of the text or a sentence, also after an opening quote or bracket, a list number
///   or letter ("1.", "a)"), or 's, 't, 'n.
/// - After a colon, an ellipsis, a dash or hyphen with spaces, a bullet, an arrow, an emoji or
///   another sign, but not after a comma, semicolon, "&", "+", "/" or closing bracket.
/// - A run of two or more there is a candidate, without its first word where that is a word that
///   sentences start with ("Via Achmea" gives "Achmea"). A word that is alone between brackets,
///   or first before a comma in them, is one too: "(Adyen)".
///
/// **What is no candidate**
/// - Names that are known: the ranges given, and ``commonNames`` (months, days, places, countries,
///   peoples, languages, laws, common abbreviations), which an initialiser can replace.
/// - One letter ("vitamine C", "plan B", "E-mail", "T-shirt"), Roman numerals, "U" and "Uw".
/// - Words in capitals for emphasis: a common word ("NIET"), or a sentence of which more than half
///   the words are in capitals.
/// - A street with a house number ("Rijnstraat 12"), the letters of a postcode ("6803 XZ").
/// - Web and mail addresses, but for a name such as "Booking.com" in the middle of a sentence.
///
/// A run that is known in part ("OHRA Zorg" where OHRA is known) is a candidate as a whole, since
/// it is another name.
public struct ProperNames: Sendable {
  /// A word or run of words that looks like a name.
  public struct Candidate: Sendable, Hashable {
    /// The bytes of the name, without a possessive or the rest of a compound.
    public let range: Range<Int>
    /// The name as it is written, each white space in it as one space.
    public let text: String
  }

  let common: PhraseTable

  /// A finder that passes over ``commonNames``.
  public init() { common = Self.commonTable }

  /// A finder that passes over `names`, each a word or an expression, in any case.
  public init(passingOver names: [String]) {
    var table = PhraseTable()
    for list in names.map(WordList.init) { table.add(list.keys(of: 0..<list.bytes.count), 0) }
    common = table
  }

  /// The candidates in `text` in order.
  ///
  /// `known` are the ranges of known names in the text, such as ``NameMatcher`` finds: in order and
  /// without overlap.
  public func candidates(in text: DutchText, known: [Range<Int>] = []) -> [Candidate] {
    var candidates: [Candidate] = []
    var finder = NameRunFinder(text: text, common: common, known: known)
    for sentence in text.sentences {
      finder.find(in: sentence, into: &candidates)
    }
    return candidates
  }
}
