/// Fields that templates name, by the schema that they are fields of.
///
/// What makes values for a template leaves out those of all other fields.
public struct NamedFields: Sendable {
  /// The fields of one schema: for each whether it is named.
  public struct Fields: Sendable {
    fileprivate var flags: [Bool]

    fileprivate init(count: Int) { flags = [Bool](repeating: false, count: count) }

    /// Whether any of the fields in `range` is named.
    public func holdsAny(of range: Range<Int>) -> Bool { flags[range].contains(true) }
  }

  private var fields: [ObjectIdentifier: Fields] = [:]

  /// No fields.
  public init() {}

  /// The fields of `schema`; nil where none is named.
  public subscript(schema: Schema) -> Fields? { fields[ObjectIdentifier(schema)] }

  /// Whether the field with index `field` of `schema` is named.
  public func contains(_ field: Int, of schema: Schema) -> Bool {
    self[schema]?.flags[field] ?? false
  }

  /// Adds the fields of `other`.
  public mutating func formUnion(_ other: NamedFields) {
    fields.merge(other.fields) { mine, theirs in
      var both = mine
      for field in theirs.flags.indices where theirs.flags[field] { both.flags[field] = true }
      return both
    }
  }

  /// Notes the field with index `field` of `schema`.
  mutating func insert(_ field: Int, of schema: Schema) {
    fields[ObjectIdentifier(schema), default: Fields(count: schema.fields.count)].flags[field] =
      true
  }
}
