import Checks
import Claims
import Diagnostics
import Markdown
import Statements
import Templates

extension TemplateFolder {
  /// What the pages of a site with `documents` tell of its data.
  ///
  /// A page tells what its template names, and what the parts name that its text calls for. What a
  /// page would tell that links lead to and that is not there counts as told: that it is not there
  /// is what is wrong, and its links say so. Links into the data of `claims` lead to one.
  func told(with documents: [ContentDocument], of claims: Claims) -> ToldKeys {
    // A template that can't be compiled names nothing, which is no reason to miss it.
    guard diagnostics.isEmpty else { return .all }
    var called: Set<DirectiveName> = []
    for document in documents {
      for directive in document.document.directives {
        if let name = DirectiveName(rawValue: directive.name.value) { called.insert(name) }
      }
    }
    for (name, directive) in DirectivePages.expected where !called.contains(directive) {
      let file = Array("\(name).md".utf8)
      let isThere = documents.contains { document in
        if case .page(let page) = document.role { page == name } else { false }
      }
      let isLinked =
        directive == .dataCategories && claims.contains { !($0.data?.items.isEmpty ?? true) }
        || documents.contains { $0.document.links.contains { $0.leads(to: file) } }
      if !isThere, isLinked { called.insert(directive) }
    }
    return told(calling: called)
  }

  /// What pages tell that call for the parts `called`.
  func told(calling called: Set<DirectiveName>) -> ToldKeys {
    var search = UntoldKeys(self, called)
    for type in PrivacyStatement.shapes { search.look(at: type) }
    for (schema, role) in [
      (ProsePage.schema, ContentDocument.Role.page("")), (PartyPage.schema, .party("")),
      (MomentPage.schema, .moment("")),
    ] {
      search.look(for: "inhoud", as: ToldKeys.Name(textsOf: role), in: [schema])
    }
    return ToldKeys(untold: search.untold)
  }
}

extension Link {
  /// Whether it leads to the text `file` at the top of the content.
  fileprivate func leads(to file: [UInt8]) -> Bool {
    guard destination.utf8.count >= file.count else { return false }
    var path = destination.utf8[...]
    while path.starts(with: "../".utf8) { path = path.dropFirst(3) }
    if path.starts(with: "./".utf8) { path = path.dropFirst(2) }
    guard path.starts(with: file) else { return false }
    let rest = path.dropFirst(file.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }
}

/// Looks for the keys that no page tells.
private struct UntoldKeys {
  private let templates: TemplateFolder
  private let told: NamedFields
  private(set) var untold: [ToldKeys.Name: Set<DirectiveName>] = [:]
  private var seen: Set<ObjectIdentifier> = []

  init(_ templates: TemplateFolder, _ called: Set<DirectiveName>) {
    self.templates = templates
    told = called.reduce(into: templates.toldOnPages) {
      if let part = templates.toldInParts[$1] { $0.formUnion(part) }
    }
  }

  mutating func look<Root: Shaped>(at type: Root.Type) {
    guard seen.insert(ObjectIdentifier(type)).inserted else { return }
    for key in Root.shape.keys {
      if let inner = key.form.inner { look(at: inner) }
      guard key.told == .template else { continue }
      look(
        for: key.name, as: ToldKeys.Name(Root.shape.noun, key.name), in: Self.schemas(of: type))
    }
  }

  /// Notes the field `field` of `schemas` where no page tells it.
  mutating func look(for field: String, as name: ToldKeys.Name, in schemas: [Schema]) {
    let places = schemas.flatMap { schema in
      schema.fields.indices.filter { schema.fields[$0].name == field }.map { (schema, $0) }
    }
    func tell(_ fields: NamedFields) -> Bool {
      places.contains { fields.contains($0.1, of: $0.0) }
    }
    guard !tell(told) else { return }
    untold[name] = Set(templates.toldInParts.filter { tell($0.value) }.keys)
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
      PageKinds.all.filter { $0.hasAddress }.map { $0.schema }
    default: [DeclaredSchemas.schema(of: type)]
    }
  }
}
