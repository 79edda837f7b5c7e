import Diagnostics
import Markdown
import Statements

/// The parties and moments that were taken out of the data while a file about them is still there
/// and something still refers to them.
///
/// That is one mistake with many traces: the references tell it, and the file is passed over.
struct RemovedThings: Sendable {
  private var things: Set<DataLink> = []

  /// The removed things among those that `documents` are about.
  init(_ statement: PrivacyStatement, _ documents: [ContentDocument]) {
    let orphans = Set(
      documents.compactMap { DataLink(to: $0.role) }.filter { thing in
        statement.index(of: thing.id, kind: thing.kind) == nil
          && !statement.unreadable.contains(thing.kind)
      })
    guard !orphans.isEmpty else { return }
    for reference in statement.unresolved {
      things.insert(DataLink(reference.kind, reference.id.value))
    }
    for link in documents.lazy.flatMap(\.document.links) {
      if let thing = DataLink(link.destination) { things.insert(thing) }
    }
    things.formIntersection(orphans)
    isEmpty = false
  }

  /// Whether no file is about what is not in the data.
  private(set) var isEmpty = true

  /// Whether `thing` is one of them.
  func contains(_ thing: DataLink) -> Bool { things.contains(thing) }
}

extension DataLink {
  /// A link to what a file of this role is about; nil for a page of its own.
  init?(to role: ContentDocument.Role) {
    switch role {
    case .page: return nil
    case .party(let id): self.init(.party, id)
    case .moment(let id): self.init(.moment, id)
    }
  }
}
