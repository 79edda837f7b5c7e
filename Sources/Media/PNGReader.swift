/// Reads the chunks of a PNG.
///
/// Source: PNG third edition, 5.3, 11.2.1, 11.3.3 and 11.3.4.5.
enum PNGReader {
  /// What the picture in `file` says of itself.
  static func facts(of file: ByteWindow) -> PictureFacts {
    var facts = PictureFacts()
    var offset = 8
    var isFirst = true
    while let length = file.number(offset, 4), let type = file.part(offset + 4, 4) {
      guard let chunk = file.part(offset + 8, length), file.part(offset + 8 + length, 4) != nil
      else {
        break
      }
      let name = String(decoding: type.bytes, as: UTF8.self)
      if isFirst {
        guard name == "IHDR", let width = chunk.number(0, 4), let height = chunk.number(4, 4) else {
          facts.fault = .noSize
          return facts
        }
        facts.size = PictureFacts.PixelSize(width: width, height: height)
        isFirst = false
      }
      switch name {
      case "IEND": return facts
      case "eXIf", "zxIf": facts.traces += CameraTags(chunk).traces
      case "tEXt", "zTXt", "iTXt": facts.traces += traces(in: chunk, isPacked: name == "zTXt", name)
      default: break
      }
      offset += 12 + length
    }
    facts.fault = .cutOff
    return facts
  }

  /// What a remark tells, by the word that it is about.
  private static func traces(
    in chunk: ByteWindow, isPacked: Bool, _ type: String
  ) -> [PictureFacts.Trace] {
    guard let end = chunk.first(0, within: 80) else { return [] }
    let word = String(decoding: chunk.bytes.prefix(end), as: UTF8.self)
    var value = chunk.rest(end + 1)
    var isPacked = isPacked
    if type == "iTXt" {
      isPacked = value.byte(0) == 1
      // Two bytes, a language and the word in that language, each of which a zero ends.
      guard let language = value.first(0, from: 2),
        let translated = value.first(0, from: language + 1)
      else { return [] }
      value = value.rest(translated + 1)
    }
    let isProfile = word.utf8.starts(with: "Raw profile type ".utf8)
    if word == "XML:com.adobe.xmp" {
      return isPacked ? [.packed] : EditorTags.traces(in: value.bytes)
    }
    if isProfile {
      // A profile of colours tells nothing of anybody.
      let kind = word.utf8.dropFirst("Raw profile type ".utf8.count)
      let isColour = kind.starts(with: "icc".utf8) || kind.starts(with: "icm".utf8)
      if isColour { return [] }
      return isPacked ? [.packed] : profileTraces(value)
    }
    guard let trace = EditorTags.trace(under: word), !value.isBlank else { return [] }
    return [trace]
  }

  /// What a profile in digits tells, as ImageMagick writes these: its name, its length, and two
  /// digits for each byte.
  private static func profileTraces(_ text: ByteWindow) -> [PictureFacts.Trace] {
    let lines = text.bytes.split(separator: 0x0A)
    var bytes: [UInt8] = []
    var high: UInt8?
    for line in lines.dropFirst(2) {
      for byte in line {
        guard let digit = Self.digit(byte) else { continue }
        if let first = high {
          bytes.append(first << 4 | digit)
          high = nil
        } else {
          high = digit
        }
      }
    }
    let profile = ByteWindow(bytes)
    if profile.holds("Exif\u{0}") { return CameraTags(profile.rest(6)).traces }
    if profile.holds("II") || profile.holds("MM") { return CameraTags(profile).traces }
    return EditorTags.traces(in: profile.bytes) + PressTags.traces(in: profile)
      + PressTags.traces(inRecords: profile)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x57
    case 0x41...0x46: byte - 0x37
    default: nil
    }
  }
}
