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

  /// The arguments that the directive takes.
  public var arguments: [String] {
    switch self {
    case .parties: ["product", "moment"]
    case .moments, .matrix, .flow, .askAt, .dataCategories, .everything: []
    }
  }
}
