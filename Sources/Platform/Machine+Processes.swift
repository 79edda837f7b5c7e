import CLinux
import Glibc
import Synchronization

extension Machine {
  /// Whether a server could listen on a port.
  public enum PortState: Sendable {
    /// It could.
    case free
    /// Another program listens there.
    case taken
    /// The system does not let this user listen there, as on ports below 1024.
    case denied
  }

  /// Whether a server could listen on `port` of 127.0.0.1 now.
  public static func state(ofPort port: Int) -> PortState {
    guard (1...65_535).contains(port) else { return .taken }
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(AF_INET, kind, 0)
    guard socket >= 0 else { return .taken }
    defer { close(socket) }
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    unsafe setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(socket, address, length)
      }
    }
    if bound == 0, listen(socket, 1) == 0 { return .free }
    return errno == EACCES || errno == EPERM ? .denied : .taken
  }

  /// Lets the process have `wanted` files open at once, or as many as the system allows it, and
  /// returns how many that are.
  public static func allowOpenFiles(_ wanted: Int) -> Int { Int(linux_allow_open_files(wanted)) }

  /// Calls `handler` with its number when the user or the system asks the process to end (SIGINT,
  /// SIGTERM, SIGHUP), on a thread of its own and as long as the returned token lives.
  ///
  /// Where there is no thread to be had, these go on to end the process at once.
  public static func onInterrupt(
    _ handler: @escaping @Sendable (_ signal: Int32) -> Void
  ) -> InterruptToken {
    InterruptToken(handler)
  }

  /// Does `work`, which takes other threads, while the calling one waits.
  public static func wait<Result: Sendable>(
    for work: @escaping @Sendable () async throws -> Result
  ) throws -> Result {
    let done = Semaphore()
    let result = Mutex<Swift.Result<Result, any Error>?>(nil)
    Task {
      let outcome: Swift.Result<Result, any Error>
      do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
      result.withLock { $0 = outcome }
      done.post()
    }
    while true {
      done.wait()
      if let outcome = result.withLock({ $0 }) { return try outcome.get() }
    }
  }

  /// Ends the process at once as `signal` ends one, so that who started it sees why.
  public static func end(bySignal number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    raise(number)
    _exit(128 + number)
  }

  /// Keeps a handler for interrupts alive.
  public final class InterruptToken: Sendable {
    private final class Listener: Sendable {
      let handler: Mutex<(@Sendable (Int32) -> Void)?>

      init(_ handler: @escaping @Sendable (Int32) -> Void) { self.handler = Mutex(handler) }
    }

    private let listener: Listener

    fileprivate init(_ handler: @escaping @Sendable (Int32) -> Void) {
      let listener = Listener(handler)
      self.listener = listener
      let pipe = InterruptPipe.shared
      let isStarted = Threads.start {
        InterruptPipe.listen()
        while let number = pipe.next() { listener.handler.withLock { $0 }?(number) }
      }
      guard isStarted else { return }
      for number in InterruptPipe.signals {
        _ = signal(number) { InterruptPipe.shared.add($0) }
      }
    }

    deinit { listener.handler.withLock { $0 = nil } }
  }
}

/// Where a signal tells its number to the thread that waits for it.
///
/// A handler may do no more than write. Source: signal-safety(7).
private struct InterruptPipe: Sendable {
  static let shared = InterruptPipe()

  /// What ends a program.
  static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Lets the calling thread take the signals, which who started the program may have blocked.
  static func listen() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in signals { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private let input: Int32
  private let output: Int32

  private init() {
    var ends: [Int32] = [-1, -1]
    _ = unsafe linux_pipe(&ends)
    (output, input) = (ends[0], ends[1])
  }

  func add(_ signal: Int32) {
    let before = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = unsafe write(input, &byte, 1)
    errno = before
  }

  /// The next signal; nil where there is no pipe.
  func next() -> Int32? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(output, &byte, 1)
      if count == 1 { return Int32(byte) }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
