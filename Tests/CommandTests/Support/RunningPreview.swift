import Foundation
import Glibc

/// A `helder serve` that runs until it is let go of.
final class RunningPreview {
  let process = Process()
  let port: Int
  private let lines: Pipe

  struct DidNotStart: Error { let errors: String }

  /// Starts it in `folder`; `before` are words that stand before the command, such as `env`.
  init(in folder: URL, _ arguments: [String] = [], before: [String] = [], port: Int = 0) throws {
    let command =
      before + [HelderCommand.executable.path, "serve", "--port", String(port), "--lang", "nl"]
      + arguments
    lines = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.standardOutput = lines
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("/ (Ctrl-C") {
      let bytes = lines.fileHandleForReading.availableData
      if bytes.isEmpty { throw DidNotStart(errors: text) }
      text += String(decoding: bytes, as: UTF8.self)
    }
    let digits = text.split(separator: "127.0.0.1:").last?.prefix { $0.isNumber } ?? ""
    self.port = Int(digits) ?? 0
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// Sends `signal` and says how the command ended.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A connection to it.
  func connect() throws -> Connection { try Connection(port: port) }

  /// The answer to a request for `target`.
  func get(
    _ target: String, host: String? = nil, method: String = "GET", _ headers: [String] = []
  ) throws -> String {
    let connection = try connect()
    let lines =
      ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
      + headers
    connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return connection.readAll()
  }

  /// A connection over TCP.
  final class Connection {
    private let socket: Int32

    struct Refused: Error { let code: Int32 }

    init(port: Int) throws {
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      var limit = timeval(tv_sec: 20, tv_usec: 0)
      unsafe setsockopt(
        socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      let result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          unsafe Glibc.connect(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard result == 0 else { throw Refused(code: errno) }
    }

    deinit { close(socket) }

    func send(_ text: String) {
      let bytes = Array(text.utf8)
      _ = unsafe Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// What comes until `end` has come, or nothing more does.
    func read(until end: String) -> String {
      var all: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = unsafe recv(socket, &buffer, buffer.count, 0)
        if count <= 0 { break }
        all += buffer[..<count]
        if !end.isEmpty, String(decoding: all, as: UTF8.self).contains(end) { break }
      }
      return String(decoding: all, as: UTF8.self)
    }

    func readAll() -> String { read(until: "") }
  }
}
