import Text

/// What Helder wrote in an output folder: the contents of `.helder.json`.
///
/// It lists every file except itself, ordered by the bytes of the path, each on a line of its own
/// so that it merges well:
///
///     {"version": 1, "digest": "xxh64", "files": [
///     {"path": "index.html", "size": 5120, "digest": "3f9c…"}
///     ]}
///
/// Where files are replaced one by one, a path may be listed twice for as long as that takes, with
/// what it was and what it becomes: Helder wrote both.
struct OutputRecord {
  /// The size and the digest of a file.
  struct Fingerprint: Hashable {
    /// The number of bytes.
    let size: Int
    /// The digest of the bytes.
    let digest: Digest

    /// What tells files with `bytes` from others.
    init(of bytes: [UInt8]) { self.init(size: bytes.count, digest: Digest(of: bytes)) }

    init(size: Int, digest: Digest) {
      self.size = size
      self.digest = digest
    }
  }

  /// The name of the record in the output folder.
  static let name = RawPath(name: ".helder.json")

  /// The name of the record of the assets that stay of the previous site, for open pages of it.
  ///
  /// A record of its own, so that the other is the same whatever stood there before.
  static let nameOfPrevious = RawPath(name: ".helder-vorige.json")

  /// What each file that Helder wrote is, or may be.
  var files: [RawPath: [Fingerprint]] = [:]

  /// The record as it is written: the same bytes for the same files.
  var bytes: [UInt8] {
    var bytes = Array(#"{"version": 1, "digest": "xxh64", "files": ["#.utf8)
    bytes.reserveCapacity(bytes.count + files.count * 96)
    var isFirst = true
    for path in files.keys.sorted() {
      let fingerprints = (files[path] ?? []).sorted {
        ($0.size, $0.digest.value) < ($1.size, $1.digest.value)
      }
      for fingerprint in fingerprints {
        bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
        isFirst = false
        bytes.append(contentsOf: #"{"path": ""#.utf8)
        Self.appendEscaped(path.bytes, to: &bytes)
        bytes.append(contentsOf: #"", "size": "#.utf8)
        bytes.append(contentsOf: String(fingerprint.size).utf8)
        bytes.append(contentsOf: #", "digest": ""#.utf8)
        bytes.append(contentsOf: fingerprint.digest.hexadecimal)
        bytes.append(contentsOf: #""}"#.utf8)
      }
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }

  /// Adds a file.
  mutating func add(_ path: RawPath, _ fingerprint: Fingerprint) {
    if files[path]?.contains(fingerprint) == true { return }
    files[path, default: []].append(fingerprint)
  }

  private static func appendEscaped(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<Byte.space:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }
}
