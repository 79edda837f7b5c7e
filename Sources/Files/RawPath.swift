/// A path as the system takes it: bytes, ended by a NUL.
///
/// Not a `String`, because a name on disk need not be UTF-8, and because Swift takes names that
/// differ in bytes but not in characters (an é in one or two scalars) for equal.
struct RawPath: Hashable, Comparable, Sendable {
  /// The bytes of the path and the NUL that ends it.
  private(set) var terminated: [UInt8]

  /// The path `text`, or nil where it is empty or holds a NUL.
  init?(_ text: String) { self.init(bytes: text.utf8) }

  /// The path `bytes`, or nil where they are none or hold a NUL.
  init?(bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    terminated = []
    terminated.reserveCapacity(bytes.count + 1)
    terminated.append(contentsOf: bytes)
    if terminated.contains(0) { return nil }
    terminated.append(0)
  }

  /// The folder itself: ".".
  static let here = RawPath(name: ".")

  /// The root of the file system: "/".
  static let root = RawPath(name: "/")

  /// A name that is known to be neither empty nor to hold a NUL.
  init(name: StaticString) {
    terminated = Array(name.description.utf8) + [0]
  }

  /// The name that writes `number`, which is not negative.
  init(number: Int) { terminated = Array(String(number).utf8) + [0] }

  private init(terminated: [UInt8]) { self.terminated = terminated }

  /// The bytes without the NUL.
  var bytes: ArraySlice<UInt8> { terminated.dropLast() }

  /// The path as text; bytes that are no UTF-8 show as U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path below this one; below ``here`` that is `name` itself.
  func appending(_ name: RawPath) -> RawPath {
    if self == .here { return name }
    if self == .root { return RawPath(terminated: [UInt8(ascii: "/")] + name.terminated) }
    var joined: [UInt8] = []
    joined.reserveCapacity(terminated.count + name.terminated.count)
    joined.append(contentsOf: bytes)
    joined.append(UInt8(ascii: "/"))
    joined.append(contentsOf: name.terminated)
    return RawPath(terminated: joined)
  }

  /// The path of the folder that holds it, or nil for a path of one part and for the root.
  var parent: RawPath? {
    guard let slash = terminated.lastIndex(of: UInt8(ascii: "/")), self != .root else { return nil }
    return slash == 0 ? .root : RawPath(terminated: Array(terminated[..<slash]) + [0])
  }

  /// The last part of the path.
  var name: RawPath {
    guard let slash = terminated.lastIndex(of: UInt8(ascii: "/")), self != .root else {
      return self
    }
    return RawPath(terminated: Array(terminated[(slash + 1)...]))
  }

  /// Whether it is `folder` or something in it, where both are written in full and without links.
  func isWithin(_ folder: RawPath) -> Bool {
    guard terminated.count >= folder.terminated.count else { return false }
    if self == folder || folder == .root { return true }
    return bytes.starts(with: folder.bytes)
      && terminated[folder.bytes.count] == UInt8(ascii: "/")
  }

  /// Whether a path in the output is that of something which pages load.
  var isAsset: Bool {
    let folder = OutputFile.assetFolder.utf8
    return bytes.starts(with: folder) && terminated[folder.count] == UInt8(ascii: "/")
  }

  /// The path from `folder` to it, or nil where it is not in it; both are written in full and
  /// without links.
  func path(from folder: RawPath) -> RawPath? {
    guard isWithin(folder) else { return nil }
    if self == folder { return .here }
    return RawPath(bytes: bytes.dropFirst(folder == .root ? 1 : folder.bytes.count + 1))
  }

  /// Paths are ordered by their bytes.
  static func < (left: RawPath, right: RawPath) -> Bool {
    SystemCall.isBefore(left.terminated, right.terminated)
  }

  /// Paths are equal when their bytes are.
  static func == (left: RawPath, right: RawPath) -> Bool {
    SystemCall.areEqual(left.terminated, right.terminated)
  }

  /// Hashes the digest: quicker than the bytes one by one.
  func hash(into hasher: inout Hasher) { hasher.combine(Digest(of: terminated)) }
}
