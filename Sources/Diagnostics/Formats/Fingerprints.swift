import Text

/// Gives each finding a name by which a later run knows it again.
///
/// It is made from the code, the path and the text of the line, not from the line's number: text
/// that is added above changes nothing. Equal ones are told apart by their order.
struct Fingerprints {
  private var counts: [String: Int] = [:]
  private var lastLine: (range: Range<Int>, file: FileID, text: String)?

  /// The fingerprint of the next finding; 32 hexadecimal digits, each given once.
  mutating func next(for diagnostic: Diagnostic, _ finder: inout PlaceFinder) -> String {
    var digest = FNV1a128()
    digest.combine(diagnostic.code)
    digest.combine(RelativeAddress.path(finder.path(of: diagnostic.range.file)))
    digest.combine(lineDigest(of: diagnostic.range, &finder))
    let name = digest.hexadecimal
    let count = counts[name, default: 0]
    counts[name] = count + 1
    guard count > 0 else { return name }
    digest.combine(String(count))
    return digest.hexadecimal
  }

  /// A digest of the line where `range` starts, without the white space around it.
  private mutating func lineDigest(of range: SourceRange, _ finder: inout PlaceFinder) -> String {
    guard !range.isWhole, let table = finder.table(of: range.file) else { return "" }
    let line = table.textRange(table.lineIndex(at: Int(range.start)))
    if let lastLine, lastLine.range == line, lastLine.file == range.file { return lastLine.text }
    var digest = FNV1a128()
    let bytes = table.bytes[line]
    let text = bytes.drop { $0.isSpaceOrTab }
    let end = text.lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? text.startIndex
    digest.combine(text[text.startIndex..<end])
    let name = digest.hexadecimal
    lastLine = (line, range.file, name)
    return name
  }
}
