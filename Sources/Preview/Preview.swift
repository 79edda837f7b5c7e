public import Diagnostics
public import Files
public import Site
public import Statements
import Platform

/// Shows a site while it is being written: makes it in memory, watches its folders, and tells the
/// open pages what changed.
public struct Preview: Sendable {
  /// How a preview is to run.
  public struct Options: Sendable {
    /// The folders to follow.
    public var folders: SiteFolders
    /// How many files are worked on at a time.
    public var jobs: Int
    /// The port on 127.0.0.1; 0 for any that is free.
    public var port: Int
    /// The folder with the published site, to compare with.
    public var published: String
    /// What opens a source.
    public var editor: Editor?
    /// Whether to look for changes again and again instead of being told of them.
    public var isPolling = false
    /// The language of the panel.
    public var language: MessageLanguage
    /// The day by which reviews are judged; that of the machine unless given.
    public var today: CalendarDate?
    /// Where it is kept how far the site is, for who else shows that.
    public var progress = WorkProgress()

    /// The usual way.
    public init(
      folders: SiteFolders, jobs: Int, port: Int, published: String, language: MessageLanguage
    ) {
      self.folders = folders
      self.jobs = jobs
      self.port = port
      self.published = published
      self.language = language
    }
  }

  /// What happens, for who wants to tell it.
  public enum Event: Sendable {
    /// The server listens on this port.
    case started(port: Int)
    /// The system lets no more pages than this be open at a time.
    case limited(connections: Int)
    /// Changes are looked for again and again, for this reason.
    case polling(WatchingTrouble)
    /// The site was made again.
    case built(LiveBuild)
    /// The site could not be read.
    case failed(Phrase)
  }

  /// Why a preview could not start.
  public enum Failure: Error {
    /// Another program listens on the port; `free` is the next one that is.
    case portInUse(Int, free: Int?)
    /// The system does not let this user listen on the port.
    case portDenied(Int)
    /// The folders can't be watched.
    case watching(FileSystemError)
    /// The server failed.
    case server(any Error)
  }

  /// How long the server waits for the first time that the site is made; after that a page says how
  /// far it is.
  private static let patience = Duration.seconds(2)

  private let options: Options
  private let tell: @Sendable (Event) -> Void

  /// A preview that tells what happens to `tell`.
  public init(_ options: Options, tell: @escaping @Sendable (Event) -> Void) {
    self.options = options
    self.tell = tell
  }

  /// Runs until the task is cancelled.
  public func run() async throws(Failure) {
    switch options.port == 0 ? .free : Machine.state(ofPort: options.port) {
    case .free: break
    case .denied: throw .portDenied(options.port)
    case .taken:
      let free = (options.port + 1..<min(65_536, options.port + 100))
        .first { Machine.state(ofPort: $0) == .free }
      throw .portInUse(options.port, free: free)
    }
    let shared = PreviewShared(
      published: PublishedSite(folder: options.published), editor: options.editor,
      language: options.language, progress: options.progress)
    let maker = SiteMaker(options, shared: shared, tell: tell)
    let watched = try watch()
    await Self.wait(atMost: Self.patience) { await maker.make(after: .anything) }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for await change in watched.changes { await maker.make(after: change) }
        }
        group.addTask {
          while true {
            try await Task.sleep(for: .seconds(15))
            shared.beat()
          }
        }
        group.addTask { try await PreviewServer.run(options.port, shared, tell) }
        defer {
          watched.close()
          shared.broadcast.close()
          group.cancelAll()
        }
        try await group.next()
      }
    } catch is CancellationError {
      return
    } catch {
      throw .server(error)
    }
  }

  /// Does `work`, and returns when it is done or `time` is over; it then goes on by itself.
  private static func wait(
    atMost time: Duration, for work: @escaping @Sendable () async -> Void
  ) async {
    let (ends, end) = AsyncStream<Void>.makeStream()
    Task {
      await work()
      end.finish()
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in ends {} }
      group.addTask { try? await Task.sleep(for: time) }
      await group.next()
      group.cancelAll()
    }
  }

  private func watch() throws(Failure) -> (
    changes: AsyncStream<FolderChange>, close: @Sendable () -> Void
  ) {
    let folders = [options.folders.content, options.folders.templates]
    if options.isPolling { return (FolderPoller(folders).changes(), {}) }
    do {
      let watcher = try FolderWatcher(folders) { [tell] in tell(.polling($0)) }
      return (watcher.changes, { watcher.close() })
    } catch {
      throw .watching(error)
    }
  }
}
