import Dispatch
import Glibc
import Synchronization

/// Watches folders, with all that is below them, and tells what changes.
///
/// Changes that come together are told together: after the first it waits until nothing happens for
/// ``quietMilliseconds``, at most ``longestMilliseconds`` in all. A file counts as changed when who
/// writes it closes it, so that a half-written file is left alone, and when it is moved into place,
/// as many editors do. Source: inotify(7).
///
/// Where the system does not tell of every change, it looks for them again and again as well.
public final class FolderWatcher: Sendable {
  /// How long nothing must happen before changes are told.
  static let quietMilliseconds: Int32 = 4
  /// How long changes are kept back at most.
  static let longestMilliseconds = 20
  /// How often a folder that went away is looked for.
  private static let searchMilliseconds: Int32 = 250

  /// The changes, until ``close()``.
  public let changes: AsyncStream<FolderChange>
  private let continuation: AsyncStream<FolderChange>.Continuation
  private let folders: [String]
  private let tell: @Sendable (WatchingTrouble) -> Void
  private let poll = Mutex<Task<Void, Never>?>(nil)
  private let waker: Descriptor
  private let tree: Mutex<WatchedTree>
  private let isClosed = Atomic(false)

  /// Watches `folders`, which must exist, and calls `tell` once where it has to look for changes
  /// itself.
  public init(
    _ folders: [String], tell: @escaping @Sendable (WatchingTrouble) -> Void = { _ in }
  ) throws(FileSystemError) {
    (changes, continuation) = AsyncStream.makeStream()
    self.folders = folders
    self.tell = tell
    do {
      waker = try SystemCall.makeWaker()
      tree = Mutex(try WatchedTree(folders))
      try tree.withLock { tree throws(SystemCall.Failure) in try tree.start() }
    } catch {
      throw FileSystemError(.watch, folders.first ?? ".", error)
    }
    tree.withLock { look(for: $0.trouble) }
    // A thread of its own: it waits for the kernel, which no task may do.
    DispatchQueue(label: "helder.watcher").async { [self] in
      tree.withLock { run(&$0) }
      continuation.finish()
    }
  }

  /// Ends the watching, and with it ``changes``; a watcher that is not closed goes on for good.
  public func close() {
    isClosed.store(true, ordering: .sequentiallyConsistent)
    poll.withLock { $0?.cancel() }
    SystemCall.wake(waker.number)
  }

  /// Looks for changes from now on, where there is `trouble` and it does not do so yet.
  private func look(for trouble: WatchingTrouble?) {
    guard let trouble else { return }
    let isFirst = poll.withLock { poll in
      guard poll == nil else { return false }
      let (changes, continuation) = (FolderPoller(folders).changes(), continuation)
      poll = Task.detached { for await change in changes { continuation.yield(change) } }
      return true
    }
    if isFirst { tell(trouble) }
  }

  private func run(_ tree: inout WatchedTree) {
    while !isClosed.load(ordering: .sequentiallyConsistent) {
      let search = tree.isComplete ? -1 : Self.searchMilliseconds
      guard let change = next(in: &tree, waiting: search) else { continue }
      continuation.yield(collect(change, in: &tree))
      look(for: tree.trouble)
    }
  }

  /// The first change within `milliseconds`; nil where there was none that matters.
  private func next(in tree: inout WatchedTree, waiting milliseconds: Int32) -> FolderChange? {
    guard
      let ready = try? SystemCall.wait(
        for: tree.descriptor, or: waker.number, milliseconds: milliseconds)
    else { return nil }
    if ready.second { return nil }
    return ready.first ? tree.readChange() : tree.searchAgain()
  }

  /// `first` with what comes right after it.
  private func collect(_ first: FolderChange, in tree: inout WatchedTree) -> FolderChange {
    var all = first
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Self.longestMilliseconds) {
      guard
        let ready = try? SystemCall.wait(
          for: tree.descriptor, or: waker.number, milliseconds: Self.quietMilliseconds),
        ready.first, !ready.second
      else { break }
      if let change = tree.readChange() { all = all.merged(with: change) }
    }
    return all
  }
}
