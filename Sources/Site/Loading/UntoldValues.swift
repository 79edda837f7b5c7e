import Checks
import Diagnostics
import Statements
import Templates

/// Finds what the data say and no template of the site tells: a promise that no reader sees.
struct UntoldValues {
  private let told: Set<FieldPlace>
  /// The keys that no template tells, by the type that has them; most sites have none.
  private var untold: [ObjectIdentifier: Set<String>] = [:]
  private var found: [Diagnostic] = []
  private var reported: Set<String> = []

  /// What is untold of `statement` where the templates name the fields `told`.
  static func findings(in statement: PrivacyStatement, told: Set<FieldPlace>) -> [Diagnostic] {
    var values = UntoldValues(told: told)
    guard !values.untold.isEmpty else { return [] }
    let whole = SourceRange.whole(FileID(0))
    values.look(at: statement, place: whole)
    for thing in ReferenceKind.allCases.flatMap(statement.things) {
      values.look(at: thing, place: thing.id.range)
    }
    return values.found
  }

  /// The keys that no template tells: the type's noun and the key's name.
  static func keys(told: Set<FieldPlace>) -> [String] {
    let values = UntoldValues(told: told)
    return values.names.sorted()
  }

  private var names: [String] = []

  private init(told: Set<FieldPlace>) {
    self.told = told
    var seen: Set<ObjectIdentifier> = []
    for type in PrivacyStatement.shapes { note(type, &seen) }
  }

  private mutating func note<Root: Shaped>(_ type: Root.Type, _ seen: inout Set<ObjectIdentifier>) {
    guard seen.insert(ObjectIdentifier(type)).inserted else { return }
    for key in Root.shape.keys {
      if let inner = key.form.inner { note(inner, &seen) }
      guard key.told == .template, !isTold(key.name, of: type) else { continue }
      untold[ObjectIdentifier(type), default: []].insert(key.name)
      names.append("\(Root.shape.noun.dutch).\(key.name)")
    }
  }

  /// Whether a template names the field `name` of a thing of `type`.
  private func isTold(_ name: String, of type: any Shaped.Type) -> Bool {
    Self.schemas(of: type).contains { schema in
      schema.fields.indices.contains {
        schema.fields[$0].name == name && told.contains(FieldPlace(schema, $0))
      }
    }
  }

  /// The schemas in which templates are given a thing of `type`.
  private static func schemas(of type: any Shaped.Type) -> [Schema] {
    switch ObjectIdentifier(type) {
    case ObjectIdentifier(Party.self): [PartyContext.party.schema]
    case ObjectIdentifier(Moment.self): [MomentContext.moment.schema]
    case ObjectIdentifier(Exchange.self), ObjectIdentifier(Use.self): [ClaimContext.row.schema]
    case ObjectIdentifier(DataCategory.self): [DirectiveContexts.dataCategory.schema]
    case ObjectIdentifier(Product.self): [DirectiveContexts.productChoice]
    case ObjectIdentifier(DataSubject.self): [DataSubjectContext.schema]
    case ObjectIdentifier(PrivacyStatement.self):
      [PageContext.prose, PartyContext.page, MomentContext.page]
    default: [DeclaredSchemas.schema(of: type)]
    }
  }

  private mutating func look<Root: Shaped>(at thing: Root, place: SourceRange) {
    let untold = self.untold[ObjectIdentifier(Root.self)] ?? []
    for key in Root.shape.keys {
      let held = key.held(thing)
      if untold.contains(key.name), held.isThere { report(key, at: held.place ?? place) }
      switch held {
      case .thing(let inner): look(at: inner, place: held.place ?? place)
      case .things(let inner): for thing in inner { look(at: thing, place: place) }
      case .data(let list): for item in list.items { look(at: item, place: item.category.id.range) }
      default: break
      }
    }
  }
}

extension UntoldValues {
  private mutating func report<Root>(_ key: Key<Root>, at place: SourceRange) {
    let noun = Root.shape.noun
    guard reported.insert("\(noun.dutch).\(key.name)").inserted else { return }
    found.append(
      Diagnostic(
        key.isDuty ? .dutyUntold : .valueUntold, at: place,
        Phrase(
          nl:
            "'\(key.name)' van \(noun.dutch) staat in geen enkel sjabloon, dus geen lezer ziet het",
          en: "'\(key.name)' of \(noun.english) is in no template, so no reader sees it"),
        help: Phrase(
          nl: "zet '\(key.name)' in een sjabloon; docs/sjablonen.md zegt waar het kan",
          en: "put '\(key.name)' in a template; docs/sjablonen.md says where it can be")))
  }
}
