import Diagnostics
import Statements
import Synchronization

/// The texts of the data that readers see as sentences or headings, gathered when a rule first asks
/// for them: to walk the data takes longer than to look at their texts.
final class DataTexts: Sendable {
  struct Entry: Sendable {
    let text: Located<String>
    let isHeading: Bool
  }

  private let gathered = Mutex<[Entry]?>(nil)

  /// The texts of `statement`, which is the same each time, in the order of the data.
  func all(of statement: PrivacyStatement) -> [Entry] {
    gathered.withLock { known in
      if let known { return known }
      var entries: [Entry] = []
      statement.visitAll(.texts) { form, text in
        let isHeading = if case .text(.heading) = form { true } else { false }
        entries.append(Entry(text: text, isHeading: isHeading))
      }
      known = entries
      return entries
    }
  }
}
