public import Diagnostics
import Statements
import Text

/// Tells changes to the one who answers for them.
public struct ChangeReport {
  /// How changes are written.
  public enum Format: String, Sendable, CaseIterable {
    /// For a terminal.
    case text
    /// For a comment under a proposal.
    case markdown
    /// For programs: `docs/wijzigingen.schema.json`.
    case json
    /// As notices in the log of GitHub.
    case github
  }

  /// The name of the format in JSON.
  public static let jsonFormat = "helder-changes"
  /// Its version.
  public static let jsonVersion = 1

  private let changes: Changes
  private let sentences: ChangeSentences
  private let from: Phrase
  private let to: Phrase
  private let place: (SourceRange) -> String?

  /// A report of `changes` between two editions that people call `from` and `to`; `place` tells
  /// where something is written: `path:line`.
  public init(
    _ changes: Changes, from: Phrase, to: Phrase, isPolite: Bool,
    place: @escaping (SourceRange) -> String?
  ) {
    self.changes = changes
    sentences = ChangeSentences(changes, isPolite: isPolite)
    self.from = from
    self.to = to
    self.place = place
  }

  /// The report as `format` in `language`.
  public func render(_ format: Format, in language: MessageLanguage) -> [UInt8] {
    switch format {
    case .text: Array(text(language).utf8)
    case .markdown: LogText.safe(markdown(language))
    case .json: json()
    case .github: LogText.safeCommands(github(language))
    }
  }

  /// The sentences of `changes` by weight, the heaviest first.
  public static func groups(
    of changes: Changes, isPolite: Bool
  ) -> [(heading: Phrase, sentences: [Phrase])] {
    let report = ChangeReport(
      changes, from: Phrase(nl: "", en: ""), to: Phrase(nl: "", en: ""), isPolite: isPolite
    ) { _ in nil }
    return report.groups.map { group in
      (group.heading, group.changes.map { report.sentences.sentence(of: $0) })
    }
  }

  /// The changes of each weight, the heaviest first.
  private var groups: [(heading: Phrase, changes: [Change])] {
    var groups: [(heading: Phrase, changes: [Change])] = []
    var last: Int?
    for change in changes.all {
      if change.weight.order != last { groups.append((change.weight.heading, [])) }
      last = change.weight.order
      groups[groups.count - 1].changes.append(change)
    }
    return groups
  }

  private func shownPlace(_ change: Change) -> String? {
    change.place.flatMap(place)
  }

  private func basis(_ change: Change, _ language: MessageLanguage) -> String? {
    guard case .material(let kind) = change.weight else { return nil }
    return kind.basis.text(in: language)
  }

  private func nothing(_ language: MessageLanguage) -> String {
    Phrase(
      nl: "Van \(from.dutch) naar \(to.dutch) verandert er niets.",
      en: "Nothing changes from \(from.english) to \(to.english)."
    ).text(in: language)
  }

  private func title(_ language: MessageLanguage) -> String {
    Phrase(
      nl: "Wat verandert er van \(from.dutch) naar \(to.dutch)?",
      en: "What changes from \(from.english) to \(to.english)?"
    ).text(in: language)
  }

  private func text(_ language: MessageLanguage) -> String {
    guard !changes.all.isEmpty else { return nothing(language) + "\n" }
    var text = title(language) + "\n"
    for group in groups {
      text += "\n\(group.heading.text(in: language)):\n"
      for change in group.changes {
        text += "- " + sentences.sentence(of: change).text(in: language) + "\n"
        let remarks = [shownPlace(change), basis(change, language)].compactMap(\.self)
        if !remarks.isEmpty { text += "  (" + remarks.joined(separator: "; ") + ")\n" }
      }
    }
    return text
  }

