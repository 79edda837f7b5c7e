public import Checks
public import Diagnostics
import Statements

/// The data of a site, without its texts and templates: what two statements are compared by.
public struct LoadedStatement: Sendable {
  /// What the data say, and what was recorded of them last.
  public let subject: Subject
  /// The files of the data.
  public let sources: SourceMap
  private let outcome: ReviewOutcome

  /// The statement that `data` make, which `subject` looks at; `findings` were made while reading.
  init(_ data: LoadedData, _ subject: Subject, _ sources: SourceMap, _ findings: [Diagnostic]) {
    self.subject = subject
    self.sources = sources
    var outcome = ReviewOutcome(
      settings: data.statement.checkSettings, allowances: data.allowances,
      kinds: Catalogue.kinds)
    outcome.add(findings + data.diagnostics + Review.findingsInData(of: subject))
    self.outcome = outcome
  }

  /// Whether the data say what was meant, as far as they show by themselves.
  public var isSound: Bool { !outcome.preventsPages }
  /// What is wrong with the data.
  public var report: Report { outcome.report(sources: sources, isWhole: false) }
}
