import Diagnostics
import Language
public import Markdown
public import Statements

/// The names that the data declare, and who bears each.
public struct NameIndex: Sendable {
  /// What a name belongs to.
  enum Bearer: Sendable, Hashable {
    /// The party with this index in the statement.
    case party(Int)
    /// The product with this index in the statement.
    case product(Int)
    /// The organisation that speaks.
    case organisation
    /// No party, on purpose: `bekende_namen` in `site.yaml`.
    case known
  }

  /// A place in a text where a name stands.
  public struct Mention: Sendable, Hashable {
    /// The index of the name in ``NameIndex/names``.
    let name: Int
    /// The name as it stands in ``Prose/bytes``.
    let range: Range<Int>
  }

  /// Every name once, in the order of the data: parties, organisation, products, known names.
  let names: [String]
  /// Who bears each of `names`.
  let bearers: [[Bearer]]
  private let matcher: NameMatcher

  /// The names in `statement`.
  public init(_ statement: PrivacyStatement) {
    var names: [String] = []
    var bearers: [[Bearer]] = []
    var indices: [String: Int] = [:]
    func add(_ name: String, _ bearer: Bearer) {
      if let index = indices[name] {
        if !bearers[index].contains(bearer) { bearers[index].append(bearer) }
      } else {
        indices[name] = names.count
        names.append(name)
        bearers.append([bearer])
      }
    }
    for (index, party) in statement.parties.enumerated() {
      for name in party.names { add(name, .party(index)) }
    }
    add(statement.organisation.name.value, .organisation)
    for alias in statement.organisation.aliases { add(alias.value, .organisation) }
    for (index, product) in statement.products.enumerated() {
      add(product.name.value, .product(index))
    }
    for name in statement.knownNames { add(name.value, .known) }
    self.names = names
    self.bearers = bearers
    matcher = NameMatcher(names)
  }

  /// The names in `prose`, in order, found in one pass whatever their number.
  public func mentions(in prose: Prose) -> [Mention] { mentions(in: prose.bytes) }

  /// The names in a text of UTF-8 bytes, in order.
  func mentions(in bytes: [UInt8]) -> [Mention] {
    matcher.matches(in: bytes).map { Mention(name: $0.nameIndex, range: $0.range) }
  }
}
