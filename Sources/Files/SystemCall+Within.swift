import CLinux
import Glibc

// Opening what is in a folder in such a way that nothing outside it can be opened, whatever is
// renamed or linked meanwhile. Source: openat2(2).
extension SystemCall {
  /// How a path is followed within a folder.
  enum Way: Sendable, CaseIterable {
    /// The kernel follows it in one call, and refuses every link.
    case inOneCall
    /// It is followed a name at a time, each refused where it is a link: for a kernel without the
    /// call (before 5.6), or a sandbox that does not let it through.
    case nameByName

    /// The one that works here, found out once.
    static let usual: Way = {
      let number = unsafe linux_open_resolving(
        currentFolder, RawPath.here.terminated, onlyFind, linux_resolve_within)
      if number >= 0 {
        close(number)
        return .inOneCall
      }
      return errno == ENOSYS || errno == EPERM ? .nameByName : .inOneCall
    }()
  }

  /// The flag that finds something without opening it.
  static let onlyFind = linux_only_find()

  /// Opens `path`, which must be within `folder` with no link on the way and be none itself, with
  /// the flags of openat(2).
  static func open(
    within folder: Int32, _ path: RawPath, _ flags: Int32, _ way: Way
  ) throws(Failure) -> Descriptor {
    let names = path.bytes.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && !$0.elementsEqual("..".utf8) }) else {
      throw Failure(.impossibleName)
    }
    if way == .inOneCall {
      return Descriptor(
        number: try repeating {
          unsafe linux_open_resolving(folder, path.terminated, flags, linux_resolve_within)
        })
    }
    var holder = try open(.here, in: folder, onlyFind | O_DIRECTORY)
    for name in names.dropLast() {
      guard let name = RawPath(bytes: name) else { throw Failure(.impossibleName) }
      holder = try open(name, in: holder.number, onlyFind | O_DIRECTORY | O_NOFOLLOW)
    }
    guard let last = names.last.flatMap({ RawPath(bytes: $0) }) else {
      throw Failure(.impossibleName)
    }
    return try open(last, in: holder.number, flags | O_NOFOLLOW)
  }

  /// The status of `path`, which must be within `folder` with no link on the way; of a link itself
  /// only where the kernel is not asked to follow the path in one call.
  static func status(
    within folder: Int32, _ path: RawPath, _ way: Way
  ) throws(Failure) -> Status {
    let found = try open(within: folder, path, onlyFind, way)
    return try status(of: found.number)
  }

  /// The bytes of the ordinary file `path`, at most `limit` of them.
  ///
  /// It must be within `folder` with no link on the way. A pipe or a device is refused without
  /// waiting for it.
  static func readFile(
    within folder: Int32, _ path: RawPath, limit: Int, _ way: Way
  ) throws(Failure) -> [UInt8] {
    let file = try open(within: folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, way)
    return try readFile(file.number, limit: limit)
  }
}
