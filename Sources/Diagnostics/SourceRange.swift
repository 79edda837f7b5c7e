/// A half-open range of UTF-8 byte offsets in one file.
public struct SourceRange: Hashable, Sendable {
  /// The file that the offsets are in.
  public let file: FileID
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset just after the last byte; equal to `start` for a place between two bytes.
  public let end: UInt32

  /// The bytes from `start` up to `end` of `file`.
  public init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// The bytes from `start` up to `end` of `file`; offsets above `UInt32.max` are cut to it.
  public init(file: FileID, _ range: Range<Int>) {
    self.init(
      file: file, start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound)
    )
  }

  /// The whole of a file, for what is wrong with it altogether; shown without line or column.
  public static func whole(_ file: FileID) -> SourceRange {
    SourceRange(file: file, start: .max, end: .max)
  }

  /// Whether this means the file as such, not a place in it.
  public var isWhole: Bool { start == .max }

  /// The offsets as a range of `Int`.
  public var offsets: Range<Int> { Int(start)..<Int(end) }
}

extension SourceRange: Comparable {
  /// Ranges are ordered by file, then by where they start, then by where they end; a whole file
  /// comes before the places in it.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.isWhole != right.isWhole { return left.isWhole }
    if left.start != right.start { return left.start < right.start }
    return left.end < right.end
  }
}

/// A value and the place where it was written.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// Where it was written.
  public var range: SourceRange

  /// `value`, as written at `range`.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place with another value.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
