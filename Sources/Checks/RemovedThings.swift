import Diagnostics
import Markdown
import Statements

/// The parties and moments that were taken out of the data while a file about them is still there
/// and something still refers to them.
///
/// That is one mistake with many traces, so it is reported once: at the first reference, with the
/// others as notes.
struct RemovedThings: Sendable {
  /// Where each is referred to: in the data, and then in the texts.
  private var places: [DataLink: [SourceRange]] = [:]

  /// The removed things among those that `documents` are about.
  init(_ statement: PrivacyStatement, _ documents: [ContentDocument]) {
    for document in documents {
      guard let thing = DataLink(to: document.role),
        statement.index(of: thing.id, kind: thing.kind) == nil,
        !statement.unreadable.contains(thing.kind)
      else { continue }
      places[thing] = []
    }
    guard !places.isEmpty else { return }
    for reference in statement.unresolved {
      places[DataLink(reference.kind, reference.id.value)]?.append(reference.id.range)
    }
    for document in documents {
      for link in document.document.links {
        guard let thing = DataLink(link.destination) else { continue }
        places[thing]?.append(link.destinationRange)
      }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { places.isEmpty }

  /// Whether `thing` is one of them.
  func contains(_ thing: DataLink) -> Bool { !(places[thing] ?? []).isEmpty }

  /// The places besides `place` that refer to `thing`; nil where `place` is not the first.
  func others(_ thing: DataLink, besides place: SourceRange) -> ArraySlice<SourceRange>? {
    guard let all = places[thing], all.first == place else { return nil }
    return all.dropFirst()
  }
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
