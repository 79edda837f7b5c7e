/// A text that diagnostics can point into: its display path and its bytes.
///
/// `path` is what the reader sees and what other tools get: relative to where the command ran, with
/// `/` between the parts. `bytes` are the file's bytes as read, not yet known to be valid UTF-8.
public struct SourceFile: Sendable {
  /// The path as shown, for example `content/data/partijen.yaml`.
  public let path: String
  /// The bytes of the file; nil for a file or folder that could not be read.
  public let bytes: [UInt8]?

  /// A file that was read, or (with `bytes` nil) one that could not be.
  public init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }
}

/// The number of a file in a ``SourceMap``.
public struct FileID: Hashable, Sendable, Comparable {
  /// The index in ``SourceMap/files``.
  public let index: UInt32

  /// The file at `index` of its map.
  public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  /// Files are ordered as their map holds them.
  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// The files of a run, in the order in which their diagnostics are printed.
public struct SourceMap: Sendable {
  /// The files; a ``FileID`` is an index into them.
  public private(set) var files: [SourceFile]

  /// A map of `files`, numbered in their order.
  public init(_ files: [SourceFile] = []) { self.files = files }

  /// Adds a file and returns its number.
  @discardableResult
  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  /// Replaces the file with number `id`, for example after it was read again.
  public mutating func replace(_ id: FileID, with file: SourceFile) {
    files[Int(id.index)] = file
  }

  /// The file with number `id`, which this map must have given out.
  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
}
