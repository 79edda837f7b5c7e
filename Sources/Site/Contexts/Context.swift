import Diagnostics
import Statements
import Templates

/// What templates are given for a thing: each name with what it means and how its value is made, in
/// one place.
struct Context<Thing: Sendable>: Sendable {
  /// A name, or a few that are made together.
  struct Entry: Sendable {
    let fields: [Field]
    let append: @Sendable (Thing, ContextBuilder, inout [Value]) -> Void
  }

  /// What a template may use.
  let schema: Schema
  private let entries: [Entry]

  /// The context of a thing that templates call `name`.
  init(_ name: String, _ documentation: Phrase, _ entries: [Entry]) {
    self.entries = entries
    schema = Schema(name: name, documentation: documentation, fields: entries.flatMap(\.fields))
  }

  /// The value of `thing`, as `builder` sees it.
  func value(_ thing: Thing, _ builder: ContextBuilder) -> Value {
    var values: [Value] = []
    values.reserveCapacity(schema.fields.count)
    for entry in entries { entry.append(thing, builder, &values) }
    return .object(values)
  }
}

extension Context.Entry {
  /// A name.
  static func one(
    _ name: String, _ kind: Field.Kind, nl dutch: String, en english: String,
    _ value: @escaping @Sendable (Thing, ContextBuilder) -> Value
  ) -> Self {
    Self(fields: [Field(name, kind, nl: dutch, en: english)]) { thing, builder, values in
      values.append(value(thing, builder))
    }
  }

  /// A list, and the name that says whether it holds anything.
  static func list<Element: Sendable>(
    _ name: String, _ schema: Schema, nl dutch: String, en english: String,
    of elements: @escaping @Sendable (Thing, ContextBuilder) -> [Element],
    _ value: @escaping @Sendable (Element, ContextBuilder) -> Value
  ) -> Self {
    Self(fields: [Field(name, .list(schema), nl: dutch, en: english), .isFilled(name)]) {
      thing, builder, values in
      values.append(filled: elements(thing, builder)) { value($0, builder) }
    }
  }

  /// Names whose values are made together, in the order of `fields`.
  static func together(
    _ fields: [Field], _ values: @escaping @Sendable (Thing, ContextBuilder) -> [Value]
  ) -> Self {
    Self(fields: fields) { thing, builder, all in all += values(thing, builder) }
  }

  /// Where the thing was written, in the preview.
  static func source(_ mark: @escaping @Sendable (Thing, ContextBuilder) -> String?) -> Self {
    Self(fields: [.source]) { thing, builder, values in
      values.append(TextContext.value(mark(thing, builder)))
    }
  }

  /// The keys that a shape declares, but those of `other`, which have entries of their own.
  static func keys<Root>(
    of shape: Shape<Root>, but other: [PartialKeyPath<Root>] = [],
    _ root: @escaping @Sendable (Thing, ContextBuilder) -> Root
  ) -> Self {
    let keys = shape.keys.filter { key in
      key.told == .template && !other.contains { $0 == key.property }
    }
    return Self(fields: keys.flatMap(\.fields)) { thing, builder, values in
      let root = root(thing, builder)
      for key in keys { builder.append(key, of: root, to: &values) }
    }
  }
}

// MARK: Declared keys

/// The schemas of the mappings within things, each made once.
enum DeclaredSchemas {
  /// The schema of `type`.
  static func schema(of type: any Shaped.Type) -> Schema {
    all[ObjectIdentifier(type)]
      ?? Schema(name: "", documentation: Phrase(nl: "", en: ""), fields: [])
  }

  private static let all: [ObjectIdentifier: Schema] = {
    var made: [ObjectIdentifier: Schema] = [:]
    func make<Root: Shaped>(_ type: Root.Type) {
      for key in Root.shape.keys {
        guard let inner = key.form.inner, made[ObjectIdentifier(inner)] == nil else { continue }
        make(inner)
      }
      let keys = Root.shape.keys.filter { $0.told == .template && !$0.isLeftOut }
      made[ObjectIdentifier(type)] = Schema(
        name: Root.shape.noun.dutch, documentation: Root.shape.words,
        fields: (type == DataItem.self ? DataItemContext.fields : [])
          + keys.flatMap { $0.fields(made) })
    }
    func makeInner<Root: Shaped>(_ type: Root.Type) {
      for key in Root.shape.keys {
        if let inner = key.form.inner { make(inner) }
      }
    }
    // The things with an id have contexts of their own, which use these schemas.
    for type in PrivacyStatement.shapes { makeInner(type) }
    return made
  }()
}

extension Key {
  /// Whether a context gives the key in its own way.
  fileprivate var isLeftOut: Bool { Root.self == DataItem.self && name == "gegeven" }

  /// The names that templates are given for the key.
  fileprivate var fields: [Field] { fields { DeclaredSchemas.schema(of: $0) } }

  /// The names, where the schemas of mappings are those of `made`.
  fileprivate func fields(_ made: [ObjectIdentifier: Schema]) -> [Field] {
    fields { made[ObjectIdentifier($0)] ?? TextContext.schema }
  }

