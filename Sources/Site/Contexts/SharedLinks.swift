import Diagnostics
import Statements
import Templates

/// The addresses and links that pages at the same depth have in common, made once.
///
/// A site has few depths and many pages, and each page names the same moments, parties and data.
final class SharedLinks: Sendable {
  /// The path from the pages to the site's root.
  let root: String
  /// The address of the page that tells whom to ask.
  let askAt: String
  /// The address of each party.
  let partyAddresses: [String]
  /// A link to each moment: ``LinkContext``.
  let moments: [Value]
  /// A link to each category of data: the schema of ``DataItem``.
  let dataCategories: [Value]
  /// The address of each moment.
  let momentAddresses: [String]
  /// How each moment ends a sentence.
  let momentEnds: [String]
  /// The name of each category of data within a sentence.
  let dataCategoryNames: [String]
  /// The address of the explanation of each category of data.
  let dataCategoryAddresses: [String]

  /// The links of pages from which `root` leads to the site's root.
  convenience init(_ statement: PrivacyStatement, _ pages: DirectivePages, root: String) {
    let explanations = root + pages.dataCategories.path + "#"
    self.init(
      statement, root: root, askAt: root + pages.askAt.path, party: { root + Route.party($0).path },
      moment: { root + Route.moment($0).path },
      dataCategory: { explanations + Anchor.dataCategory($0) })
  }

  /// The links on the page with everything, all to places on the page itself.
  static func onOnePage(_ statement: PrivacyStatement, root: String) -> SharedLinks {
    SharedLinks(
      statement, root: root, askAt: "", party: { "#" + Anchor.party($0) },
      moment: { "#" + Anchor.moment($0) },
      dataCategory: { "#" + Anchor.dataCategory($0) })
  }

  /// The links with the addresses that `party`, `moment` and `dataCategory` make of ids.
  private init(
    _ statement: PrivacyStatement, root: String, askAt: String, party: (String) -> String,
    moment: (String) -> String, dataCategory: (String) -> String
  ) {
    self.root = root
    self.askAt = askAt
    partyAddresses = statement.parties.map { party($0.id.value) }
    momentAddresses = statement.moments.map { moment($0.id.value) }
    momentEnds = statement.moments.map(\.sentenceEnd)
    dataCategoryNames = statement.dataCategories.map(\.sentenceName)
    dataCategoryAddresses = statement.dataCategories.map { dataCategory($0.id.value) }
    moments = zip(statement.moments, momentAddresses).map { moment, address in
      LinkContext.value(moment.name.value, address)
    }
    let noTerms = DataItemContext.noTerms()
    dataCategories = zip(statement.dataCategories, dataCategoryAddresses).map { data, address in
      DataItemContext.value(data, address: address, terms: noTerms)
    }
  }
}
