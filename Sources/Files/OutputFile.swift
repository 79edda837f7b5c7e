import Synchronization

/// A file of the site that is to be published.
public struct OutputFile: Sendable, Hashable {
  /// The path in the output folder with `/` between the parts, such as `partijen/cis/index.html`.
  public let path: String
  private let content: Content

  /// All that is in it.
  public var bytes: [UInt8] {
    switch content {
    case .written(let bytes): bytes
    case .late(let bytes): bytes.made
    }
  }

  /// The folder of the site that holds what pages load: their style, script and pictures.
  ///
  /// Where a site is replaced file by file, these are there before the pages that load them, and
  /// stay one build longer.
  public static let assetFolder = "assets"

  /// The file `path` with `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .written(bytes)
  }

  /// The file `path`, of which `make` makes the bytes when they are first asked for.
  ///
  /// It is equal to itself alone: to be compared its bytes would have to be made.
  public init(path: String, _ make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    content = .late(LateBytes(make))
  }

  private enum Content: Sendable, Hashable {
    case written([UInt8])
    case late(LateBytes)
  }

  /// The digest of what is in it, in 16 hexadecimal digits: the same for the same bytes.
  public var digest: String { String(decoding: Digest(of: bytes).hexadecimal, as: UTF8.self) }

  /// The path for the system, or nil where it could not be a file in the output folder: empty,
  /// leading out of it, absolute, or a name that Helder keeps for itself.
  var rawPath: RawPath? {
    guard let raw = RawPath(path) else { return nil }
    let parts = raw.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return nil
      }
    }
    return parts[0].starts(with: ".helder".utf8) ? nil : raw
  }
}

/// Bytes that are made when they are first asked for, once.
private final class LateBytes: Sendable, Hashable {
  private enum State {
    case toMake(@Sendable () -> [UInt8])
    case made([UInt8])
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> [UInt8]) { state = Mutex(.toMake(make)) }

  /// The bytes; who asks while they are made waits for them.
  var made: [UInt8] {
    state.withLock { state in
      switch state {
      case .made(let bytes): return bytes
      case .toMake(let make):
        let bytes = make()
        state = .made(bytes)
        return bytes
      }
    }
  }

  static func == (left: LateBytes, right: LateBytes) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