  private func fields(_ schema: (any Shaped.Type) -> Schema) -> [Field] {
    func field(_ kind: Field.Kind) -> Field { Field(name: name, kind: kind, documentation: words) }
    func object(_ schema: Schema) -> [Field] {
      [field(isAlways ? .object(schema) : .optional(schema))]
    }
    switch form {
    case .text, .choice, .number, .period, .colour, .country:
      return isAlways ? [field(.text)] : object(TextContext.schema)
    case .texts: return [field(.texts), .isFilled(name)]
    case .flag: return [field(.flag)]
    case .date: return object(DateContext.schema)
    case .address, .email, .reference: return object(LinkContext.schema)
    case .references(.product): return [field(.texts), .isFilled(name)]
    case .references(.dataSubject):
      return [field(.list(DataSubjectContext.schema)), .isFilled(name)]
    case .data:
      return [
        field(.list(schema(DataItem.self))), .isFilled(name), .isEmpty(name), .isSome(name),
      ]
    case .source: return object(SourceContext.schema)
    case .references: return [field(.list(LinkContext.schema)), .isFilled(name)]
    case .askAt: return object(PartyContext.askAt)
    case .settings: return []
    case .thing(let type): return object(schema(type))
    case .things(let type): return [field(.list(schema(type))), .isFilled(name)]
    }
  }
}

extension ContextBuilder {
  /// Appends the values of `key`: one for each of its ``Key/fields``.
  fileprivate func append<Root>(_ key: Key<Root>, of root: Root, to values: inout [Value]) {
    let held = key.held(root)
    switch key.form {
    case .text, .choice, .number, .period, .colour, .country:
      var words = held.words
      if isPolite, case .choice(let choice, _) = held { words = choice.politeWords }
      values.append(key.isAlways ? .text(words ?? "") : TextContext.value(words))
    case .texts:
      values.append(filled: held.texts.map { .text($0.value) })
    case .flag: values.append(.flag(held.isThere))
    case .date:
      if case .date(let day) = held {
        values.append(date(day.value))
      } else {
        values.append(.absent)
      }
    case .address: values.append(siteLink(held.words))
    case .email: values.append(held.words.map { LinkContext.value($0, "mailto:" + $0) } ?? .absent)
    case .reference(let kind):
      values.append(held.references.first?.index.map { link($0, kind) } ?? .absent)
    case .references(.product): values.append(filled: productNames(held.references))
    case .references(.dataSubject):
      values.append(
        filled: held.references.compactMap { $0.index.map(DataSubjectContext.value(statement)) })
    case .data:
      if case .data(let list) = held {
        values.append(filled: dataItems(of: list))
        values += [.flag(list.isNothing), .flag(!list.isComplete)]
      } else {
        values += [.list([]), .flag(false), .flag(false), .flag(false)]
      }
    case .source:
      if case .source(let source) = held {
        values.append(SourceContext.value(source, self))
      } else {
        values.append(.absent)
      }
    case .references(let kind):
      values.append(filled: held.references.compactMap { $0.index.map { link($0, kind) } })
    case .askAt:
      if case .askAt(let place) = held {
        values.append(askAt(place))
      } else {
        values.append(.absent)
      }
    case .settings: break
    case .thing:
      if case .thing(let thing) = held {
        values.append(value(thing))
      } else {
        values.append(.absent)
      }
    case .things:
      if case .things(let things) = held {
        values.append(filled: things.map { value($0) })
      } else {
        values.append(filled: [])
      }
    }
  }

  /// A mapping within a thing: ``DeclaredSchemas/schema(of:)``.
  func value<Root: Shaped>(_ thing: Root) -> Value {
    var values: [Value] = []
    for key in Root.shape.keys where key.told == .template && !key.isLeftOut {
      append(key, of: thing, to: &values)
    }
    return .object(values)
  }

  /// The data of a list: the schema of ``DataItem``.
  func dataItems(of list: DataList?) -> [Value] { list?.items.compactMap(dataItem) ?? [] }

  /// A datum of a list: the schema of ``DataItem``; nil where it names nothing that is there.
  private func dataItem(_ item: DataItem) -> Value? {
    guard let number = item.category.index else { return nil }
    guard item.hasTerms, case .object(let link) = dataCategoryLink(number),
      case .object(let terms) = value(item)
    else { return dataCategoryLink(number) }
    return .object(link.prefix(DataItemContext.fields.count) + terms)
  }

  /// A link to a thing.
  private func link(_ number: Int, _ kind: ReferenceKind) -> Value {
    switch kind {
    case .party: partyLink(number)
    case .moment: momentLink(number)
    case .dataCategory:
      LinkContext.value(
        statement.dataCategories[number].name.value, dataCategoryAddress(number))
    case .product:
      LinkContext.value(statement.products[number].name.value, productAddress(number))
    case .dataSubject: LinkContext.value(statement.dataSubjects[number].name.value, "#")
    }
  }
}
