import Claims
import Diagnostics
import Statements

/// The exception by which special or criminal data may be used is one for such data, and where such
/// data are used one is named.
///
/// An exception that stands with a moment or a party is for all data below it that have none of
/// their own: it fits where one of these is of its kind.
enum EveryExceptionFitsItsData: ContentRule {
  static let kind = DiagnosticKind(
    "exception-unfit", .error,
    Explanation(
      rule: Phrase(
        nl: "een uitzondering past bij het soort gegevens waar ze bij staat",
        en: "an exception fits the kind of data that it stands with"),
      why: Phrase(
        nl:
          "Voor bijzondere gegevens, zoals over gezondheid, geldt artikel 9 van de AVG. Voor strafrechtelijke gegevens gelden artikel 10 en de artikelen 31 tot en met 33 van de UAVG. De ene soort mag niet op grond van de andere.",
        en:
          "For special data, such as those about health, article 9 of the GDPR holds. For criminal data article 10 does, and UAVG articles 31 to 33. The one kind is not allowed on the ground of the other."
      ),
      wrong: "- gegevens: [strafblad]\n  uitzondering: zorg",
      right: "- gegevens: [strafblad]\n  uitzondering: uavg-32",
      source: "AVG art. 9 lid 2 en 10, UAVG art. 31-33"))

  /// An exception with data that need none.
  static let idle = DiagnosticKind(
    "exception-idle", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een uitzondering staat bij gegevens die er een nodig hebben",
        en: "an exception stands with data that need one"),
      why: Phrase(
        nl:
          "Wie leest waarom bijzondere gegevens mogen, zoekt welke dat zijn. Staan er alleen gewone gegevens bij, dan ontbreekt er een gegeven, of is de uitzondering te veel.",
        en:
          "Who reads why special data are allowed looks for which these are. With ordinary data alone a datum is missing, or the exception is one too many."
      ),
      wrong: "- gegevens: [naam]\n  uitzondering: zorg",
      right: "- gegevens: [naam, medische-gegevens]\n  uitzondering: zorg",
      source: "AVG art. 9 lid 2 en 10"))

  /// Special or criminal data without an exception.
  static let missing = DiagnosticKind(
    "exception-missing", .note, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "bij bijzondere en strafrechtelijke gegevens staat waarom ze mogen",
        en: "special and criminal data say why they are allowed"),
      why: Phrase(
        nl:
          "Zulke gegevens mag je alleen gebruiken met een uitzondering van de wet. Artikel 13 verplicht je niet om haar te noemen, maar de toezichthouders raden het aan: dan kan een lezer het nagaan.",
        en:
          "Such data may be used only by an exception of the law. Article 13 does not oblige you to name it, but the authorities advise it: then a reader can verify it."
      ),
      wrong: "- gegevens: [medische-gegevens]\n  grondslag: overeenkomst",
      right: "- gegevens: [medische-gegevens]\n  grondslag: overeenkomst\n  uitzondering: zorg",
      source: "AVG art. 9 lid 2 en 10; WP260 rev.01, bijlage"))

  static var kinds: [DiagnosticKind] { [kind, idle, missing] }
  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    guard subject.statement.hasExceptions || subject.statement.hasExceptionalData else { return }
    var scopes = ExceptionScopes(subject)
    for claim in subject.claims(saying: ProtectedData.verbs) { scopes.add(claim) }
    findings += scopes.findings
  }
}

/// The claims by which the organisation or a party has data.
enum ProtectedData {
  static let verbs: [Claim.Verb] = [
    .sharesWith, .gets, .gives, .exchanges, .has, .hasAlone, .sees, .uses,
  ]

  /// Those by which the organisation has them, or gives or gets them.
  static let verbsOfOurs: [Claim.Verb] = [
    .sharesWith, .gets, .gives, .exchanges, .sees, .uses,
  ]

  /// Whether it may be asked why the data of `claim` are allowed: a whole statement says so of all
  /// it has, and a part where it says on what the rest is based.
  static func isJudged(_ claim: Claim, _ terms: Terms, in subject: Subject) -> Bool {
    verbsOfOurs.contains(claim.verb)
      && (terms.legalBasis != nil || subject.statement.declaration.kind?.value == .complete)
  }
}

/// The exceptions of a statement, each with the data that it is for.
private struct ExceptionScopes {
  private struct Scope {
    let exception: Located<Exception.Kind>
    var data: [DataCategory] = []
    /// Whether there may be data that are not named.
    var isOpen = false

    func holds(_ kind: DataCategory.Kind) -> Bool { data.contains { $0.kind.value == kind } }
  }

  private let subject: Subject
  private var scopes: [Scope] = []
  private var numbers: [SourceRange: Int] = [:]
  private var lacking: [(item: DataItem, category: DataCategory, exception: SourceRange?)] = []

  init(_ subject: Subject) { self.subject = subject }

