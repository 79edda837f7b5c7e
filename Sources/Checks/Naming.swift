import Diagnostics
public import Statements

/// What the data call things: all of the data that rules about a text look at, and what names are
/// looked for in texts.
public struct Naming: Sendable, Equatable {
  private let ids: [[String]]
  private let names: [[String]]
  private let kinds: [Party.Kind]
  private let titles: [String]
  private let knownNames: [String]
  private let addressForm: SiteSettings.Pronoun?
  private let unreadable: Set<ReferenceKind>
  private let mayLackNames: Bool

  /// The names and ids of `statement`.
  public init(_ statement: PrivacyStatement) {
    ids = ReferenceKind.allCases.map(statement.ids)
    let organisation = statement.organisation
    names = statement.parties.map(\.names) + [organisation.aliases.map(\.value)]
    kinds = statement.parties.map(\.kind.value)
    titles =
      [organisation.name.value, statement.site.title.value]
      + statement.products.map(\.name.value) + statement.moments.map(\.name.value)
      + statement.dataCategories.map(\.name.value) + statement.dataSubjects.map(\.name.value)
    knownNames = statement.knownNames.map(\.value)
    addressForm = statement.site.addressForm?.value
    unreadable = statement.unreadable
    mayLackNames = statement.mayLackNames
  }
}
