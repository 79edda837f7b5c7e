/// Finds words in Dutch text that look like the name of a party, so that an undeclared one comes to
/// light.
///
/// In the middle of a Dutch sentence a word with a capital is nearly always a name. Elsewhere a
/// capital proves nothing, and a word is a name where it is no Dutch word (``DutchWords``).
///
/// **What is a candidate**
/// - A word with a capital in the middle of a sentence: "via Infofolio".
/// - At the start of one, a word with a capital that is no Dutch word, inflected or compounded or
///   both: "Mailchimp stuurt", not "Mogelijk stuurt". The same after a colon, an ellipsis, a dash
///   or hyphen with spaces, a bullet, an arrow, an emoji or another sign, an opening quote or
///   bracket, a list number or letter ("1.", "a)") or 's, 't, 'n; so also in a heading, a list, a
///   cell.
/// - Anywhere: an acronym of two capitals or more ("RDW"), a capital inside a word ("iDEAL",
///   "DigiD", "PostNL"), capitals with digits ("Bol4you").
/// - A run of such words is one candidate: "Letsel Service Centrum". "&" and "+" join
///   ("Zoë & Çelik"), so do "van", "van de(n)", "van der", "de", "der", "den", "ten", "ter" and
///   "of" between two of them in the middle of a sentence, and after the first word of an
///   institution ("Kamer", "Stichting", …) anywhere, also "voor", "en" and "&". B.V., N.V., BV and
///   the like after a run belong to it, initials before it too ("J.P. Jansen").
/// - A possessive and a compound are cut off: "Infofolio's" and "Infofolio-gegevens" give
///   "Infofolio"; "niet-Achmea" gives "Achmea".
///
/// **What is no candidate**
/// - Names that are known: the ranges given, ``commonNames``, and the places, peoples, countries
///   and laws of ``DutchWords``. What is around a known name may be a form of it: its legal form,
///   "Stichting" or "Groep", an article with a capital.
/// - Laws: words that end in "wet", "besluit", "verordening" and the like, and what follows "Wet".
/// - Functions and bodies: "Security Officer", "Decaan", "Examencommissie", "de afdeling Inkoop".
/// - One letter ("vitamine C", "plan B", "E-mail", "T-shirt"), Roman numerals, "U" and "Uw".
/// - Words in capitals for emphasis: a common word ("NIET"), a longer Dutch word, or a sentence of
///   which more than half the words are in capitals. In a heading whose words all have a capital,
///   those that are Dutch words.
/// - A word at the start of a sentence that is not Dutch.
/// - A street with a house number ("Rijnstraat 12"), the letters of a postcode ("6803 XZ").
/// - Dutch words with a capital in the middle of a sentence that are only that (``CapitalUse``): after
///   "een" or "je", what people and buttons are called, plurals, "Groep 7", what is listed with such.
/// - Web and mail addresses, but for a name such as "Booking.com" or "bol.com".
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
    /// Whether it is in brackets after a known name that it may shorten or write in full: "(DUO)".
    public var explainsKnown = false
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
  /// without overlap. A heading may have a capital at each word.
  public func candidates(
    in text: DutchText, known: [Range<Int>] = [], isHeading: Bool = false
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    var finder = NameRunFinder(text: text, common: common, known: known, isHeading: isHeading)
    for sentence in text.sentences {
      finder.find(in: sentence, into: &candidates)
    }
    return candidates
  }
}
