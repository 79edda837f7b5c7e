/// Reads the chunks of a WebP.
///
/// Sources: RFC 9649, 2.3 to 2.7; RFC 6386, 9.1.
enum WebPReader {
  /// What the picture in `file` says of itself.
  static func facts(of file: ByteWindow) -> PictureFacts {
    var facts = PictureFacts()
    // The length is that of all that follows it; what stands behind that is no part of the picture.
    guard let length = file.number(4, 4, little: true), let picture = file.part(8, length) else {
      facts.fault = .cutOff
      facts.size = size(in: file.rest(12))
      return facts
    }
    var offset = 4
    while picture.part(offset, 8) != nil {
      guard let length = picture.number(offset + 4, 4, little: true),
        let chunk = picture.part(offset + 8, length)
      else {
        facts.fault = .cutOff
        break
      }
      if facts.size == nil { facts.size = size(in: picture.rest(offset)) }
      if picture.holds("EXIF", at: offset) {
        facts.traces += CameraTags(chunk.holds("Exif\u{0}") ? chunk.rest(6) : chunk).traces
      } else if picture.holds("XMP ", at: offset) {
        facts.traces += EditorTags.traces(in: chunk.bytes)
      }
      offset += 8 + length + length % 2
    }
    return facts
  }

  /// The size that the chunk at the start of `chunk` says; nil where it says none.
  private static func size(in chunk: ByteWindow) -> PictureFacts.PixelSize? {
    if chunk.holds("VP8X"), let width = chunk.number(12, 3, little: true),
      let height = chunk.number(15, 3, little: true)
    {
      return PictureFacts.PixelSize(width: width + 1, height: height + 1)
    }
    if chunk.holds("VP8L"), chunk.byte(8) == 0x2F, let bits = chunk.number(9, 4, little: true) {
      return PictureFacts.PixelSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }
    if chunk.holds("VP8 "), chunk.byte(11) == 0x9D, chunk.byte(12) == 0x01, chunk.byte(13) == 0x2A,
      let width = chunk.number(14, 2, little: true), let height = chunk.number(16, 2, little: true)
    {
      return PictureFacts.PixelSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
    return nil
  }
}
