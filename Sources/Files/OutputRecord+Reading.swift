import Diagnostics

extension OutputRecord {
  /// The record in `bytes`, or nil where they are no record: damaged, or of a newer Helder.
  ///
  /// Any layout of the JSON is read, so that a tool which rearranges it does no harm.
  init?(_ bytes: [UInt8]) {
    guard let record = try? JSONValue(bytes, deepest: 3),
      case .object(let members) = record.content, members.count == 3
    else { return nil }
    self.init()
    for (name, value) in members {
      switch (name, value.content) {
      case ("version", .number("1")), ("digest", .text("xxh64")): continue
      case ("files", .array(let files)): for file in files where !take(file) { return nil }
      default: return nil
      }
    }
  }

  /// Adds the file that `value` tells of; false where it is none.
  private mutating func take(_ value: JSONValue) -> Bool {
    guard case .object(let members) = value.content, members.count == 3 else { return false }
    var path: RawPath?
    var size: Int?
    var digest: Digest?
    for (name, value) in members {
      switch (name, value.content) {
      case ("path", .text(let text)): path = RawPath(text)
      case ("size", .number(let text)): size = Int(text)
      case ("digest", .text(let text)): digest = Digest(hexadecimal: text)
      default: return false
      }
    }
    guard let path, let size, size >= 0, let digest else { return false }
    add(path, OutputRecord.Fingerprint(size: size, digest: digest))
    return true
  }
}
