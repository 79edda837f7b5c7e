import Glibc

/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable, Sendable {
  /// The number that the system knows it by.
  let number: Int32

  deinit { _ = Glibc.close(number) }

  /// Closes it now and says whether what was written has arrived: some network file systems report
  /// a full disk only here.
  consuming func close() throws(SystemCall.Failure) {
    let result = Glibc.close(number)
    let code = errno
    discard self
    // After EINTR the descriptor is closed all the same on Linux.
    if result != 0, code != EINTR { throw SystemCall.Failure(code: code) }
  }
}
