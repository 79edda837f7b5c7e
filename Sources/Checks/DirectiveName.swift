import Diagnostics
public import Markdown
import Text

/// A part that prose can call for: `::partijen` and so on.
public enum DirectiveName: String, Sendable, CaseIterable {
  /// The table of parties, of one product or moment where an argument says so.
  case parties = "partijen"
  /// The table of moments.
  case moments = "momenten"
  /// The matrix of parties and moments.
  case matrix
  /// The picture of moments and parties.
  case flow = "stroom"
  /// Whom to ask for which data.
  case askAt = "vraag-bij"
  /// The categories of data.
  case dataCategories = "gegevens"
  /// The whole statement on one page.
  case everything = "alles"
  /// Letters by which a reader uses a right.
  case letters = "brief"
  /// The headings of the text.
  case contents = "inhoud"

  /// The arguments that the directive takes.
  public var arguments: [String] {
    switch self {
    case .parties: ["product", "moment", "kolommen"]
    case .letters: ["recht"]
    case .moments, .matrix, .flow, .askAt, .dataCategories, .everything, .contents: []
    }
  }
}

/// A right that a reader has, with a letter to use it: `::brief{recht=inzage}`.
public enum PersonalRight: String, Sendable, CaseIterable {
  /// To know what is known: AVG article 15.
  case access = "inzage"
  /// To have it corrected: AVG article 16.
  case rectification = "rectificatie"
  /// To have it erased: AVG article 17.
  case erasure = "wissen"
  /// To have its use restricted: AVG article 18.
  case restriction = "beperken"
  /// To take it along: AVG article 20.
  case portability = "overdragen"
  /// To object to its use: AVG article 21.
  case objection = "bezwaar"
  /// To withdraw consent: AVG article 7(3).
  case withdrawal = "intrekken"
  /// To contest a decision of a computer: AVG article 22(3).
  case contesting = "besluit-aanvechten"

  /// Whether `directive` calls for letters that ask for what is known.
  public static func isAccess(_ directive: Directive) -> Bool {
    directive.value(of: "recht").map { $0.value == access.rawValue } ?? false
  }
}

/// A column that `::partijen` may have: `kolommen=naam,waarvoor,land,rol`.
public enum PartyColumn: String, Sendable, CaseIterable {
  /// The name, with the full one; always the first.
  case name = "naam"
  /// What for.
  case purpose = "waarvoor"
  /// Which data are shared, and which way.
  case data = "gegevens"
  /// At which moments.
  case moments = "momenten"
  /// The country, and what keeps data safe outside the EEA.
  case country = "land"
  /// What it is before the law.
  case role = "rol"
  /// Why it is allowed.
  case legalBasis = "grondslag"
  /// How long data are kept.
  case retention = "bewaartermijn"
  /// Where to ask.
  case contact = "contact"

  /// The columns that `text` names, as far as there are such; the name always comes first.
  public static func columns(in text: String) -> [PartyColumn] {
    let named = names(in: text).compactMap { PartyColumn(rawValue: $0.name) }
    return [.name] + named.filter { $0 != .name }
  }

  /// The names in `text`, each with where in its bytes it stands.
  static func names(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var names: [(String, Range<Int>)] = []
    for part in bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      var part = part
      while part.first == Byte.space { part.removeFirst() }
      while part.last == Byte.space { part.removeLast() }
      names.append((String(decoding: part, as: UTF8.self), part.startIndex..<part.endIndex))
    }
    return names
  }
}
