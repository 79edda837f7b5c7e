/// What changed in folders that are watched.
public enum FolderChange: Sendable, Equatable {
  /// The files at these paths were written, made, moved or removed.
  case files(Set<String>)
  /// More than can be told file by file: a folder came or went, or changes were lost.
  case anything

  /// Both changes together.
  func merged(with other: FolderChange) -> FolderChange {
    guard case .files(let mine) = self, case .files(let others) = other else { return .anything }
    return .files(mine.union(others))
  }
}
