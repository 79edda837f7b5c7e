import CCmarkGFM

/// Decodes character references, such as `&eacute;` and `&#233;`, with cmark's own table.
enum CmarkEntity {
  /// The longest reference that cmark knows, with room to spare.
  private static let longest = 40

  /// Decodes the reference that starts with the `&` at `start`.
  ///
  /// Appends what it stands for to `output` and returns the number of bytes of the reference, the
  /// `&` included; nil where there is none, and the `&` stands for itself.
  static func decode(_ bytes: [UInt8], at start: Int, end: Int, into output: inout [UInt8]) -> Int?
  {
    guard start + 2 < end else { return nil }
    let reference = bytes[(start + 1)..<min(end, start + longest)]
    guard let decoded = decoded(reference) else { return nil }
    output.append(contentsOf: decoded.bytes)
    return decoded.count + 1
  }

  private static func decoded(_ reference: ArraySlice<UInt8>) -> (count: Int, bytes: [UInt8])? {
    var buffer = unsafe cmark_strbuf()
    unsafe cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
    defer { unsafe cmark_strbuf_free(&buffer) }
    let count = unsafe reference.withUnsafeBufferPointer { source in
      unsafe houdini_unescape_ent(&buffer, source.baseAddress, Int32(source.count))
    }
    guard count > 0 else { return nil }
    let bytes = unsafe Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)))
    return (Int(count), bytes)
  }
}
