import CLinux
import Dispatch
import Glibc

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
  public static func onInterrupt(
    _ handler: @escaping @Sendable (_ signal: Int32) -> Void
  ) -> InterruptToken {
    InterruptToken(handler)
  }

  /// Ends the process at once as `signal` ends one, so that who started it sees why.
  public static func end(bySignal number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    raise(number)
    _exit(128 + number)
  }

  /// Keeps a handler for interrupts alive.
  public final class InterruptToken: @unchecked Sendable {
    // Set once, before anyone else has the token, and never changed.
    private let sources: [any DispatchSourceSignal]

    fileprivate init(_ handler: @escaping @Sendable (Int32) -> Void) {
      // Not one of the threads that are shared: those may all be at work.
      let queue = DispatchQueue(label: "helder.interrupts")
      sources = [SIGINT, SIGTERM, SIGHUP].map { number in
        _ = signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { handler(number) }
        source.resume()
        return source
      }
    }
  }
}