  private func markdown(_ language: MessageLanguage) -> String {
    guard !changes.all.isEmpty else { return nothing(language).markdown + "\n" }
    var text = "### " + title(language).markdown + "\n"
    for group in groups {
      text += "\n**\(group.heading.text(in: language))**\n\n"
      for change in group.changes {
        text += "- " + sentences.sentence(of: change).text(in: language).markdown
        if let basis = basis(change, language) { text += " *(\(basis.markdown))*" }
        if let place = shownPlace(change) { text += " " + place.code }
        text += "\n"
      }
    }
    let count = changes.material.count
    let signing =
      count == 0
      ? Phrase(
        nl: "Geen van deze wijzigingen hoef je vooraf te melden.",
        en: "None of these needs to be told in advance.")
      : Phrase(
        nl: "Vooraf melden: \(count). Ik heb deze zinnen gelezen en ze kloppen:",
        en: "To be told in advance: \(count). I have read these sentences and they are right:")
    text += "\n" + signing.text(in: language) + "\n"
    if count > 0 {
      text += "\n- [ ] " + Phrase(nl: "akkoord", en: "agreed").text(in: language) + "\n"
    }
    return text
  }

  private func github(_ language: MessageLanguage) -> String {
    var text = ""
    for change in changes.all {
      let kind = change.weight.isMaterial ? "warning" : "notice"
      var properties: [String] = []
      if let place = shownPlace(change), let colon = place.lastIndex(of: ":") {
        let line = place[place.index(after: colon)...]
        properties = ["file=\(String(place[..<colon]).property)", "line=\(line)"]
      }
      properties.append("title=\(change.weight.heading.text(in: language).property)")
      let sentence = sentences.sentence(of: change).text(in: language)
      text += "::\(kind) \(properties.joined(separator: ","))::\(sentence.command)\n"
    }
    return text
  }

  private func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Self.jsonFormat)
      json.member("version", Self.jsonVersion)
      json.member("from", from.english)
      json.member("to", to.english)
      json.member("material", changes.material.count)
      json.key("changes")
      json.array { json in
        for change in changes.all { write(change, to: &json) }
      }
    }
    json.endLine()
    return json.takeBytes()
  }

  private func write(_ change: Change, to json: inout JSONWriter) {
    let sentence = sentences.sentence(of: change)
    json.object { json in
      json.member("weight", change.weight.name)
      if case .material(let kind) = change.weight {
        json.member("class", kind.rawValue)
        json.member("basis", kind.basis.english)
      }
      json.key("sentence")
      json.object { json in
        json.member("nl", sentence.dutch)
        json.member("en", sentence.english)
      }
      if let party = change.party { json.member("party", party) }
      if let moment = change.moment { json.member("moment", moment) }
      for (name, ids) in [("products", change.products), ("dataSubjects", change.dataSubjects)] {
        guard let ids else { continue }
        json.key(name)
        json.array { json in
          for id in ids.sorted(by: Grading.ascending) { json.string(id) }
        }
      }
      if let place = shownPlace(change) { json.member("place", place) }
    }
  }
}

extension String {
  /// The text with what Markdown would take for marks taken literally, on one line.
  fileprivate var markdown: String {
    var text = ""
    for character in self {
      if character.isNewline {
        text += " "
        continue
      }
      if "\\`*_{}[]<>#|~!@".contains(character) { text += "\\" }
      text.append(character == "&" ? "&" : character)
      if character == "&" { text += "amp;" }
    }
    return text
  }

  /// The text as code of Markdown.
  fileprivate var code: String {
    "`" + map { $0 == "`" || $0.isNewline ? "'" : String($0) }.joined() + "`"
  }

  /// The text in the message of a command of GitHub.
  fileprivate var command: String {
    PercentEncoding.encoded(utf8) { !"%\r\n".utf8.contains($0) }
  }

  /// The text in a property of a command of GitHub.
  fileprivate var property: String {
    PercentEncoding.encoded(utf8) { !"%\r\n:,".utf8.contains($0) }
  }
}

extension Phrase {
  /// How a version is called within a sentence.
  public static func version(_ name: String) -> Phrase {
    Phrase(nl: "versie \(name)", en: "version \(name)")
  }
}
