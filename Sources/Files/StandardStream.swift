import Glibc

/// The streams that a process is given: its output, its errors, its input.
public enum StandardStream: Int32, Sendable {
  /// Standard output.
  case output = 1
  /// Standard error.
  case error = 2

  /// Whether a person sees it: it is a terminal.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of `bytes`; a reader that went away ends it without a word, as is usual for a
  /// command whose output is piped into another.
  public func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(rawValue, buffer.baseAddress, buffer.count)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  /// Writes `text` as UTF-8.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// All of standard input, at most `limit` bytes.
  public static func readInput(limit: Int) throws(FileSystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(0, buffer.baseAddress, buffer.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        throw FileSystemError(.read, "-", FileSystemError.Reason(code: code))
      }
      guard bytes.count + count <= limit else {
        throw FileSystemError(.read, "-", .largerThan(limit: limit))
      }
      bytes += buffer[0..<count]
    }
  }
}
