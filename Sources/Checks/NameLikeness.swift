import Language
import Statements
import Text

/// Which party a name that nobody declared may be another name of.
///
/// That is the first party with which it shares a word that is no Dutch one and no place, or of
/// whose words it has the first letters.
struct NameLikeness {
  private let statement: PrivacyStatement
  private var bearers: [String: Int] = [:]

  /// The likeness with the parties of `subject`.
  init(_ subject: Subject) {
    statement = subject.statement
    for (index, party) in statement.parties.enumerated() {
      for name in party.names {
        let words = Self.words(of: name)
        for word in words + [Self.initials(of: words)] {
          if let key = Self.key(word), bearers[key] == nil { bearers[key] = index }
        }
      }
    }
  }

  /// The party that `name` may be another name of; nil where it is like none.
  func party(like name: String) -> Party? {
    let words = Self.words(of: name)
    for word in words + [Self.initials(of: words)] {
      if let key = Self.key(word), let index = bearers[key] { return statement.parties[index] }
    }
    return nil
  }

  private static func words(of name: String) -> [Substring] {
    name.split { $0 == " " || $0 == "-" || $0 == "(" || $0 == ")" || $0 == "," }
  }

  /// The first letters of the words with a capital, where there are three or more.
  private static func initials(of words: [Substring]) -> Substring {
    let letters = words.compactMap(\.first).filter(\.isUppercase)
    return letters.count >= 3 ? Substring(String(letters)) : ""
  }

  /// What a word is compared by; nil for one that says nothing of who it is.
  private static func key(_ word: Substring) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 3, !bytes.contains(UInt8(ascii: ".")) else { return nil }
    let isAcronym = bytes.allSatisfy { $0.isASCIICapital }
    let isCommon =
      !isAcronym && DutchWords.isWord(bytes, in: 0..<bytes.count)
      || DutchWords.isKnownName(bytes, in: 0..<bytes.count)
    return isCommon ? nil : word.lowercased()
  }
}
