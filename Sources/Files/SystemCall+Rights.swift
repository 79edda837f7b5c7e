import CLinux
import Glibc

extension SystemCall {
  /// Opens the folder `path` in `folder`, where no part of it is a link, leads out of `folder` or is
  /// on another mount: then ``FileSystemError/Reason/mounted``.
  static func openFolder(
    _ path: RawPath, onMountOf folder: Int32
  ) throws(Failure) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    do {
      let number = try repeating {
        unsafe linux_open_resolving(folder, path.terminated, flags, linux_resolve_on_mount)
      }
      return Descriptor(number: number)
    } catch {
      // Kernels before 5.6 lack the call, and some containers forbid it in the words of a refusal.
      switch error.reason {
      case .otherFileSystem: throw Failure(.mounted)
      case .unsupported, .denied: break
      default: throw error
      }
    }
    return try walk(to: path, onMountOf: folder)
  }

  /// Opens the folder `path` part by part, and looks at each which mount it is on.
  private static func walk(
    to path: RawPath, onMountOf folder: Int32
  ) throws(Failure) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    var current = try open(.here, in: folder, flags)
    let mount = linux_mount_number(folder)
    let device = try status(of: folder).identity.device
    for part in path.bytes.split(separator: UInt8(ascii: "/")) {
      guard let name = RawPath(bytes: part), name.text != ".." else {
        throw Failure(.impossibleName)
      }
      current = try open(name, in: current.number, flags)
      let isElsewhere =
        linux_mount_number(current.number) != mount || isMountRoot(current.number)
      let isOnDevice = try status(of: current.number).identity.device == device
      if name != .here, isElsewhere || !isOnDevice { throw Failure(.mounted) }
    }
    return current
  }

  /// Gives an open file or folder to another user or group; nil leaves it with whom it is.
  static func setOwner(
    of descriptor: Int32, user: UInt32? = nil, group: UInt32? = nil
  ) throws(Failure) {
    try check(fchown(descriptor, user ?? .max, group ?? .max))
  }

  /// The extended attributes of an open file or folder; none where the disk has no such thing.
  static func attributes(of descriptor: Int32) throws(Failure) -> [Rights.Attribute] {
    let list: [UInt8]
    do throws(Failure) {
      list = try unsafe sized { buffer in
        unsafe linux_attributes(descriptor, buffer.baseAddress, UInt(buffer.count))
      }
    } catch {
      if error.reason == .unsupported { return [] }
      throw error
    }
    var attributes: [Rights.Attribute] = []
    for bytes in list.split(separator: 0) {
      guard let name = RawPath(bytes: bytes) else { continue }
      let value: [UInt8]
      do throws(Failure) {
        value = try unsafe sized { buffer in
          unsafe linux_attribute(
            descriptor, name.terminated, buffer.baseAddress, UInt(buffer.count))
        }
      } catch {
        // Gone since, or listed by a file system that has no value for it.
        if error.reason == FileSystemError.Reason(code: ENODATA) || error.reason == .unsupported {
          continue
        }
        throw error
      }
      attributes.append(Rights.Attribute(name: name, value: value))
    }
    return attributes
  }

  /// Sets an extended attribute of an open file or folder.
  static func set(_ attribute: Rights.Attribute, of descriptor: Int32) throws(Failure) {
    let result = unsafe attribute.value.withUnsafeBytes { bytes in
      unsafe linux_set_attribute(
        descriptor, attribute.name.terminated, bytes.baseAddress, UInt(bytes.count))
    }
    try check(result)
  }

  /// Takes an extended attribute away from an open file or folder.
  static func remove(_ attribute: Rights.Attribute, of descriptor: Int32) throws(Failure) {
    try check(unsafe linux_remove_attribute(descriptor, attribute.name.terminated))
  }

  /// What `call` fills its buffer with, of which it is first asked the size where 256 bytes are not
  /// enough.
  private static func sized(
    _ call: (UnsafeMutableRawBufferPointer) -> Int
  ) throws(Failure) -> [UInt8] {
    var size = 256
    while true {
      var buffer = [UInt8](repeating: 0, count: size)
      var count = unsafe buffer.withUnsafeMutableBytes { unsafe call($0) }
      if count >= 0 { return Array(buffer.prefix(count)) }
      if errno != ERANGE { throw Failure(code: errno) }
      count = unsafe call(UnsafeMutableRawBufferPointer(start: nil, count: 0))
      if count < 0 { throw Failure(code: errno) }
      size = count + 256
    }
  }
}
