import Diagnostics
import Statements

/// Something that AVG article 13 or 14 wants people to be told.
///
/// It is told where a page of the site tells the claim that says it. What is written and on no page
/// is told of by ``EveryValueIsTold``, once a key.
///
/// A complete statement must tell it, or it is an error. In a statement that is a part of a larger
/// one the rest may stand elsewhere: ``TheRestStandsElsewhere`` asks for that once.
protocol InformationDuty: ContentRule {
  /// What is to be told, in a few words.
  static var item: Phrase { get }
  /// The article and paragraph, in Dutch.
  static var article: String { get }
  /// Whether `subject` tells it.
  static func verdict(on subject: Subject) -> DutyVerdict
}

/// Whether something is told that people must be told.
enum DutyVerdict {
  /// It is told: where it is written that a page tells.
  case stated([SourceRange])
  /// It is written, and no page of the site tells it.
  case untold([DutyClaim])
  /// It is not told: what is missing, and where.
  case missing([DutyGap])
  /// It need not be told: why not.
  case notNeeded(Phrase)
}

/// A place at which something is missing that people must be told.
struct DutyGap {
  let place: SourceRange
  let summary: Phrase
  let help: Phrase
}

extension InformationDuty {
  // What a text states stands in its front matter.
  static var readsTexts: Bool { false }

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    guard subject.statement.declaration.kind?.value == .complete,
      case .missing(let gaps) = verdict(on: subject)
    else { return }
    for gap in gaps {
      findings.append(Diagnostic(kind, at: gap.place, gap.summary, help: gap.help))
    }
  }
}

extension Subject {
  /// Where the statement says that it is complete.
  var declarationPlace: SourceRange {
    statement.declaration.kind?.range ?? statement.declaration.range
  }

  /// Every legal basis that the data name, each once.
  var legalBases: [LegalBasis] {
    var bases: [LegalBasis] = []
    func note(_ basis: Located<LegalBasis>?) {
      if let basis, !bases.contains(basis.value) { bases.append(basis.value) }
    }
    statement.visitTerms { note($0.legalBasis) }
    for index in statement.moments.indices { note(statement.moments[index].profiling?.legalBasis) }
    return bases
  }
}
