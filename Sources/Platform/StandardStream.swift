import Glibc
import Synchronization

/// The streams that a process is given to write to.
public enum StandardStream: Int32, Sendable {
  /// Standard output.
  case output = 1
  /// Standard error.
  case error = 2

  /// Whether a person sees it: it is a terminal.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// How writing to a stream goes.
  private struct State {
    /// Whether a byte of it was taken.
    var isTaken = false
    /// Whether its reader went away.
    var isLeft = false
    /// Why bytes got lost.
    var failure: SystemError?
  }

  private static let outputState = Mutex(State())
  private static let errorState = Mutex(State())

  private func withState<Result>(_ body: (inout State) -> Result) -> Result {
    switch self {
    case .output: Self.outputState.withLock { body(&$0) }
    case .error: Self.errorState.withLock { body(&$0) }
    }
  }

  /// Why something that was written got lost; nil where nothing did.
  ///
  /// A reader that took something and then went away, as `head` does, wanted no more: that is no
  /// loss. One that took nothing was never there.
  public var failure: SystemError? { withState(\.failure) }

  /// Writes all of `bytes`, or keeps why that failed: see ``failure``.
  public func write(_ bytes: [UInt8]) {
    guard withState({ !$0.isLeft && $0.failure == nil }) else { return }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(rawValue, buffer.baseAddress, buffer.count)
      }
      if count > 0 {
        written += count
        withState { $0.isTaken = true }
        continue
      }
      let code = errno
      if count < 0, code == EINTR { continue }
      if count < 0, code == EAGAIN {
        // A terminal or pipe that another process made non-blocking.
        var descriptor = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&descriptor, 1, -1)
        continue
      }
      return withState { state in
        if code == EPIPE, state.isTaken {
          state.isLeft = true
        } else {
          state.failure = SystemError(name: name, code: code)
        }
      }
    }
  }

  /// What it is called in a message.
  private var name: String { self == .output ? "stdout" : "stderr" }

  /// Keeps the places of streams that are closed from being given to files that are opened later,
  /// into which a message would then be written, and lets a write to a pipe that nobody reads fail
  /// instead of ending the process.
  ///
  /// To be called before anything else.
  public static func holdPlaces() {
    _ = signal(SIGPIPE, SIG_IGN)
    for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
      // Opened for reading alone, it refuses what is written, as the closed one did.
      _ = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
    }
  }

  /// Writes `text` as UTF-8.
  public func write(_ text: String) { write(Array(text.utf8)) }
}
