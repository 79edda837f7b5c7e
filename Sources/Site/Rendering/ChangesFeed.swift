import Checks
import Diagnostics
import Files
import History
import Statements
import Text

/// The Atom feed of what changed: `wijzigingen/feed.xml`.
///
/// An entry is a version that changed something for readers. Its id is the address of the version,
/// which never changes, and all its dates are those of records. Source: RFC 4287.
enum ChangesFeed {
  /// Where it stands.
  static let path = "wijzigingen/feed.xml"

  /// The most versions that it holds.
  private static let most = 30

  /// The feed of `history`, on a site at `baseAddress`; nil where nothing is recorded.
  static func file(
    _ history: RecordedHistory, of statement: PrivacyStatement, baseAddress: String
  ) -> OutputFile? {
    guard let last = history.versions.last else { return nil }
    let title = statement.site.title.value
    let name = statement.organisation.name.value
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
      <title>\(escaped("Wat veranderde er? – \(title) – \(name)"))</title>
      <id>\(escaped(baseAddress + "wijzigingen/"))</id>
      <link rel="self" type="application/atom+xml" href="\(escaped(baseAddress + path))"/>
      <link rel="alternate" type="text/html" href="\(escaped(baseAddress + "wijzigingen/"))"/>
      <updated>\(moment(last.entry.date.value))</updated>
      <author><name>\(escaped(name))</name></author>

      """
    let told = history.versions.enumerated().filter { number, version in
      number > 0 && version.changes.items.contains(where: \.isTold)
    }
    for (_, version) in told.suffix(most).reversed() {
      text += entry(version, baseAddress: baseAddress)
    }
    return OutputFile(path: path, bytes: Array((text + "</feed>\n").utf8))
  }

  private static func entry(_ version: RecordedHistory.Version, baseAddress: String) -> String {
    let date = version.entry.date.value
    let from = version.entry.from?.value
    let sentences = version.changes.items.filter(\.isTold).map { item in
      "<li>\(escaped(from.map { item.sentence(from: $0) } ?? item.sentence))</li>"
    }
    let address = baseAddress + Route.version(version.name).publicPath
    let link = baseAddress + "wijzigingen/#" + Anchor.version(version.name)
    return """
      <entry>
      <title>\(escaped("Versie \(version.name), \(date.dutch)"))</title>
      <id>\(escaped(address))</id>
      <link rel="alternate" type="text/html" href="\(escaped(link))"/>
      <published>\(moment(date))</published>
      <updated>\(moment(date))</updated>
      <content type="html">\(escaped("<ul>\(sentences.joined())</ul>"))</content>
      </entry>

      """
  }

  /// A day as RFC 3339 writes a moment: its beginning.
  private static func moment(_ date: CalendarDate) -> String { date.iso8601 + "T00:00:00Z" }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": result += " "
      // XML can't hold these, however they are written.
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return CharacterReference.escaped(result)
  }
}

extension RecordedChanges.Item {
  /// The sentence of a change that holds from a later day, which stays true on both sides of it.
  func sentence(from date: CalendarDate) -> String {
    "Vanaf \(date.dutch): \(sentence) Tot \(date.dutch) geldt dat nog niet."
  }
}
