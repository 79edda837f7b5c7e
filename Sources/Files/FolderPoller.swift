import Glibc

/// Looks at folders again and again, and tells what changed: for where the system tells of no
/// changes, such as a network folder.
public struct FolderPoller: Sendable {
  /// How often it looks, in milliseconds.
  static let interval = 400

  private struct Mark: Equatable {
    let kind: FolderEntry.Kind
    let identity: SystemCall.Identity?
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private let folders: [String]

  /// A poller of `folders`.
  public init(_ folders: [String]) { self.folders = folders }

  /// The changes, until the task that reads them ends.
  public func changes() -> AsyncStream<FolderChange> {
    // Before anything else, so that no change after this call is missed.
    let first = marks()
    return AsyncStream { continuation in
      let task = Task.detached {
        var known = first
        while (try? await Task.sleep(for: .milliseconds(Self.interval))) != nil {
          let now = marks()
          let changed = Set(now.filter { known[$0.key] != $0.value }.keys)
            .union(known.keys.filter { now[$0] == nil })
          known = now
          if !changed.isEmpty { continuation.yield(.files(changed)) }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// Every file with what tells that it changed.
  private func marks() -> [String: Mark] {
    var marks: [String: Mark] = [:]
    for folder in folders {
      guard let source = try? SourceFolder(folder), let entries = try? source.entries() else {
        continue
      }
      for entry in entries where entry.kind != .folder {
        // Of what is not read it matters only that it is there, and what it is.
        let status = source.status(of: entry)
        marks[folder + "/" + entry.path] = Mark(
          kind: entry.kind, identity: status?.identity, size: status?.size ?? 0,
          seconds: status?.changed.tv_sec ?? 0, nanoseconds: status?.changed.tv_nsec ?? 0)
      }
    }
    return marks
  }
}
