public import Files

extension OutputFile {
  /// The file without the marks that say where its blocks were written: as it will be published.
  public var withoutSourceMarks: OutputFile {
    guard path.hasSuffix(".html") else { return self }
    let mark = Array(" data-bron=\"".utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      // In text the quote is written as a reference, so this stands in tags only.
      if bytes[offset] == mark[0], bytes[offset...].starts(with: mark),
        let end = bytes[(offset + mark.count)...].firstIndex(of: UInt8(ascii: "\""))
      {
        offset = end + 1
      } else {
        plain.append(bytes[offset])
        offset += 1
      }
    }
    return OutputFile(path: path, bytes: plain)
  }
}
