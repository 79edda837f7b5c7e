public import Diagnostics

/// Tells which keys the data may have and what they take, from the declarations: for a terminal, and
/// as the tables of `docs/handleiding.md` and `docs/termen.md`.
public struct KeyReference: Sendable {
  /// The language of the words.
  public let language: MessageLanguage

  /// A reference in `language`.
  public init(_ language: MessageLanguage) { self.language = language }

  /// The reference for a terminal: a line for each key, below what it is a key of.
  public var text: String {
    var lines: [String] = []
    for shape in shapes {
      lines.append("\(shape.noun.text(in: language))  (\(shape.words.text(in: language)))")
      let width = shape.rows.map(\.name.count).max() ?? 0
      for row in shape.rows {
        let gap = String(repeating: " ", count: width - row.name.count)
        let choices = row.choices.map { $0.rawValue }.joined(separator: ", ")
        lines.append(
          "  \(row.name)\(row.isRequired ? "*" : " ")\(gap)  \(row.words.text(in: language))"
            + (choices.isEmpty ? "" : ": \(choices)"))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The tables in Markdown, by the name of the mark that they stand behind: `sleutels: partij`,
  /// `waarden: partij.soort`, `termen`.
  public var tables: [String: String] {
    var tables: [String: String] = [:]
    var terms = ""
    var seen: Set<ObjectIdentifier> = []
    for shape in shapes {
      tables["sleutels: \(shape.noun.dutch)"] = keys(of: shape)
      terms += table(
        ["sleutel van \(shape.noun.dutch)", "in de broncode"],
        shape.rows.map { ["`\($0.name)`", "`\($0.property().dropFirst())`"] })
      for row in shape.rows {
        guard let type = row.choiceType, seen.insert(ObjectIdentifier(type)).inserted else {
          continue
        }
        tables["waarden: \(shape.noun.dutch).\(row.name)"] = table(
          ["waarde", "betekent"],
          row.choices.map { ["`\($0.rawValue)`", $0.meaning.text(in: language)] })
        terms += table(
          ["waarde van `\(row.name)`", "in de broncode"],
          row.choices.map { ["`\($0.rawValue)`", "`\(typeName(type)).\($0)`"] })
      }
    }
    tables["termen"] = terms
    return tables
  }

  private func keys(of shape: Section) -> String {
    let hasExamples = shape.rows.contains { $0.example != nil }
    return table(
      ["sleutel", "wat je invult"] + (hasExamples ? ["voorbeeld"] : []),
      shape.rows.map { row in
        let name = row.isRequired ? "**\(row.name)**" : row.name
        var words = row.words.text(in: language)
        let short = row.choices.count <= 3 ? row.choices.map { "`\($0.rawValue)`" } : []
        if !short.isEmpty {
          words += ": " + short.dropLast().joined(separator: ", ") + " of " + (short.last ?? "")
        } else if row.isNested || !row.choices.isEmpty {
          words += "; zie hieronder"
        }
        let example = row.example.map { "`\(row.name): \($0)`" } ?? ""
        return [name, words] + (hasExamples ? [example] : [])
      })
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { cells in
      "| " + cells.map { $0.isEmpty ? "" : $0 + " " }.joined(separator: "| ") + "|\n"
    }.joined() + "\n"
  }

  private func typeName(_ type: any Choice.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
  }

  // MARK: Sections

  private struct Row {
    let name: String
    let words: Phrase
    let example: String?
    let isRequired: Bool
    let isNested: Bool
    let choiceType: (any Choice.Type)?
    let property: () -> String

    var choices: [any Choice] { choiceType?.choices ?? [] }
  }

  private struct Section {
    let noun: Phrase
    let words: Phrase
    let rows: [Row]
  }

  /// Every shape once: each, and after it those that stand within it.
  private var shapes: [Section] {
    var seen: Set<ObjectIdentifier> = []
    var sections: [Section] = []
    func add<Root: Shaped>(_ type: Root.Type) {
      guard seen.insert(ObjectIdentifier(type)).inserted else { return }
      sections.append(
        Section(
          noun: Root.shape.noun, words: Root.shape.words,
          rows: Root.shape.keys.map { key in
            var choice: (any Choice.Type)?
            if case .choice(let type) = key.form { choice = type }
            return Row(
              name: key.name, words: key.words, example: key.example, isRequired: key.isRequired,
              isNested: key.form.inner != nil, choiceType: choice,
              property: { Terms.named("\(key.property())") })
          }))
      for key in Root.shape.keys {
        if let inner = key.form.inner { add(inner) }
      }
    }
    for type in PrivacyStatement.shapes { add(type) }
    add(FrontMatter.self)
    return sections
  }
}
