public import Diagnostics

/// What a template may use: the names, and what stands behind each.
public final class Schema: Sendable {
  /// The name, as the reference shows it.
  public let name: String
  /// What the thing is.
  public let documentation: Phrase
  /// The fields, in the order of an object's values.
  public let fields: [Field]

  /// A schema of `fields`.
  public init(name: String, documentation: Phrase, fields: [Field]) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
  }
}

/// A name that a template may use.
public struct Field: Sendable {
  /// What stands behind a name.
  public indirect enum Kind: Sendable {
    /// A text, escaped where it is written.
    case text
    /// HTML that is ready, written with `{{{…}}}`.
    case html
    /// An address for `href` and `src`, whose scheme has been checked; escaped where it is written.
    case address
    /// Yes or no, for sections.
    case flag
    /// A list of texts; within its section `{{.}}` is the text.
    case texts
    /// A list of objects.
    case list(Schema)
    /// An object that is always there.
    case object(Schema)
    /// An object that may be absent; a section asks for it.
    case optional(Schema)
  }

  /// The name in templates.
  public let name: String
  /// What stands behind it.
  public let kind: Kind
  /// What it means.
  public let documentation: Phrase
  /// Whether what stands in its section is shown only where a text asks for it, so that no value
  /// counts as told there.
  public let isOnRequest: Bool

  /// A field.
  public init(name: String, kind: Kind, documentation: Phrase, isOnRequest: Bool = false) {
    self.name = name
    self.kind = kind
    self.documentation = documentation
    self.isOnRequest = isOnRequest
  }
}

/// What a template is rendered with: values in the order of their schema's fields.
public enum Value: Sendable {
  /// For `text` and `address`.
  case text(String)
  /// For `html`.
  case html([UInt8])
  /// For `flag`.
  case flag(Bool)
  /// For `list` (of objects) and `texts` (of texts).
  case list([Value])
  /// For `list`: what is made only when it is rendered, one at a time.
  case series(Series)
  /// For `object` and `optional`: a value for each field, in order.
  case object([Value])
  /// For an `optional` that is not there.
  case absent

  /// The same value with every series in it made into a list.
  ///
  /// Making elements is then no part of the time that rendering takes.
  public var made: Value {
    guard holdsSeries else { return self }
    return switch self {
    case .series(let series): .list((0..<series.count).map { series.element($0).made })
    case .list(let values): .list(values.map(\.made))
    case .object(let values): .object(values.map(\.made))
    default: self
    }
  }

  private var holdsSeries: Bool {
    switch self {
    case .series: true
    case .list(let values), .object(let values): values.contains(where: \.holdsSeries)
    default: false
    }
  }

  /// Whether the value has the shape that `schema` asks for, all the way down.
  public func fits(_ schema: Schema) -> Bool {
    guard case .object(let values) = self, values.count == schema.fields.count else { return false }
    return zip(values, schema.fields).allSatisfy { value, field in value.fits(field.kind) }
  }

  private func fits(_ kind: Field.Kind) -> Bool {
    switch (kind, self) {
    case (.text, .text), (.address, .text), (.html, .html), (.flag, .flag): true
    case (.texts, .list(let values)):
      values.allSatisfy { if case .text = $0 { true } else { false } }
    case (.list(let schema), .list(let values)): values.allSatisfy { $0.fits(schema) }
    case (.list(let schema), .series(let series)):
      (0..<series.count).allSatisfy { series.element($0).fits(schema) }
    case (.object(let schema), .object), (.optional(let schema), .object): fits(schema)
    case (.optional, .absent): true
    default: false
    }
  }
}

/// The elements of a list, each made when a template comes to it.
///
/// A list of thousands takes no more memory than one of its elements, and one that the template
/// passes over takes no time.
public final class Series: Sendable {
  /// The number of elements.
  let count: Int
  /// Makes an element, which must be the same each time.
  let element: @Sendable (Int) -> Value

  /// The series of what `value` makes of each of `elements`.
  public init<Element: Sendable>(
    _ elements: [Element], _ value: @escaping @Sendable (Element) -> Value
  ) {
    count = elements.count
    element = { value(elements[$0]) }
  }
}
