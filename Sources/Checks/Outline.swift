import Diagnostics
import Statements
import Text

/// What a site is apart from the words of its texts: which documents there are and what they are
/// for, what they say of themselves, and whether they document something.
///
/// A class, so that an outline which did not change can be told by its identity.
public final class Outline: Sendable {
  /// What the site calls its own pages and things.
  let titles: TitleIndex
  /// The index of each party's documentation among the documents, by id.
  let partyDocuments: [String: Int]
  /// The same for each party by its index in the statement; nil for one without a file of its own.
  let documentOfParty: [Int?]
  /// The index of each moment's documentation among the documents, by id.
  let momentDocuments: [String: Int]
  /// What was taken out of the data and is still referred to.
  let removed: RemovedThings
  /// The ids of each kind of thing, by its number.
  private let near: [NearMiss]

  /// The outline of `documents`, which go with `statement`.
  init(_ statement: PrivacyStatement, _ documents: [ContentDocument]) {
    titles = TitleIndex(statement, documents)
    var parties: [String: Int] = [:]
    var moments: [String: Int] = [:]
    for (index, document) in documents.enumerated() {
      switch document.role {
      case .page: break
      // A file may be named as an id should be that is not one yet.
      case .party(let id):
        let party = statement.index(of: id, kind: .party)
        parties[party.map { statement.parties[$0].id.value } ?? id] = index
      case .moment(let id):
        let moment = statement.index(of: id, kind: .moment)
        moments[moment.map { statement.moments[$0].id.value } ?? id] = index
      }
    }
    partyDocuments = parties
    documentOfParty = statement.parties.map { parties[$0.id.value] }
    momentDocuments = moments
    removed = RemovedThings(statement, documents)
    near = ReferenceKind.allCases.map { NearMiss(statement.ids(of: $0)) }
  }

  /// The id of the thing of `kind` that was probably meant by `id`; nil where none is near.
  func nearest(to id: String, _ kind: ReferenceKind) -> String? {
    near[kind.rawValue].nearest(to: id)
  }

  /// Whether it depends on the words of texts: where something was removed, each link to it counts.
  public var readsTexts: Bool { !removed.isEmpty }
}

extension ContentDocument {
  /// Whether an outline is the same with this text as with `other` in its place.
  public func hasFace(of other: ContentDocument) -> Bool {
    role == other.role && file == other.file && frontMatter == other.frontMatter
      && lack == nil && other.lack == nil
  }
}
