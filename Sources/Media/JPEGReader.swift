/// Reads the segments of a JPEG: its size, and what cameras and editors put before it and behind it.
///
/// Sources: ITU-T T.81, B; Exif 3.0, 4.7; XMP part 3, 1.1.3; IPTC-NAA IIM 4.2; CIPA DC-007.
enum JPEGReader {
  /// More pictures than a telephone puts behind one.
  private static let mostPictures = 8

  /// What the picture in `file` says of itself.
  static func facts(of file: ByteWindow) -> PictureFacts {
    var facts = PictureFacts()
    var rest = file
    for number in 0..<mostPictures {
      var reading = Reading()
      let end = reading.read(rest)
      facts.traces += reading.traces
      if number == 0 {
        facts.size = reading.isOnItsSide ? reading.size?.turned : reading.size
        if end == nil { facts.fault = .cutOff }
      }
      guard let end else { break }
      // What stands behind a picture is no part of it: a smaller one, or a film.
      rest = rest.rest(end)
      if holdsFilm(rest) { facts.traces.append(.film) }
      guard let next = nextPicture(in: rest) else { break }
      rest = rest.rest(next)
    }
    return facts
  }

  private static func nextPicture(in file: ByteWindow) -> Int? {
    var offset = 0
    while let start = file.first(0xFF, from: offset) {
      if file.byte(start + 1) == 0xD8, file.byte(start + 2) == 0xFF { return start }
      offset = start + 1
    }
    return nil
  }

  /// Whether a film stands in what comes behind a picture, by the box that films begin with.
  private static func holdsFilm(_ file: ByteWindow) -> Bool {
    var offset = 4
    while let start = file.first(UInt8(ascii: "f"), from: offset) {
      if file.holds("ftyp", at: start), let size = file.number(start - 4, 4), size >= 8, size <= 256
      {
        return true
      }
      offset = start + 1
    }
    return false
  }

  /// One picture, from its first marker to its last.
  private struct Reading {
    var size: PictureFacts.PixelSize?
    var traces: [PictureFacts.Trace] = []
    var isOnItsSide = false

    /// Reads the picture at the start of `file`; where it ends, and nil where it ends too soon.
    mutating func read(_ file: ByteWindow) -> Int? {
      var offset = 2
      while let lead = file.byte(offset) {
        guard lead == 0xFF else { return nil }
        // A marker may have any number of these before it.
        while file.byte(offset) == 0xFF { offset += 1 }
        guard let marker = file.byte(offset) else { return nil }
        offset += 1
        switch marker {
        case 0xD9: return offset
        case 0x01, 0xD0...0xD8: continue
        default: break
        }
        guard let length = file.number(offset, 2), length >= 2,
          let segment = file.part(offset + 2, length - 2)
        else { return nil }
        offset += length
        take(marker, segment)
        if marker == 0xDA { offset = Self.endOfScan(file, from: offset) }
      }
      return nil
    }

    /// Where the next marker stands, after the points that begin at `offset`.
    private static func endOfScan(_ file: ByteWindow, from offset: Int) -> Int {
      var place = offset
      while let start = file.first(0xFF, from: place) {
        switch file.byte(start + 1) ?? 0x01 {
        case 0x00, 0xD0...0xD7, 0xFF: place = start + 1
        default: return start
        }
      }
      return file.count
    }

    private mutating func take(_ marker: UInt8, _ segment: ByteWindow) {
      switch marker {
      case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
        guard size == nil, let height = segment.number(1, 2), let width = segment.number(3, 2)
        else {
          return
        }
        size = PictureFacts.PixelSize(width: width, height: height)
      case 0xE1:
        if segment.holds("Exif\u{0}") {
          let tags = CameraTags(segment.rest(6))
          traces += tags.traces
          isOnItsSide = isOnItsSide || tags.isOnItsSide
        } else if segment.holds("http://ns.adobe.com/xap/1.0/")
          || segment.holds("http://ns.adobe.com/xmp/extension/")
        {
          traces += EditorTags.traces(in: segment.bytes)
        }
      case 0xED: traces += PressTags.traces(in: segment)
      default: return
      }
    }
  }
}
