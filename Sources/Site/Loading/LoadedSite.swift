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
  /// The data, with what is known of their files.
  let data: LoadedData
  /// The Markdown files, by path.
  let documents: [LoadedText]
  /// Where links to data lead.
  let directivePages: DirectivePages
  /// The templates.
  let templates: TemplateFolder
  /// The files beside the texts.
  let attachments: Attachments
  /// What was found while reading, parsing and decoding.
  let diagnostics: [Diagnostic]
  /// What the authors allow, in the data and in the texts.
  let allowances: [Allowance]
  /// What the content rules look at.
  public let subject: Subject

  /// A site of these parts; what is wrong with the data and the folder is told `ahead` of what is
  /// wrong with texts, and what else is wrong `behind` that.
  init(
    data: LoadedData, documents: [LoadedText],
    templates: TemplateFolder, attachments: Attachments, ahead: [Diagnostic],
    behind: [Diagnostic], subject: Subject, sources: SourceMap
  ) {
    self.sources = sources
    self.data = data
    self.documents = documents
    directivePages = DirectivePages(documents)
    self.templates = templates
    self.attachments = attachments
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
