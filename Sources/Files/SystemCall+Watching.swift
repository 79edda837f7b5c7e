import CLinux
import Glibc

// inotify(7): the kernel tells what changes in a folder.
extension SystemCall {
  /// A change that the kernel tells of.
  struct WatchEvent {
    /// The number of the watch; -1 where changes were lost.
    let watch: Int32
    /// What happened, as bits of inotify(7).
    let mask: UInt32
    /// The name in the folder that is watched; empty where it is about the folder itself.
    let name: [UInt8]
  }

  /// A new place for watches to report to.
  static func makeWatches() throws(Failure) -> Descriptor {
    Descriptor(number: try repeating { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) })
  }

  /// Watches the folder at `path` for `mask`, and returns the number of the watch.
  static func watch(
    _ path: RawPath, _ mask: UInt32, reportingTo watches: Int32
  ) throws(Failure) -> Int32 {
    try repeating { unsafe inotify_add_watch(watches, path.terminated, mask) }
  }

  /// What the link at `path` says that it leads to; nil where there is none.
  static func linkTarget(of path: RawPath) -> RawPath? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe readlink(path.terminated, &buffer, buffer.count)
    return count > 0 && count < buffer.count ? RawPath(bytes: buffer[..<count]) : nil
  }

  /// Ends a watch; one that is gone already does no harm.
  static func unwatch(_ watch: Int32, of watches: Int32) { inotify_rm_watch(watches, watch) }

  /// What was reported since the last call; empty where there is nothing yet.
  static func watchEvents(from watches: Int32) throws(Failure) -> [WatchEvent] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe read(watches, bytes.baseAddress, bytes.count)
    }
    if count < 0 {
      if errno == EAGAIN || errno == EINTR { return [] }
      throw Failure(code: errno)
    }
    // An event is the watch (4 bytes), the mask (4), a cookie (4), the length of the name with its
    // padding (4), and the name with NULs.
    func number(at offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(buffer[offset + $1]) << UInt32(8 * $1) }
    }
    var events: [WatchEvent] = []
    var start = 0
    while start + 16 <= count {
      let end = start + 16 + Int(number(at: start + 12))
      guard end <= count else { throw Failure(code: EIO) }
      events.append(
        WatchEvent(
          watch: Int32(bitPattern: number(at: start)), mask: number(at: start + 4),
          name: Array(buffer[(start + 16)..<end].prefix { $0 != 0 })))
      start = end
    }
    return events
  }

  /// Waits until one of two descriptors can be read, or for `milliseconds` (-1: without end).
  static func wait(
    for first: Int32, or second: Int32, milliseconds: Int32
  ) throws(Failure) -> (first: Bool, second: Bool) {
    var waiting = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe waiting.withUnsafeMutableBufferPointer { list in
      unsafe poll(list.baseAddress, nfds_t(list.count), milliseconds)
    }
    if count < 0, errno != EINTR { throw Failure(code: errno) }
    return (waiting[0].revents != 0, waiting[1].revents != 0)
  }

  /// A descriptor that can be read once ``wake(_:)`` was called.
  static func makeWaker() throws(Failure) -> Descriptor {
    Descriptor(number: try repeating { linux_event() })
  }

  /// Lets whoever waits for the waker go on.
  static func wake(_ waker: Int32) {
    var one: UInt64 = 1
    _ = unsafe Glibc.write(waker, &one, MemoryLayout<UInt64>.size)
  }
}
