import CLinux
import Glibc

/// The system calls, each as a function that throws where the call reports an error.
///
/// With ``Digest``, the only `unsafe` code of the module: the pointers given to the system stay
/// within the arrays they come from, and none outlives its call.
enum SystemCall {
  /// Why a system call did not do what it was asked.
  struct Failure: Error {
    /// What `errno` says, or what was found out without it.
    let reason: FileSystemError.Reason

    /// The refusal for `reason`.
    init(_ reason: FileSystemError.Reason) { self.reason = reason }

    /// The refusal that the error number `code` stands for.
    init(code: Int32) { reason = FileSystemError.Reason(code: code) }
  }

  /// What something on disk is, and which thing it is.
  struct Status {
    /// Its kind.
    let kind: Kind
    /// Its size in bytes.
    let size: Int
    /// The file system it is on and its number there: together its identity.
    let identity: Identity
    /// The permission bits.
    let mode: UInt32
    /// The number of the user whose it is.
    let owner: UInt32
    /// The number of the group that it belongs to.
    let group: UInt32
    /// When its bytes last changed.
    let changed: timespec
    /// The number of names that it has.
    let linkCount: Int
  }

  /// The file system that a thing is on and its number there.
  struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  /// The kinds of things on disk.
  enum Kind: Sendable {
    case file
    case folder
    case link
    case other
  }

  /// Stands for the current folder where a call takes a folder's descriptor.
  static let currentFolder = AT_FDCWD

  // MARK: Opening and asking

  /// Opens `path` in `folder` with the flags of openat(2); never inherited by a child process.
  static func open(
    _ path: RawPath, in folder: Int32, _ flags: Int32, mode: UInt32 = 0
  ) throws(Failure) -> Descriptor {
    let number = try repeating {
      unsafe linux_open(folder, path.terminated, flags | O_CLOEXEC, mode)
    }
    return Descriptor(number: number)
  }

  /// The status of an open file or folder.
  static func status(of descriptor: Int32) throws(Failure) -> Status {
    var status = stat()
    try check(unsafe fstat(descriptor, &status))
    return Status(status)
  }

  /// The status of `path` in `folder`; of a link itself, unless it is to be followed.
  static func status(
    of path: RawPath, in folder: Int32, followingLinks: Bool = false
  ) throws(Failure) -> Status {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    try check(unsafe fstatat(folder, path.terminated, &status, flags))
    return Status(status)
  }

  /// The names in an open folder, without `.` and `..`, in the order of the disk, with their kinds
  /// where the file system tells them.
  static func entries(
    of folder: Int32, _ visit: (_ name: RawPath, _ kind: Kind?) -> Void
  ) throws(Failure) {
    while true {
      var count = 0
      let buffer = unsafe [UInt8](unsafeUninitializedCapacity: 32768) { bytes, filled in
        count = unsafe linux_directory_entries(folder, bytes.baseAddress, UInt(bytes.count))
        filled = max(0, count)
      }
      if count < 0 { throw Failure(code: errno) }
      if count == 0 { return }
      // An entry is its number (8 bytes), an offset (8), its own length (2), the kind (1), and the
      // name with a NUL.
      var start = 0
      while start + 19 < count {
        let length = Int(buffer[start + 16]) | Int(buffer[start + 17]) << 8
        guard length > 19, start + length <= count else { throw Failure(code: EIO) }
        let name = buffer[(start + 19)..<(start + length)].prefix { $0 != 0 }
        let isDots = name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8)
        if !isDots, let path = RawPath(bytes: name) { visit(path, Kind(entry: buffer[start + 18])) }
        start += length
      }
    }
  }

  /// The absolute path of the current folder.
  static func currentDirectory() throws(Failure) -> RawPath {
    try unsafe takePath(getcwd(nil, 0))
  }

  /// The absolute path of `path` without links, `.` or `..`.
  static func realPath(_ path: RawPath) throws(Failure) -> RawPath {
    try unsafe takePath(realpath(path.terminated, nil))
  }

  // MARK: Reading

  /// The bytes of the ordinary file `path` in `folder`, at most `limit` of them.
  ///
  /// Without `followingLinks` a link is refused. Anything that is no ordinary file is refused
  /// without waiting for it.
  static func readFile(
    _ path: RawPath, in folder: Int32, limit: Int, followingLinks: Bool
  ) throws(Failure) -> [UInt8] {
    let noLinks = followingLinks ? 0 : O_NOFOLLOW
    let file = try open(path, in: folder, O_RDONLY | O_NONBLOCK | O_NOCTTY | noLinks)
    return try readFile(file.number, limit: limit)
  }

  /// The bytes of an open file, at most `limit` of them; anything that is no ordinary file is
  /// refused.
  static func readFile(_ descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    let status = try status(of: descriptor)
    switch status.kind {
    case .file: break
    case .folder: throw Failure(.isFolder)
    case .link, .other: throw Failure(.isNoFile)
    }
    guard status.size <= limit else { throw Failure(.largerThan(limit: limit)) }
    return try readAll(descriptor, expected: status.size, limit: limit)
  }

  /// The bytes of an open file from where it stands to its end: in one read where it has
  /// `expected` bytes.
  static func readAll(
    _ descriptor: Int32, expected: Int, limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes = try readChunk(descriptor, upTo: expected + 1, enough: expected)
    if bytes.count <= expected, expected > 0 { return bytes }
    while !bytes.isEmpty {
      if bytes.count > limit { throw Failure(.largerThan(limit: limit)) }
      let more = try readChunk(descriptor, upTo: 1 << 16, enough: 1 << 16)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Up to `most` bytes from the beginning of an open file, wherever it stands.
  static func readBeginning(
    _ descriptor: Int32, upTo most: Int
  ) throws(Failure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      let got = unsafe pread(descriptor, buffer.baseAddress, most, 0)
      if got < 0 { code = errno } else { count = got }
    }
    if code != 0 { throw Failure(code: code) }
    return bytes
  }

  /// Up to `most` bytes; fewer at the end of the file, or where a read that could have given more
  /// stopped at `enough`.
  private static func readChunk(
    _ descriptor: Int32, upTo most: Int, enough: Int
  ) throws(Failure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most {
        let got = unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), most - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        count += got
        if enough > 0, count == enough { return }
      }
    }
    if code != 0 { throw Failure(code: code) }
    return bytes
  }

  // MARK: Helpers

  /// Throws what `errno` says where `result` is negative.
  static func check(_ result: Int32) throws(Failure) {
    if result < 0 { throw Failure(code: errno) }
  }

  /// The result of `call`, made again as long as a signal interrupts it.
  static func repeating(_ call: () -> Int32) throws(Failure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// The path in `pointer`, which is then freed; nil means that the call failed.
  private static func takePath(
    _ pointer: UnsafeMutablePointer<CChar>?
  ) throws(Failure) -> RawPath {
    guard let pointer = unsafe pointer else { throw Failure(code: errno) }
    defer { unsafe free(pointer) }
    let bytes = unsafe UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
    guard let path = unsafe RawPath(bytes: bytes) else { throw Failure(code: ENOENT) }
    return path
  }
}

extension SystemCall.Status {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    identity = SystemCall.Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    changed = status.st_mtim
    linkCount = Int(status.st_nlink)
  }
}

extension SystemCall.Kind {
  /// The kind that a folder's entry tells, or nil where the file system leaves it out.
  fileprivate init?(entry: UInt8) {
    switch Int(entry) {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    default: self = .other
    }
  }
}
