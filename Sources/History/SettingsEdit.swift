import Diagnostics
public import Statements
import Text

/// Writes the version and the date of a statement into `site.yaml`, where they stand or belong.
///
/// Everything else in the file stays as it is, comments and the way that lines end too.
public struct SettingsEdit: Sendable {
  /// The new bytes of the file; nil where it is written in a way in which there is no place for
  /// them.
  public let bytes: [UInt8]?

  /// The file `old`, from which `declaration` was read, with another version and date.
  public init(
    _ old: [UInt8], _ declaration: Declaration, version: String, date: CalendarDate
  ) {
    var steps: [(range: Range<Int>, text: String)] = []
    var missing: [String] = []
    if let range = declaration.version?.range {
      steps.append((range.offsets, "\"\(version)\""))
    } else {
      missing.append("versie: \"\(version)\"")
    }
    if let range = declaration.date?.range {
      steps.append((range.offsets, date.iso8601))
    } else {
      missing.append("datum: \(date.iso8601)")
    }
    if !missing.isEmpty {
      guard let kind = declaration.kind?.range.offsets, kind.upperBound <= old.count,
        let step = Self.insertion(of: missing, behind: kind, in: old)
      else {
        bytes = nil
        return
      }
      steps.append(step)
    }
    guard steps.allSatisfy({ $0.range.upperBound <= old.count }) else {
      bytes = nil
      return
    }
    var new = old
    for step in steps.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      new.replaceSubrange(step.range, with: Array(step.text.utf8))
    }
    bytes = new
  }

  /// Where lines go behind the one that `value` is on, or keys behind it where it stands in braces.
  private static func insertion(
    of keys: [String], behind value: Range<Int>, in bytes: [UInt8]
  ) -> (range: Range<Int>, text: String)? {
    var start = value.lowerBound
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    let line = bytes[start..<value.lowerBound]
    let indent = line.prefix { $0 == Byte.space }
    guard line.dropFirst(indent.count).starts(with: "soort".utf8), !indent.isEmpty else {
      guard line.contains(UInt8(ascii: "{")) else { return nil }
      return (value.upperBound..<value.upperBound, keys.map { ", " + $0 }.joined())
    }
    var end = value.upperBound
    while end < bytes.count, bytes[end] != Byte.lineFeed, bytes[end] != Byte.carriageReturn {
      end += 1
    }
    let lineBreak = end < bytes.count && bytes[end] == Byte.carriageReturn ? "\r\n" : "\n"
    let space = String(repeating: " ", count: indent.count)
    return (end..<end, keys.map { lineBreak + space + $0 }.joined())
  }
}
