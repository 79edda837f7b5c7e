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
  /// Finds the names, and then the other forms of them.
  private let matcher: NameMatcher
  /// For each form, from the number of names on, the index of its name.
  private let ownerOfForm: [Int]

  /// The names in `statement`.
  public init(_ statement: PrivacyStatement) {
    var names: [String] = []
    var bearers: [[Bearer]] = []
    var indices: [String: Int] = [:]
    func add(_ name: String, _ bearer: Bearer) {
      if let index = indices[name] {
        // Who bears a name twice is added twice in a row.
        if bearers[index].last != bearer { bearers[index].append(bearer) }
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
    var forms = NameFormTable(names: indices)
    for party in statement.parties {
      let isKind = party.kind.value == .category || party.kind.value == .unnamed
      for name in party.names {
        guard let index = indices[name] else { continue }
        let isPlain = isKind || NameForms.isDescription(name)
        forms.add(
          isPlain ? NameForms.forms(ofCategory: name) : NameForms.forms(of: name), of: index)
      }
    }
    for name in statement.products.map(\.name.value) + statement.knownNames.map(\.value) {
      if let index = indices[name] { forms.add(NameForms.forms(of: name), of: index) }
    }
    let speaker = statement.organisation.name.value
    if let index = indices[speaker] {
      forms.add(NameForms.forms(ofSpeaker: speaker), of: index, yields: true)
    }
    // A form of two names stands for neither.
    for form in forms.ambiguous { add(form, .known) }
    self.names = names
    self.bearers = bearers
    ownerOfForm = forms.owners
    matcher = NameMatcher(names + forms.texts, takingForms: true)
  }

  /// The names in `prose`, in order, found in one pass whatever their number.
  public func mentions(in prose: Prose) -> [Mention] { mentions(in: prose.bytes) }

  /// The names in a text of UTF-8 bytes, in order.
  func mentions(in bytes: [UInt8]) -> [Mention] {
    matcher.matches(in: bytes).map { match in
      let isForm = match.nameIndex >= names.count
      return Mention(
        name: isForm ? ownerOfForm[match.nameIndex - names.count] : match.nameIndex,
        range: match.range)
    }
  }
}

/// The forms of names, each with the name that it stands for.
private struct NameFormTable {
  private(set) var texts: [String] = []
  private(set) var owners: [Int] = []
  /// The forms that may stand for two names.
  private(set) var ambiguous: [String] = []
  private let names: [String: Int]
  private var places: [String: Int] = [:]

  init(names: [String: Int]) { self.names = names }

  /// Adds the forms of the name with index `owner`; where it `yields` they count for nothing that
  /// is a form of another name too.
  mutating func add(_ forms: [String], of owner: Int, yields: Bool = false) {
    for form in forms where names[form] == nil {
      guard let place = places[form] else {
        places[form] = texts.count
        texts.append(form)
        owners.append(owner)
        continue
      }
      if owners[place] != owner, !yields { ambiguous.append(form) }
    }
  }
}
