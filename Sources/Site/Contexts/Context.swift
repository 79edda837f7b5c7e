import Diagnostics
import Statements
import Templates

/// What templates are given for a thing: each name with what it means and how its value is made, in
/// one place.
struct Context<Thing: Sendable>: Sendable {
  /// A name, or a few that are made together.
  struct Entry: Sendable {
    let fields: [Field]
    /// Appends the values of the fields; of those that nobody wants any other will do.
    let append: @Sendable (Thing, ContextBuilder, WantedFields, inout [Value]) -> Void

    init(
      fields: [Field],
      _ append: @escaping @Sendable (Thing, ContextBuilder, inout [Value]) -> Void
    ) {
      self.init(fields: fields) { thing, builder, _, values in append(thing, builder, &values) }
    }

    init(
      fields: [Field],
      _ append: @escaping @Sendable (Thing, ContextBuilder, WantedFields, inout [Value]) -> Void
    ) {
      self.fields = fields
      self.append = append
    }
  }

  /// What a template may use.
  let schema: Schema
  private let entries: [Entry]
  /// Which of the fields each entry makes.
  private let ranges: [Range<Int>]

  /// The context of a thing that templates call `name`.
  init(_ name: String, _ documentation: Phrase, _ entries: [Entry]) {
    self.entries = entries
    var start = 0
    ranges = entries.map { entry in
      defer { start += entry.fields.count }
      return start..<start + entry.fields.count
    }
    schema = Schema(name: name, documentation: documentation, fields: entries.flatMap(\.fields))
  }

  /// The value of `thing`, as `builder` sees it.
  func value(_ thing: Thing, _ builder: ContextBuilder) -> Value {
    var values: [Value] = []
    values.reserveCapacity(schema.fields.count)
    var wanted = WantedFields(of: schema, builder)
    for number in entries.indices {
      let range = ranges[number]
      if wanted.holdsAny(of: range) {
        wanted.start = range.lowerBound
        entries[number].append(thing, builder, wanted, &values)
        wanted.start = 0
      } else {
        values.append(unwanted: range.count)
      }
    }
    return .object(values)
  }
}

/// Which fields of a thing the template looks at that is to be filled in.
struct WantedFields {
  private let named: NamedFields.Fields?
  private let isAll: Bool
  /// The field that those are counted from that are asked for.
  var start = 0

  /// The fields of `schema` that are looked at by what `builder` makes values for.
  init(of schema: Schema, _ builder: ContextBuilder) {
    isAll = builder.named == nil
    named = builder.named?[schema]
  }

  /// Whether any of the fields in `range` is looked at.
  func holdsAny(of range: Range<Int>) -> Bool {
    isAll || named?.holdsAny(of: start + range.lowerBound..<start + range.upperBound) ?? false
  }
}

extension [Value] {
  /// Appends values for `count` fields that no template looks at.
  fileprivate mutating func append(unwanted count: Int) {
    for _ in 0..<count { append(.absent) }
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

  /// The keys that a shape declares, but those called `other`, which have entries of their own.
  static func keys<Root>(
    of shape: Shape<Root>, but other: [String] = [],
    _ root: @escaping @Sendable (Thing, ContextBuilder) -> Root
  ) -> Self {
    assert(other.allSatisfy { name in shape.keys.contains { $0.name == name } })
    let keys = shape.keys.filter { key in
      key.told == .template && !other.contains(key.name)
    }
    let fields = keys.map(\.fields)
    let counts = fields.map(\.count)
    return Self(fields: fields.flatMap(\.self)) { thing, builder, wanted, values in
      let root = root(thing, builder)
      builder.append(keys, counts, of: root, wanted, to: &values)
    }
  }
}

// MARK: Declared keys

/// The schemas of the mappings within things, each made once.
enum DeclaredSchemas {
  /// The schema of a type, and how many of its fields are those of each key of the type's shape.
  fileprivate struct Declared: Sendable {
    let schema: Schema
    let counts: [Int]
  }

  /// The schema of `type`.
  static func schema(of type: any Shaped.Type) -> Schema { declared(type).schema }

  fileprivate static func declared(_ type: any Shaped.Type) -> Declared {
    all[ObjectIdentifier(type)] ?? none
  }

  private static let none = Declared(
    schema: Schema(name: "", documentation: Phrase(nl: "", en: ""), fields: []), counts: [])

  private static let all: [ObjectIdentifier: Declared] = {
    var made: [ObjectIdentifier: Declared] = [:]
    // Each is made once: what a template names is kept by the schema.
    func make<Root: Shaped>(_ type: Root.Type) {
      guard made[ObjectIdentifier(type)] == nil else { return }
      for key in Root.shape.keys {
        if let inner = key.form.inner { make(inner) }
      }
      let fields = Root.shape.keys.map { key in
        key.told == .template && !key.isLeftOut ? key.fields(made) : []
      }
      let schema = Schema(
        name: Root.shape.noun.dutch, documentation: Root.shape.words,
        fields: (type == DataItem.self ? DataItemContext.fields : []) + fields.flatMap(\.self))
      made[ObjectIdentifier(type)] = Declared(schema: schema, counts: fields.map(\.count))
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
  fileprivate func fields(_ made: [ObjectIdentifier: DeclaredSchemas.Declared]) -> [Field] {
    fields { made[ObjectIdentifier($0)]?.schema ?? TextContext.schema }
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
  /// Appends the values of those of `keys` that are `wanted`; `counts` says how many each has.
  fileprivate func append<Root>(
    _ keys: [Key<Root>], _ counts: [Int], of root: Root, _ wanted: WantedFields,
    to values: inout [Value]
  ) {
    var start = 0
    for number in counts.indices where counts[number] > 0 {
      let end = start + counts[number]
      if wanted.holdsAny(of: start..<end) {
        let key = keys[number]
        append(key.held(root), of: key.form, isAlways: key.isAlways, to: &values)
      } else {
        values.append(unwanted: counts[number])
      }
      start = end
    }
  }

  /// Appends the values of what a key of this form holds: one for each of its ``Key/fields``.
  private func append(
    _ held: Held, of form: Form, isAlways: Bool, to values: inout [Value]
  ) {
    switch form {
    case .text, .choice, .number, .period, .colour, .country:
      var words = held.words
      if isPolite, case .choice(let choice, _) = held { words = choice.politeWords }
      values.append(isAlways ? .text(words ?? "") : TextContext.value(words))
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
    let declared = DeclaredSchemas.declared(Root.self)
    var wanted = WantedFields(of: declared.schema, self)
    if Root.self == DataItem.self { wanted.start = DataItemContext.fields.count }
    var values: [Value] = []
    values.reserveCapacity(declared.schema.fields.count)
    append(Root.shape.keys, declared.counts, of: thing, wanted, to: &values)
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
