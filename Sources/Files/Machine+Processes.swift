import Dispatch
import Glibc

extension Machine {
  /// Starts `command`, looked for where a shell would, and does not wait for it; false where it
  /// could not be started.
  ///
  /// What it prints is thrown away.
  @discardableResult
  public static func start(_ command: [String]) -> Bool {
    guard let program = command.first, !command.contains(where: { $0.utf8.contains(0) }) else {
      return false
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(0), 1, 2] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var process = pid_t()
    guard unsafe posix_spawnp(&process, program, &actions, nil, arguments, environ) == 0 else {
      return false
    }
    // Somebody has to ask how it ended, or it stays in the list of processes.
    let started = process
    DispatchQueue.global().async { _ = waitpid(started, nil, 0) }
    return true
  }

  /// Whether a server could listen on `port` of 127.0.0.1 now.
  public static func canListen(onPort port: Int) -> Bool {
    guard (1...65_535).contains(port) else { return false }
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { return false }
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
    return bound == 0 && listen(socket, 1) == 0
  }

  /// Calls `handler` when the user or the system asks the process to end (SIGINT, SIGTERM, SIGHUP),
  /// as long as the returned token lives.
  public static func onInterrupt(_ handler: @escaping @Sendable () -> Void) -> InterruptToken {
    InterruptToken(handler)
  }

  /// Keeps a handler for interrupts alive.
  public final class InterruptToken: @unchecked Sendable {
    // Set once, before anyone else has the token, and never changed.
    private let sources: [any DispatchSourceSignal]

    fileprivate init(_ handler: @escaping @Sendable () -> Void) {
      sources = [SIGINT, SIGTERM, SIGHUP].map { number in
        _ = signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: handler)
        source.resume()
        return source
      }
    }
  }
}
