import Diagnostics
import Statements

/// What the data say, a page of the site tells.
///
/// One finding a key, at the first value that no reader sees. It is an error where a duty of the AVG
/// rests on that value: then ``DutyVerdict`` says so.
enum EveryValueIsTold: ContentRule {
  static let kind = DiagnosticKind(
    "value-untold", .warning,
    Explanation(
      rule: Phrase(
        nl: "wat in de gegevens staat, kan een lezer ergens lezen",
        en: "what the data say, a reader can read somewhere"),
      why: Phrase(
        nl:
          "Wie de gegevens invult, denkt dat het op de site staat. Laten je eigen sjablonen een sleutel weg, of heeft geen pagina de opdracht die hem toont, dan ziet niemand dat.",
        en:
          "Who fills in the data thinks that the site says it. Where your own templates leave a key out, or no page has the directive that shows it, nobody sees that."
      ),
      wrong: "# partijpaneel.mustache, zonder {{#rol}}\n<dl>…</dl>",
      right: "{{#rol}}<div><dt>Rol</dt><dd>{{tekst}}</dd></div>{{/rol}}"))

  /// A value on which a duty of the AVG rests.
  static let duty = DiagnosticKind(
    "avg-untold", .error,
    Explanation(
      rule: Phrase(
        nl: "wat de AVG wil dat je vertelt, staat op de site en niet alleen in de gegevens",
        en: "what the GDPR wants told is on the site, and not in the data alone"),
      why: Phrase(
        nl:
          "Een grondslag of een bewaartermijn die alleen in een bestand staat, is aan niemand verteld.",
        en: "A legal basis or a retention period that is only in a file is told to nobody."),
      wrong: "# geen sjabloon noemt 'bewaartermijn'",
      right: "{{#bewaartermijn}}<div><dt>Hoe lang</dt><dd>{{tekst}}</dd></div>{{/bewaartermijn}}",
      source: "AVG art. 13, 14"))

  static var kinds: [DiagnosticKind] { [kind, duty] }

  // Which directives the texts have is part of what is told, and what they state is front matter.
  static var readsTexts: Bool { false }

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    guard !subject.told.isAll else { return }
    var search = UntoldSearch(subject)
    search.look(at: subject.statement, place: .whole(FileID(0)))
    for thing in ReferenceKind.allCases.flatMap(subject.statement.things) {
      search.look(at: thing, place: thing.id.range)
    }
    search.lookAtTexts()
    findings += search.found
  }
}

/// Looks through the data for values that no page tells.
private struct UntoldSearch {
  private let subject: Subject
  /// The keys on which a duty rests that is not fulfilled for want of them.
  private let wanted: Set<ToldKeys.Name>
  private(set) var found: [Diagnostic] = []
  private var reported: Set<ToldKeys.Name> = []
  /// The keys to look at of each kind of thing, by their numbers.
  private var ways: [ObjectIdentifier: [Int]] = [:]

  init(_ subject: Subject) {
    self.subject = subject
    var wanted: Set<ToldKeys.Name> = []
    if subject.statement.declaration.kind?.value == .complete {
      for duty in Review.duties {
        if case .untold(let claims) = duty.verdict(subject) {
          wanted.formUnion(claims.flatMap(\.names))
        }
      }
    }
    self.wanted = wanted
  }

  mutating func look<Root: Shaped>(at thing: Root, place: SourceRange) {
    for number in ways(in: Root.self) {
      let key = Root.shape.keys[number]
      let held = key.held(thing)
      guard held.isThere else { continue }
      note(ToldKeys.Name(Root.shape.noun, key.name), key.form, at: held.place ?? place)
      switch held {
      case .thing(let inner): look(at: inner, place: held.place ?? place)
      case .things(let inner): for thing in inner { look(at: thing, place: place) }
      case .data(let list): for item in list.items { look(at: item, place: item.category.id.range) }
      default: break
      }
    }
  }

  /// The numbers of the keys of `Root` that lead to a value of which a page must still tell.
  private mutating func ways<Root: Shaped>(in root: Root.Type) -> [Int] {
    let id = ObjectIdentifier(root)
    if let known = ways[id] { return known }
    // A thing that holds its like is not looked at without end.
    ways[id] = []
    let found = Root.shape.keys.indices.filter { number in
      let key = Root.shape.keys[number]
      guard key.told == .template else { return false }
      if isUntold(ToldKeys.Name(Root.shape.noun, key.name), key.form) { return true }
      return switch key.form {
      case .thing(let inner), .things(let inner): !ways(in: inner).isEmpty
      case .data: !ways(in: DataItem.self).isEmpty
      default: false
      }
    }
    ways[id] = found
    return found
  }

  mutating func lookAtTexts() {
    for document in subject.documents {
      note(
        ToldKeys.Name(textsOf: document.role), .text(.sentences), at: .whole(document.file))
    }
  }

  /// Whether no page tells what stands under `name`.
  private func isUntold(_ name: ToldKeys.Name, _ form: Form) -> Bool {
    guard let directives = subject.told.directives(for: name) else { return false }
    // A name that only a part shows as such stands elsewhere as a link; sentences do not.
    return directives.isEmpty || form.isSentences
  }

  private mutating func note(_ name: ToldKeys.Name, _ form: Form, at place: SourceRange) {
    guard isUntold(name, form), let directives = subject.told.directives(for: name) else { return }
    guard reported.insert(name).inserted else { return }
    found.append(
      Diagnostic(
        wanted.contains(name) ? EveryValueIsTold.duty : EveryValueIsTold.kind, at: place,
        directives.isEmpty ? name.noTemplate : name.noPage,
        help: directives.isEmpty ? name.templateHelp : ToldKeys.Name.pageHelp(directives)))
  }
}

extension Form {
  /// Whether it is one or more sentences.
  fileprivate var isSentences: Bool { if case .text(.sentences) = self { true } else { false } }
}

extension ToldKeys.Name {
  fileprivate var noTemplate: Phrase {
    Phrase(
      nl: "'\(key)' van \(noun.dutch) staat in geen enkel sjabloon, dus geen lezer ziet het",
      en: "'\(key)' of \(noun.english) is in no template, so no reader sees it")
  }

  fileprivate var noPage: Phrase {
    Phrase(
      nl: "'\(key)' van \(noun.dutch) staat op geen enkele pagina, dus geen lezer ziet het",
      en: "'\(key)' of \(noun.english) is on no page, so no reader sees it")
  }

  fileprivate var templateHelp: Phrase {
    Phrase(
      nl: "zet '\(key)' in een sjabloon; docs/sjablonen.md zegt waar het kan",
      en: "put '\(key)' in a template; docs/sjablonen.md says where it can be")
  }

  fileprivate static func pageHelp(_ directives: Set<DirectiveName>) -> Phrase {
    let names = directives.map { "'::\($0.rawValue)'" }.sorted()
    return Phrase(
      nl: "zet \(names.joined(separator: " of ")) in een tekst",
      en: "put \(names.joined(separator: " or ")) into a text")
  }
}
