/// A language that Helder speaks to the people who work with it.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"
}

/// A text in each language that Helder speaks.
public struct Phrase: Hashable, Sendable {
  /// The text in Dutch.
  public let dutch: String
  /// The text in English.
  public let english: String

  /// A text in both languages.
  public init(nl dutch: String, en english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// A text that is the same in both, such as a name.
  public init(_ both: String) { self.init(nl: both, en: both) }

  /// The text in `language`.
  public func text(in language: MessageLanguage) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}

extension Phrase {
  /// The help for a name that is nearly `name`.
  public static func didYouMean(_ name: some StringProtocol) -> Phrase {
    Phrase(nl: "bedoelde je '\(name)'?", en: "did you mean '\(name)'?")
  }

  /// The help that says what to write, word for word.
  public static func write(_ written: String) -> Phrase {
    Phrase(nl: "schrijf '\(written)'", en: "write '\(written)'")
  }
}
