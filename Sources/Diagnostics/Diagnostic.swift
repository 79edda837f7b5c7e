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
  /// What a finding rests on, which decides whether anybody may let it pass.
  public enum Basis: Sendable, Hashable {
    /// Something was not read, is not published, or is not what was meant: neither an allowance nor
    /// a setting reaches it.
    case fact
    /// Somebody has to judge it, and may judge otherwise: language, style, names, what the law asks
    /// for here.
    case judgement
  }

  /// Where in the work a finding arises: what comes earlier is often what later ones come from.
  public enum Stage: Int, Sendable, Hashable {
    /// A file or a line can't be read as it was meant.
    case reading
    /// What was read is not right.
    case content
    /// What holds only as long as the rest is as it should be: it may come from another finding.
    case following
  }

  /// The stable kebab-case code, such as `reference-unknown`.
  public let code: String
  /// The severity unless `site.yaml` sets another.
  public let severity: Severity
  /// Whether people may let a finding of this kind pass; a fact unless the kind says otherwise.
  public let basis: Basis
  /// Where findings of this kind arise.
  public let stage: Stage
  /// What a reader is told about the kind.
  public let explanation: Explanation

  /// A kind of problem with its code, its usual severity and its explanation.
  ///
  /// What says nothing of its basis is a fact, so that a new kind can't be silenced by an oversight.
  public init(
    _ code: String, _ severity: Severity, basis: Basis = .fact, stage: Stage = .content,
    _ explanation: Explanation
  ) {
    self.code = code
    self.severity = severity
    self.basis = basis
    self.stage = stage
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
  public private(set) var notes: [Note]
  /// What it rests on: the kind's basis, or a fact where the kind is of judgements and this is none.
  public let basis: DiagnosticKind.Basis
  /// What brings it about, where that shows at more places; those become one finding in a report.
  public let cause: String?

  /// A problem of `kind` at `range`.
  ///
  /// `basis` can make a finding of a kind of judgements a fact, never the reverse: the kind says what
  /// may pass. Findings of one kind with one `cause` are told once: see ``Report``.
  public init(
    _ kind: DiagnosticKind, at range: SourceRange, _ summary: Phrase, help: Phrase? = nil,
    notes: [Note] = [], basis: DiagnosticKind.Basis = .judgement, cause: String? = nil
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.range = range
    self.summary = summary
    self.help = help
    self.notes = notes
    self.basis = kind.basis == .fact ? .fact : basis
    self.cause = cause
  }

  /// The stable code of the kind.
  public var code: String { kind.code }
}

extension Diagnostic {
  /// The most places of one cause that are told besides the first.
  static let mostPlaces = 20

  /// The same finding, which also shows at `places`.
  func alsoAt(_ places: [SourceRange]) -> Diagnostic {
    guard !places.isEmpty else { return self }
    var finding = self
    let count = places.count
    finding.notes.append(
      Note(Phrase(nl: "nog \(count) keer", en: count == 1 ? "once more" : "\(count) times more")))
    for place in places.prefix(Self.mostPlaces) {
      finding.notes.append(Note(Phrase(nl: "en hier", en: "and here"), at: place))
    }
    return finding
  }
}

/// What more findings come from.
private struct Cause: Hashable {
  let code: String
  let severity: Severity
  let name: String
}

extension [Diagnostic] {
  /// The same findings by place, then code: each once, and those of one cause as one.
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
    return unique.gatheredByCause()
  }

  /// The same findings, of which those with one cause are the first with the places of the others.
  private func gatheredByCause() -> [Diagnostic] {
    guard contains(where: { $0.cause != nil }) else { return self }
    var gathered: [Diagnostic] = []
    var indices: [Cause: Int] = [:]
    var places: [Int: [SourceRange]] = [:]
    for diagnostic in self {
      guard let name = diagnostic.cause else {
        gathered.append(diagnostic)
        continue
      }
      let cause = Cause(code: diagnostic.code, severity: diagnostic.severity, name: name)
      if let index = indices[cause] {
        places[index, default: []].append(diagnostic.range)
      } else {
        indices[cause] = gathered.count
        gathered.append(diagnostic)
      }
    }
    for (index, others) in places { gathered[index] = gathered[index].alsoAt(others) }
    return gathered
  }

  /// The findings as a person reads them: errors first, of those what others may come from, and then
  /// by place.
  ///
  /// They are to be sorted by place already.
  func inReadingOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity < other.severity }
      if one.kind.stage != other.kind.stage {
        return one.kind.stage.rawValue < other.kind.stage.rawValue
      }
      return left.offset < right.offset
    }
    .map(\.element)
  }
}
