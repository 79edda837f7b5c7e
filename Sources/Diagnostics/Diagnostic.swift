/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing is published while there is one.
  case error
  /// Probably a mistake; with `--strict` it stops the build too.
  case warning
  /// Good to know.
  case note

  /// An error comes before a warning, a warning before a note.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// The word for it, as shown to people.
  public var word: Phrase {
    switch self {
    case .error: Phrase(nl: "fout", en: "error")
    case .warning: Phrase(nl: "waarschuwing", en: "warning")
    case .note: Phrase(nl: "melding", en: "note")
    }
  }
}

/// A kind of problem: its stable code, how bad it is unless set otherwise, and what it means.
///
/// Each is declared once, as a static constant beside the code that finds it, and listed in its
/// module's catalogue; `helder explain CODE` and the reference in `docs/` are made from it.
public struct DiagnosticKind: Sendable {
  /// The stable kebab-case code, such as `reference-unknown`.
  public let code: String
  /// The severity unless `site.yaml` sets another.
  public let severity: Severity
  /// What a reader is told about the kind.
  public let explanation: Explanation

  /// A kind of problem with its code, its usual severity and its explanation.
  public init(_ code: String, _ severity: Severity, _ explanation: Explanation) {
    self.code = code
    self.severity = severity
    self.explanation = explanation
  }
}

/// What `helder explain` tells about a kind of problem.
public final class Explanation: Sendable {
  /// The rule in one sentence.
  public let rule: Phrase
  /// Why it matters and how it is found, in a few sentences.
  public let why: Phrase
  /// An example that breaks the rule, as it would be written in a file.
  public let wrong: String
  /// The same example, mended.
  public let right: String
  /// Where the rule comes from, such as an article of the AVG; empty where it is our own.
  public let source: String

  /// An explanation; the examples are shown as they are, so they are the same in each language.
  public init(
    rule: Phrase, why: Phrase, wrong: String = "", right: String = "", source: String = ""
  ) {
    self.rule = rule
    self.why = why
    self.wrong = wrong
    self.right = right
    self.source = source
  }
}

/// One problem in what an author wrote: a value, not a thrown error.
public struct Diagnostic: Sendable {
  /// A further place or remark that helps to understand the problem.
  public struct Note: Sendable, Hashable {
    /// What is said, such as "eerder gegeven hier".
    public let message: Phrase
    /// The place it is about; nil for a remark without one.
    public let range: SourceRange?

    /// A remark, at a place or not.
    public init(_ message: Phrase, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// The kind, which gives the code.
  public let kind: DiagnosticKind
  /// How bad it is: the kind's severity, unless it was set otherwise.
  public var severity: Severity
  /// The smallest range that is wrong.
  public let range: SourceRange
  /// The headline: lowercase, no final period, the specific thing first, names in single quotes.
  public let summary: Phrase
  /// What the reader can do; nil where the summary says it already.
  public let help: Phrase?
  /// Further places and remarks.
  public let notes: [Note]

  /// A problem of `kind` at `range`.
  public init(
    _ kind: DiagnosticKind, at range: SourceRange, _ summary: Phrase, help: Phrase? = nil,
    notes: [Note] = []
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.range = range
    self.summary = summary
    self.help = help
    self.notes = notes
  }

  /// The stable code of the kind.
  public var code: String { kind.code }
}

extension [Diagnostic] {
  /// The same findings in the order in which they are shown: by place, then code, each once.
  public func sortedForDisplay() -> [Diagnostic] {
    let ordered = self.sorted { left, right in
      if left.range != right.range { return left.range < right.range }
      if left.severity != right.severity { return left.severity < right.severity }
      if left.code != right.code { return left.code < right.code }
      return left.summary.dutch < right.summary.dutch
    }
    var unique: [Diagnostic] = []
    unique.reserveCapacity(ordered.count)
    for diagnostic in ordered {
      if let last = unique.last, last.range == diagnostic.range, last.code == diagnostic.code,
        last.summary == diagnostic.summary
      {
        continue
      }
      unique.append(diagnostic)
    }
    return unique
  }
}
