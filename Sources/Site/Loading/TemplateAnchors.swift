import Checks
import Diagnostics
import Markdown
import Templates

/// The ids that templates write as they are, so that no heading of a text on the same page can have
/// one of them.
struct TemplateAnchors: Sendable {
  /// Some ids, quickly told from what is none of them.
  private struct Names: Sendable {
    var names: Set<String> = []
    /// A bit for each length that there is; the last for all that are longer.
    var lengths: UInt64 = 0

    mutating func insert(_ name: String) {
      names.insert(name)
      lengths |= 1 << UInt64(min(63, name.utf8.count))
    }

    func contains(_ name: String) -> Bool {
      lengths >> UInt64(min(63, name.utf8.count)) & 1 == 1 && names.contains(name)
    }
  }

  private var pages: [String: Names] = [:]

  /// Adds the ids of `files`, of which the template or the part `name` is made.
  mutating func add(_ files: [TemplateFile], for name: String) {
    var names = Names()
    for file in files {
      for id in Self.ids(in: file.bytes) { names.insert(id) }
    }
    pages[name] = names
  }

  /// Whether the template or the part `name` writes an element with this id.
  func has(_ id: String, in name: String) -> Bool { pages[name]?.contains(id) ?? false }

  /// The headings of `document` whose anchor its page has already.
  func clashes(in document: ContentDocument) -> [Diagnostic] {
    guard !document.document.headings.isEmpty else { return [] }
    let kind =
      switch document.role {
      case .page: ProsePage.template
      case .party: PartyPage.template
      case .moment: MomentPage.template
      }
    let used =
      [pages[kind]]
      + document.document.directives.map { pages["onderdelen/\($0.name.value)"] }
    var findings: [Diagnostic] = []
    for heading in document.document.headings
    where used.contains(where: { $0?.contains(heading.id) ?? false }) {
      findings.append(Self.finding(heading))
    }
    return findings
  }

  private static func finding(_ heading: Heading) -> Diagnostic {
    let text = heading.text
    return Diagnostic(
      .anchorTaken, at: heading.anchorRange ?? heading.textRange,
      Phrase(
        nl: "'\(heading.id)' is al een anker van het sjabloon van deze pagina",
        en: "'\(heading.id)' is an anchor of this page's template already"),
      help: heading.anchorRange == nil
        ? Phrase(
          nl: "geef de kop een eigen anker: '## \(text) {#\(heading.id)-2}', of andere woorden",
          en: "give the heading an anchor of its own: '## \(text) {#\(heading.id)-2}', or other "
            + "words")
        : Phrase(
          nl: "kies een ander anker, zoals '{#\(heading.id)-2}'",
          en: "choose another anchor, such as '{#\(heading.id)-2}'"))
  }

  /// The values of the attributes `id` that stand in a template with no tag in them.
  private static func ids(in bytes: [UInt8]) -> [String] {
    let start = Array(" id=\"".utf8)
    var ids: [String] = []
    var offset = 0
    while let equals = bytes[offset...].firstIndex(of: UInt8(ascii: "=")) {
      offset = equals + 1
      guard equals >= 3, equals + 1 < bytes.count,
        bytes[(equals - 3)...(equals + 1)].elementsEqual(start),
        let end = bytes[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      let value = bytes[(equals + 2)..<end]
      offset = end + 1
      if !value.contains(UInt8(ascii: "{")) { ids.append(String(decoding: value, as: UTF8.self)) }
    }
    return ids
  }
}
