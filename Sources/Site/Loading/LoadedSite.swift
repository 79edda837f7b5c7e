public import Checks
public import Diagnostics
public import Statements

/// Everything that a site is made of, read and parsed, with what is wrong with it so far.
///
/// A class, so that it can be handed on, and kept for the next time, without copying.
public final class LoadedSite: Sendable {
  /// The files, numbered in the order in which they are reported.
  public let sources: SourceMap
  /// The data.
  public var statement: PrivacyStatement { data.statement }
  /// The files of the content folder.
  let listing: ContentListing
  /// The data, with what is known of their files.
  let data: LoadedData
  /// The Markdown files, by path.
  let documents: [LoadedDocument]
  /// The templates.
  let templates: TemplateFolder
  /// The files beside the texts.
  let attachments: Attachments
  /// What is wrong with the data and the folder, which is told before what is wrong with texts.
  let ahead: [Diagnostic]
  /// What else is wrong, which is told after it.
  let behind: [Diagnostic]
  /// What was found while reading, parsing and decoding.
  let diagnostics: [Diagnostic]
  /// What the authors allow, in the data and in the texts.
  let allowances: [Allowance]
  /// What the content rules look at.
  public let subject: Subject

  /// A site of these parts.
  init(
    listing: ContentListing, data: LoadedData, documents: [LoadedDocument],
    templates: TemplateFolder, attachments: Attachments, ahead: [Diagnostic],
    behind: [Diagnostic], subject: Subject, sources: SourceMap
  ) {
    self.sources = sources
    self.listing = listing
    self.data = data
    self.documents = documents
    self.templates = templates
    self.attachments = attachments
    self.ahead = ahead
    self.behind = behind
    self.subject = subject
    var diagnostics = ahead
    var allowances = data.allowances
    for document in documents {
      if !document.diagnostics.isEmpty { diagnostics += document.diagnostics }
      diagnostics += templates.anchors.clashes(in: document.content)
      if !document.references.isEmpty { diagnostics += attachments.findings(in: document) }
      if !document.allowances.isEmpty { allowances += document.allowances }
    }
    self.diagnostics = diagnostics + behind
    self.allowances = allowances
  }
}
