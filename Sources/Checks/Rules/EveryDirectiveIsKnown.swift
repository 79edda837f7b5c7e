import Diagnostics
import Markdown
import Statements
import Text

/// Every directive in prose is one that Helder has, with arguments that it takes.
enum EveryDirectiveIsKnown: DocumentRule {
  static let kind = DiagnosticKind(
    "directive-unknown", .error,
    Explanation(
      rule: Phrase(
        nl: "elke opdracht in een tekst is een opdracht die Helder kent",
        en: "every directive in a text is one that Helder has"),
      why: Phrase(
        nl:
          "Een regel die met '::' begint, wordt vervangen door een deel uit de gegevens, zoals de tabel met partijen. Met een tikfout zou dat deel ontbreken.",
        en:
          "A line that begins with '::' is replaced by a part made from the data, such as the table of parties. With a slip that part would be missing."
      ),
      wrong: "::partij", right: "::partijen"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for directive in document.document.directives {
      guard let name = DirectiveName(rawValue: directive.name.value) else {
        let names = DirectiveName.allCases.map(\.rawValue)
        findings.append(
          unknown(
            directive.name, .unknown(directive.name.value), among: names, prefix: "::"))
        continue
      }
      if name == .letters, directive.value(of: "recht") == nil {
        findings.append(.directiveLacksRight(directive))
      }
      for argument in directive.arguments {
        check(argument.name, argument.value, of: name, subject, &findings)
      }
    }
  }

  private static func check(
    _ name: Located<String>, _ value: Located<String>, of directive: DirectiveName,
    _ subject: Subject, _ findings: inout [Diagnostic]
  ) {
    guard directive.arguments.contains(name.value) else {
      findings.append(
        unknown(name, .noArgument(name.value, of: directive), among: directive.arguments))
      return
    }
    if name.value == "kolommen" { return checkColumns(value, of: directive, &findings) }
    if name.value == "recht" { return checkRight(value, &findings) }
    let kind: ReferenceKind = name.value == "moment" ? .moment : .product
    guard subject.statement.index(of: value.value, kind: kind) == nil else { return }
    EveryReferenceIsKnown.report(
      DataLink(kind, value.value), at: value.range, in: subject, &findings)
  }

  private static func checkColumns(
    _ value: Located<String>, of directive: DirectiveName, _ findings: inout [Diagnostic]
  ) {
    let columns = PartyColumn.allCases.map(\.rawValue)
    for (name, range) in PartyColumn.names(in: value.value) where !columns.contains(name) {
      let start = Int(value.range.start)
      let place = SourceRange(
        file: value.range.file, (start + range.lowerBound)..<(start + range.upperBound))
      findings.append(
        unknown(
          Located(name, at: range.isEmpty ? value.range : place),
          .noColumn(name, of: directive), among: columns))
    }
  }

  private static func checkRight(_ value: Located<String>, _ findings: inout [Diagnostic]) {
    guard PersonalRight(rawValue: value.value) == nil else { return }
    findings.append(
      unknown(value, .noRight(value.value), among: PersonalRight.allCases.map(\.rawValue)))
  }

  private static func unknown(
    _ name: Located<String>, _ summary: Phrase, among names: [String], prefix: String = ""
  ) -> Diagnostic {
    let nearest = NearMiss.nearest(to: name.value, in: names).map { prefix + $0 }
    let help: Phrase =
      if let nearest {
        .didYouMean(nearest)
      } else if names.isEmpty {
        .withoutBraces
      } else {
        .allowed(names.map { prefix + $0 })
      }
    return Diagnostic(kind, at: name.range, summary, help: help)
  }
}

// MARK: Words

extension Phrase {
  fileprivate static func unknown(_ name: String) -> Phrase {
    Phrase(nl: "onbekende opdracht '::\(name)'", en: "unknown directive '::\(name)'")
  }

  fileprivate static func noArgument(_ name: String, of directive: DirectiveName) -> Phrase {
    Phrase(
      nl: "'::\(directive.rawValue)' kent '\(name)' niet",
      en: "'::\(directive.rawValue)' does not take '\(name)'")
  }

  fileprivate static func noColumn(_ name: String, of directive: DirectiveName) -> Phrase {
    Phrase(
      nl: "'::\(directive.rawValue)' heeft geen kolom '\(name)'",
      en: "'::\(directive.rawValue)' has no column '\(name)'")
  }

  fileprivate static func noRight(_ name: String) -> Phrase {
    Phrase(
      nl: "'::brief' kent het recht '\(name)' niet", en: "'::brief' has no right '\(name)'")
  }

  fileprivate static let withoutBraces = Phrase(
    nl: "schrijf de opdracht zonder accolades", en: "write the directive without braces")

  fileprivate static func allowed(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(nl: "hier mag: \(list)", en: "allowed here: \(list)")
  }
}

extension Diagnostic {
  fileprivate static func directiveLacksRight(_ directive: Directive) -> Diagnostic {
    let rights = PersonalRight.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      EveryDirectiveIsKnown.kind, at: directive.range,
      Phrase(
        nl: "'::brief' zegt niet om welk recht het gaat", en: "'::brief' does not say which right"),
      help: Phrase(
        nl: "schrijf '::brief{recht=inzage}'; er zijn ook: \(rights)",
        en: "write '::brief{recht=inzage}'; there are: \(rights)"))
  }
}
