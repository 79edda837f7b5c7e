import CLinux
import Glibc

extension SystemCall {
  /// Makes `path` in `folder` a new file, open for writing; refused where there is anything already.
  static func openNewFile(
    _ path: RawPath, in folder: Int32
  ) throws(Failure) -> Descriptor {
    try open(path, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
  }

  /// Adds `bytes` at the end of `path` in `folder`, a new file where there is nothing.
  static func append(
    _ bytes: [UInt8], to path: RawPath, in folder: Int32
  ) throws(Failure) {
    let file = try open(
      path, in: folder, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, mode: 0o666)
    try write(bytes, to: file.number)
    try file.close()
  }

  /// Writes all of `bytes` to an open file from where it stands.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Failure(code: errno) }
      done += count
    }
  }

  /// Makes an open file empty and puts `bytes` in it.
  static func replace(_ bytes: [UInt8], in descriptor: Int32) throws(Failure) {
    try check(ftruncate(descriptor, 0))
    if lseek(descriptor, 0, SEEK_SET) < 0 { throw Failure(code: errno) }
    try write(bytes, to: descriptor)
  }

  /// Makes a folder; refused where there is anything already.
  static func makeFolder(
    _ path: RawPath, in folder: Int32, mode: UInt32 = 0o777
  ) throws(Failure) {
    try check(unsafe mkdirat(folder, path.terminated, mode))
  }

  /// Gives the file `old` a second name; a link is not followed.
  static func link(
    _ old: RawPath, in oldFolder: Int32, to new: RawPath, in newFolder: Int32
  ) throws(Failure) {
    try check(unsafe linkat(oldFolder, old.terminated, newFolder, new.terminated, 0))
  }

  /// Gives `old` the name `new` in one step; a file that has the name is replaced.
  static func rename(
    _ old: RawPath, in oldFolder: Int32, to new: RawPath, in newFolder: Int32
  ) throws(Failure) {
    try check(unsafe renameat(oldFolder, old.terminated, newFolder, new.terminated))
  }

  /// Gives `old` the name `new` in one step; refused where there is anything of that name.
  static func renameToNew(
    _ old: RawPath, in oldFolder: Int32, to new: RawPath, in newFolder: Int32
  ) throws(Failure) {
    try check(unsafe linux_rename_new(oldFolder, old.terminated, newFolder, new.terminated))
  }

  /// Swaps two things in one step.
  static func exchange(
    _ left: RawPath, in leftFolder: Int32, with right: RawPath, in rightFolder: Int32
  ) throws(Failure) {
    try check(unsafe linux_exchange(leftFolder, left.terminated, rightFolder, right.terminated))
  }

  /// Removes a file, a link or another thing that is no folder.
  static func removeFile(_ path: RawPath, in folder: Int32) throws(Failure) {
    try check(unsafe unlinkat(folder, path.terminated, 0))
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: RawPath, in folder: Int32) throws(Failure) {
    try check(unsafe unlinkat(folder, path.terminated, AT_REMOVEDIR))
  }

  /// Sets the permission bits of an open file or folder.
  static func setMode(of descriptor: Int32, to mode: UInt32) throws(Failure) {
    try check(fchmod(descriptor, mode))
  }

  /// Sets the permission bits of the folder `path`, which is known to be no link.
  static func setMode(of path: RawPath, in folder: Int32, to mode: UInt32) throws(Failure) {
    try check(unsafe fchmodat(folder, path.terminated, mode, 0))
  }

  /// Sets when the bytes of `path` last changed.
  static func setChanged(
    of path: RawPath, in folder: Int32, to time: timespec
  ) throws(Failure) {
    let leaveAsItIs = (1 << 30) - 2  // UTIME_OMIT, which the Glibc module lacks.
    let times = [timespec(tv_sec: 0, tv_nsec: leaveAsItIs), time]
    try check(unsafe utimensat(folder, path.terminated, times, AT_SYMLINK_NOFOLLOW))
  }

  /// Takes the lock of an open file, which ends with the process; false where another has it.
  static func lock(_ descriptor: Int32) throws(Failure) -> Bool {
    do {
      _ = try repeating { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.reason == FileSystemError.Reason(code: EWOULDBLOCK) { return false }
      throw error
    }
  }

  /// Whether an open folder is where a file system is mounted; false where the system can't tell.
  static func isMountRoot(_ descriptor: Int32) -> Bool {
    linux_is_mount_root(descriptor) == 1
  }

  /// Whether two arrays hold the same bytes.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    unsafe left.count == right.count && memcmp(left, right, left.count) == 0
  }

  /// Whether `left` comes before `right` in the order of the bytes.
  static func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let order = unsafe memcmp(left, right, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  /// The number of this process.
  static var processNumber: Int { Int(getpid()) }

  /// The user's home folder: by the environment, or else by the user database.
  static func homeFolder() -> String? {
    if let value = unsafe getenv("HOME"), unsafe value.pointee == UInt8(ascii: "/") {
      return unsafe String(cString: value)
    }
    guard let user = unsafe getpwuid(getuid()), let folder = unsafe user.pointee.pw_dir else {
      return nil
    }
    return unsafe String(cString: folder)
  }

  /// Lets `milliseconds` pass.
  static func wait(milliseconds: UInt32) { _ = usleep(milliseconds * 1000) }
}