  mutating func add(_ claim: Claim) {
    guard let list = claim.data else {
      if claim.moment != nil, let exception = claim.terms.exception {
        scopes[number(of: exception)].isOpen = true
      }
      return
    }
    if !list.isComplete, let exception = claim.terms.exception {
      scopes[number(of: exception)].isOpen = true
    }
    for item in list.items {
      guard let index = item.category.index else { continue }
      let category = subject.statement.dataCategories[index]
      let terms = claim.terms(of: item)
      if let exception = terms.exception { scopes[number(of: exception)].data.append(category) }
      let kind = category.kind.value
      guard kind == .special || kind == .criminal,
        ProtectedData.isJudged(claim, terms, in: subject)
      else { continue }
      let exception = terms.exception?.kind
      if exception?.value.dataKind != kind { lacking.append((item, category, exception?.range)) }
    }
  }

  private mutating func number(of exception: Exception) -> Int {
    if let number = numbers[exception.kind.range] { return number }
    numbers[exception.kind.range] = scopes.count
    scopes.append(Scope(exception: exception.kind))
    return scopes.count - 1
  }

  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    var unfit: Set<SourceRange> = []
    for scope in scopes where !scope.data.isEmpty && !scope.holds(scope.exception.value.dataKind) {
      let other = scope.data.first { $0.kind.value == scope.exception.value.otherKind }
      if let other {
        unfit.insert(scope.exception.range)
        findings.append(.exceptionUnfit(scope.exception, with: other))
      } else if !scope.isOpen {
        findings.append(.exceptionIdle(scope.exception))
      }
    }
    // What an unfit exception leaves without one is told with it.
    for (item, category, exception) in lacking where exception.map(unfit.contains) != true {
      findings.append(.exceptionMissing(item, category))
    }
    return findings
  }
}

extension PrivacyStatement {
  /// Whether there are data that may be used by an exception alone.
  fileprivate var hasExceptionalData: Bool {
    dataCategories.contains { $0.kind.value == .special || $0.kind.value == .criminal }
  }

  /// Whether an exception is named anywhere.
  fileprivate var hasExceptions: Bool {
    var isAny = false
    visitTerms { if $0.exception != nil { isAny = true } }
    return isAny
  }
}

extension Exception.Kind {
  /// The kind of data that it is for.
  fileprivate var dataKind: DataCategory.Kind { isForCriminalData ? .criminal : .special }
  /// The other kind that needs an exception.
  fileprivate var otherKind: DataCategory.Kind { isForCriminalData ? .special : .criminal }
}

extension DataCategory.Kind {
  /// The exceptions that are for such data.
  fileprivate var exceptions: String {
    Exception.Kind.allCases.filter { $0.dataKind == self }.map { "'\($0.rawValue)'" }
      .joined(separator: ", ")
  }
}

extension Diagnostic {
  fileprivate static func exceptionUnfit(
    _ exception: Located<Exception.Kind>, with category: DataCategory
  ) -> Diagnostic {
    let name = category.name.value
    let isCriminal = category.kind.value == .criminal
    return Diagnostic(
      EveryExceptionFitsItsData.kind, at: exception.range,
      Phrase(
        nl: "'\(exception.value.rawValue)' is niet voor '\(name)': dat is "
          + (isCriminal ? "een strafrechtelijk gegeven" : "een bijzonder gegeven"),
        en: "'\(exception.value.rawValue)' is not for '\(name)', which is "
          + (isCriminal ? "criminal data" : "a special category of data")),
      help: Phrase(
        nl: "kies uit \(category.kind.value.exceptions)",
        en: "choose from \(category.kind.value.exceptions)"),
      notes: [
        Note(Phrase(nl: "dit zegt de soort", en: "this says the kind"), at: category.kind.range)
      ])
  }

  fileprivate static func exceptionIdle(_ exception: Located<Exception.Kind>) -> Diagnostic {
    let kind = exception.value.dataKind
    return Diagnostic(
      EveryExceptionFitsItsData.idle, at: exception.range,
      kind == .criminal
        ? Phrase(
          nl: "'\(exception.value.rawValue)' staat bij gegevens die niet strafrechtelijk zijn",
          en: "'\(exception.value.rawValue)' stands with data that are not criminal")
        : Phrase(
          nl: "'\(exception.value.rawValue)' staat bij gegevens die niet bijzonder zijn",
          en: "'\(exception.value.rawValue)' stands with data that are not special"),
      help: Phrase(
        nl: "haal 'uitzondering' weg, of noem het gegeven dat 'soort: \(kind.rawValue)' heeft",
        en: "remove 'uitzondering', or name the datum that has 'soort: \(kind.rawValue)'"))
  }

  fileprivate static func exceptionMissing(
    _ item: DataItem, _ category: DataCategory
  ) -> Diagnostic {
    Diagnostic(
      EveryExceptionFitsItsData.missing, at: item.category.id.range,
      Phrase(
        nl: "bij '\(category.name.value)' staat niet door welke uitzondering het mag",
        en: "'\(category.name.value)' does not say by which exception it is allowed"),
      help: Phrase(
        nl: "geef 'uitzondering': \(category.kind.value.exceptions)",
        en: "give 'uitzondering': \(category.kind.value.exceptions)"),
      cause: category.id.value)
  }
}
