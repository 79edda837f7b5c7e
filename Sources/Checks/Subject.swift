public import Claims
public import Diagnostics
public import History
import Language
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
  public let document: MarkdownFacts
  /// The marks in its words where something is still to come.
  let placeholders: [Placeholder]
  /// Why it is no documentation; nil where it is.
  let lack: Documentation.Lack?

  /// A Markdown file of the content.
  public init(role: Role, file: FileID, frontMatter: FrontMatter, document: MarkdownFacts) {
    self.role = role
    self.file = file
    self.frontMatter = frontMatter
    self.document = document
    placeholders = Placeholder.all(in: document.prose)
    lack = Documentation.lack(in: document, hasPlaceholder: !placeholders.isEmpty)
  }
}

/// How the words of a template speak to the reader.
public struct TemplateText: Sendable {
  /// Where, with which word and in which form.
  let uses: [(place: SourceRange, word: String, form: AddressForm)]
  /// What is still to be written in it.
  let blanks: [Diagnostic]
  /// The first tag of another language for templates, which a reader would see.
  let foreignTag: SourceRange?

  /// The words of `file`: its bytes, in which all that is no word for the reader is a space.
  public init(_ bytes: [UInt8], of file: FileID) {
    let words = DutchText(bytes)
    uses = AddressForm.uses(in: words).map { use in
      (SourceRange(file: file, use.range), words.string(use.range), use.form)
    }
    blanks = Placeholder.all(in: bytes, 0..<bytes.count).map { mark in
      EveryBlankIsFilledIn.finding(
        of: mark, in: bytes, at: SourceRange(file: file, mark.range), isText: true)
    }
    foreignTag = ForeignTag.first(in: bytes).map { SourceRange(file: file, $0) }
  }
}

/// Everything that the checks look at before a page is rendered.
public struct Subject: Sendable {
  /// The data.
  public let statement: PrivacyStatement
  /// What the data say.
  public let claims: Claims
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
  /// What each of `documents` mentions.
  public let mentions: [DocumentMentions]
  /// What there is besides the words of the documents.
  public let outline: Outline
  /// What was recorded of the statement.
  public let history: RecordedHistory
  /// What has a text that could not be read, which is told already.
  public let unread: Set<ContentDocument.Role>
  /// What the pages tell of the data.
  public let told: ToldKeys
  /// How each template speaks to the reader.
  public let templateWords: [TemplateText]
  private let gathered = DataTexts()

  /// The data and the documents of a site.
  public init(
    statement: PrivacyStatement, documents: [ContentDocument], sources: SourceMap,
    contentPath: String, today: CalendarDate, told: ToldKeys = .all,
    templateWords: [TemplateText] = [], history: RecordedHistory = RecordedHistory()
  ) {
    let names = NameIndex(statement)
    self.init(
      statement: statement, documents: documents, sources: sources, contentPath: contentPath,
      today: today, names: names,
      mentions: documents.map { DocumentMentions(in: $0, of: statement, names) },
      told: told, templateWords: templateWords, history: history)
  }

  /// The same, with the `names` of the statement and what each document mentions: for when that is
  /// looked for in many documents at once.
  ///
  /// `claims` are those of the statement, and `outline` that of an earlier subject, where these are
  /// known.
  public init(
    statement: PrivacyStatement, claims: Claims? = nil, documents: [ContentDocument],
    sources: SourceMap,
    contentPath: String, today: CalendarDate, names: NameIndex, mentions: [DocumentMentions],
    outline: Outline? = nil, unread: Set<ContentDocument.Role> = [], told: ToldKeys = .all,
    templateWords: [TemplateText] = [], history: RecordedHistory = RecordedHistory()
  ) {
    self.history = history
    self.unread = unread
    self.told = told
    self.templateWords = templateWords
    self.statement = statement
    self.claims = claims ?? Claims(statement)
    self.sources = sources
    self.documents = documents
    self.contentPath = contentPath
    self.today = today
    self.names = names
    self.mentions = mentions
    self.outline = outline ?? Outline(statement, documents)
  }

  /// What the statement says, to be compared with what was recorded.
  public var edition: Edition {
    var edition = Edition(statement, claims)
    for (kind, former, id) in statement.formerIDs {
      edition.formerIDs[Edition.Key(kind, former.value)] = id
    }
    return edition
  }

  /// The texts of the data that readers see as sentences or headings, in the order of the data.
  var dataTexts: [DataTexts.Entry] { gathered.all(of: statement) }
  /// What the site calls its own pages and things.
  var titles: TitleIndex { outline.titles }
  /// The index in `documents` of each party's documentation, by id.
  public var partyDocuments: [String: Int] { outline.partyDocuments }
  /// The index in `documents` of each moment's documentation, by id.
  public var momentDocuments: [String: Int] { outline.momentDocuments }
  /// What was taken out of the data and is still referred to.
  var removed: RemovedThings { outline.removed }
}
