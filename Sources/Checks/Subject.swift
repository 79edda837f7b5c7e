public import Diagnostics
public import Markdown
public import Statements

/// A Markdown file of the content, with what the checks need to know of it.
///
/// A class, so that a list of them can be handed on without touching what is in them.
public final class ContentDocument: Sendable {
  /// What a file in `content/` is for.
  public enum Role: Sendable, Hashable {
    /// A page of its own: `content/<name>.md`.
    case page(String)
    /// The documentation of a party: `content/partijen/<id>.md`.
    case party(String)
    /// The documentation of a moment: `content/momenten/<id>.md`.
    case moment(String)
  }

  /// What the file is for.
  public let role: Role
  /// The file.
  public let file: FileID
  /// What it says of itself.
  public let frontMatter: FrontMatter
  /// Its text.
  public let document: Document
  /// Why it is no documentation; nil where it is.
  let lack: Documentation.Lack?

  /// A Markdown file of the content.
  public init(role: Role, file: FileID, frontMatter: FrontMatter, document: Document) {
    self.role = role
    self.file = file
    self.frontMatter = frontMatter
    self.document = document
    lack = Documentation.lack(in: document)
  }
}

/// Everything that the checks look at before a page is rendered.
public struct Subject: Sendable {
  /// The data.
  public let statement: PrivacyStatement
  /// The Markdown files, in the order of their paths.
  public let documents: [ContentDocument]
  /// The files as written.
  let sources: SourceMap
  /// The path of the content folder as shown, without a final `/`.
  public let contentPath: String
  /// The day on which the content is checked.
  public let today: CalendarDate
  /// The names that the data declare.
  public let names: NameIndex
  /// Where those names stand in each of `documents`, in reading order.
  public let mentions: [[NameIndex.Mention]]
  /// What the site calls its own pages and things.
  let titles: TitleIndex
  /// The index in `documents` of each party's documentation, by id.
  public let partyDocuments: [String: Int]
  /// The index in `documents` of each moment's documentation, by id.
  public let momentDocuments: [String: Int]
  /// What was taken out of the data and is still referred to.
  let removed: RemovedThings

  /// The data and the documents of a site.
  public init(
    statement: PrivacyStatement, documents: [ContentDocument], sources: SourceMap,
    contentPath: String, today: CalendarDate
  ) {
    let names = NameIndex(statement)
    self.init(
      statement: statement, documents: documents, sources: sources, contentPath: contentPath,
      today: today, names: names, mentions: documents.map { names.mentions(in: $0.document.prose) })
  }

  /// The same, with the `names` of the statement and where they stand in each document: for when
  /// they are looked for in many documents at once.
  public init(
    statement: PrivacyStatement, documents: [ContentDocument], sources: SourceMap,
    contentPath: String, today: CalendarDate, names: NameIndex, mentions: [[NameIndex.Mention]]
  ) {
    self.statement = statement
    self.sources = sources
    self.documents = documents
    self.contentPath = contentPath
    self.today = today
    self.names = names
    self.mentions = mentions
    titles = TitleIndex(statement, documents)
    var parties: [String: Int] = [:]
    var moments: [String: Int] = [:]
    for (index, document) in documents.enumerated() {
      switch document.role {
      case .page: break
      case .party(let id): parties[id] = index
      case .moment(let id): moments[id] = index
      }
    }
    partyDocuments = parties
    momentDocuments = moments
    removed = RemovedThings(statement, documents)
  }

  /// Whether the document at `index` mentions the party at `party` by one of its names.
  func mentionsByName(party: Int, inDocument index: Int) -> Bool {
    mentions[index].contains { names.bearers[$0.name].contains(.party(party)) }
  }

  /// Where each party is first mentioned in the document at `index`: by name, or by a link to it.
  func partyMentions(inDocument index: Int) -> [Int: SourceRange] {
    let document = documents[index].document
    var places: [Int: SourceRange] = [:]
    func note(_ party: Int, at place: SourceRange) {
      if let known = places[party], known.offsets.lowerBound <= place.offsets.lowerBound { return }
      places[party] = place
    }
    for mention in mentions[index] {
      for case .party(let party) in names.bearers[mention.name] {
        note(party, at: document.prose.sourceRange(of: mention.range))
      }
    }
    for link in document.links {
      guard let target = DataLink(link.destination), target.kind == .party,
        let party = statement.index(of: target.id, kind: .party)
      else { continue }
      note(
        party,
        at: link.proseRange.isEmpty
          ? link.destinationRange : document.prose.sourceRange(of: link.proseRange))
    }
    return places
  }
}
