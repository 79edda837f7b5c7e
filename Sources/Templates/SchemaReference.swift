public import Diagnostics

/// Tells a designer which names a template may use, from the schemas that templates are checked
/// against: for a terminal, or as a page in Markdown.
public struct SchemaReference: Sendable {
  /// A template, and what it may use.
  public struct Entry: Sendable {
    /// The file, such as `pagina.mustache`.
    let file: String
    /// The names and what stands behind them.
    let schema: Schema

    /// The template in `file`, which gets values of `schema`.
    public init(file: String, schema: Schema) {
      self.file = file
      self.schema = schema
    }
  }

  /// The templates, in the order shown.
  public let entries: [Entry]
  /// What every page has; not repeated at each.
  public let common: [Field]
  /// The language of the reference.
  public let language: MessageLanguage

  /// A reference of `entries` in `language`; the first fields of a page are `common`.
  public init(_ entries: [Entry], common: [Field], language: MessageLanguage) {
    self.entries = entries
    self.common = common
    self.language = language
  }

  /// The reference for a terminal: a line for each name.
  public var text: String {
    var lines: [String] = []
    for section in sections {
      lines.append("\(section.title)  (\(section.documentation))")
      let names = section.fields.map(\.name.count).max() ?? 0
      let kinds = section.fields.map { words(for: $0.kind).count }.max() ?? 0
      for field in section.fields {
        lines.append(
          "  " + padded(field.name, to: names) + "  " + padded(words(for: field.kind), to: kinds)
            + "  " + field.documentation.text(in: language))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The reference as a part of a page in Markdown: a heading and a table for each.
  public var markdown: String {
    var page = ""
    for section in sections {
      page += "\n### `\(section.title)`\n\n\(section.documentation)\n\n"
      guard !section.fields.isEmpty else {
        page += language == .dutch ? "Geen eigen namen.\n" : "No names of its own.\n"
        continue
      }
      page += language == .dutch ? "| naam | wat | betekenis |" : "| name | what | meaning |"
      page += "\n| --- | --- | --- |\n"
      for field in section.fields {
        let meaning = field.documentation.text(in: language)
        page += "| `\(field.name)` | \(linked(field.kind)) | \(meaning) |\n"
      }
    }
    return page
  }

  // MARK: Sections

  private struct Section {
    let title: String
    let documentation: String
    let fields: [Field]
  }

  /// What every page has, each template, and then each thing that stands behind a name, once.
  private var sections: [Section] {
    let everyPage = Phrase(nl: "wat elke pagina heeft", en: "what every page has")
    var sections = [
      Section(
        title: language == .dutch ? "elke pagina" : "every page",
        documentation: everyPage.text(in: language), fields: common)
    ]
    let commonNames = common.map(\.name)
    for entry in entries {
      let hasCommon = entry.schema.fields.prefix(common.count).map(\.name) == commonNames
      sections.append(
        Section(
          title: entry.file, documentation: entry.schema.documentation.text(in: language),
          fields: Array(entry.schema.fields.dropFirst(hasCommon ? common.count : 0))))
    }
    for schema in things {
      sections.append(
        Section(
          title: schema.name, documentation: schema.documentation.text(in: language),
          fields: schema.fields))
    }
    return sections
  }

  /// Everything that stands behind a name, once, in the order in which it is met.
  private var things: [Schema] {
    var seen: Set<ObjectIdentifier> = []
    var found: [Schema] = []
    var waiting = common + entries.flatMap(\.schema.fields)
    while !waiting.isEmpty {
      let field = waiting.removeFirst()
      guard let schema = field.kind.schema,
        seen.insert(ObjectIdentifier(schema)).inserted
      else { continue }
      found.append(schema)
      waiting += schema.fields
    }
    return found
  }

  // MARK: Words

  private func words(for kind: Field.Kind) -> String {
    switch kind {
    case .text: Phrase(nl: "tekst", en: "text").text(in: language)
    case .html: "HTML"
    case .address: Phrase(nl: "adres", en: "address").text(in: language)
    case .flag: Phrase(nl: "ja of nee", en: "yes or no").text(in: language)
    case .texts: Phrase(nl: "lijst van teksten", en: "list of texts").text(in: language)
    case .list(let schema):
      Phrase(nl: "lijst van \(schema.name)", en: "list of \(schema.name)").text(in: language)
    case .object(let schema): schema.name
    case .optional(let schema):
      Phrase(nl: "\(schema.name), of niets", en: "\(schema.name), or nothing").text(in: language)
    }
  }

  /// The words for `kind`, the thing behind it linked to its own section.
  private func linked(_ kind: Field.Kind) -> String {
    let words = words(for: kind)
    guard let name = kind.schema?.name, let range = words.range(of: name) else { return words }
    return words[..<range.lowerBound] + "[\(name)](#\(name))" + words[range.upperBound...]
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Field.Kind {
  /// What the thing or the things behind the name are.
  fileprivate var schema: Schema? {
    switch self {
    case .list(let schema), .object(let schema), .optional(let schema): schema
    case .text, .html, .address, .flag, .texts: nil
    }
  }
}

extension String {
  /// Where `part` first stands.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
