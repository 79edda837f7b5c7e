/// What lets findings pass that would otherwise be told: an allowance, or a setting in `site.yaml`.
public struct Suppression: Sendable, Hashable {
  /// How it is done.
  public enum Means: Sendable, Hashable {
    /// A comment at the place: see ``Allowance``.
    case allowance
    /// A severity in `site.yaml` that is lower than usual; nil where the kind is switched off.
    case setting(Severity?)
  }

  /// How it is done.
  public let means: Means
  /// The code of the kind of finding.
  public let code: String
  /// Where it is written.
  public let place: SourceRange
  /// Why; nil for a setting that gives no reason.
  public let reason: String?

  /// Findings of kind `code` are let pass by what is written at `place`, because of `reason`.
  public init(_ means: Means, code: String, at place: SourceRange, reason: String?) {
    self.means = means
    self.code = code
    self.place = place
    self.reason = reason
  }
}

/// A finding that is let pass.
public struct SuppressedFinding: Sendable {
  /// The finding.
  public let diagnostic: Diagnostic
  /// What lets it pass.
  public let suppression: Suppression

  /// `diagnostic`, which `suppression` lets pass.
  public init(_ diagnostic: Diagnostic, by suppression: Suppression) {
    self.diagnostic = diagnostic
    self.suppression = suppression
  }
}

extension Suppression {
  /// Why, for a reader: "geen reden gegeven" where there is none.
  var reasonPhrase: Phrase {
    reason.map { Phrase($0) } ?? Phrase(nl: "geen reden gegeven", en: "no reason given")
  }

  /// What is done to the findings, in a word or two.
  var word: Phrase {
    switch means {
    case .allowance: Phrase(nl: "toegestaan", en: "allowed")
    case .setting(nil): Phrase(nl: "uitgezet", en: "switched off")
    case .setting(let severity?):
      Phrase(nl: "verlaagd tot \(severity.word.dutch)", en: "lowered to \(severity.word.english)")
    }
  }
}
