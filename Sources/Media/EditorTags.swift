import Text

/// What an editor wrote in a picture: the names and values of XMP, and the remarks of PNG.
///
/// Source: XMP part 1, 7 (the values are text, in attributes and in elements); Exif 2.31 for XMP;
/// IPTC Photo Metadata 2023.1.
enum EditorTags {
  /// What a value under each name tells; the name without what stands before its colon.
  private static let names: [String: PictureFacts.Trace] = [
    "GPSLatitude": .position, "GPSLongitude": .position, "GPSDestLatitude": .position,
    "GPSDestLongitude": .position, "GPSAreaInformation": .position, "City": .position,
    "Sublocation": .position, "LocationCreated": .position, "LocationShown": .position,
    "creator": .maker, "Artist": .maker, "OwnerName": .maker, "CameraOwnerName": .maker,
    "Photographer": .maker, "Author": .maker, "XPAuthor": .maker, "CreatorContactInfo": .maker,
    "SerialNumber": .device, "BodySerialNumber": .device, "LensSerialNumber": .device,
    "CameraSerialNumber": .device, "PersonInImage": .people, "PersonDisplayName": .people,
    "MotionPhoto": .film, "MicroVideo": .film,
  ]
  /// Names that mean this only behind what stands before their colon.
  private static let fullNames: [String: PictureFacts.Trace] = ["mwg-rs:Name": .people]

  /// What a value under `name`, with or without what comes before its colon, tells.
  static func trace(under name: String) -> PictureFacts.Trace? {
    if let trace = fullNames[name] { return trace }
    let own = name.utf8.lastIndex(of: Byte.colon).map {
      String(name[name.utf8.index(after: $0)...])
    }
    return names[own ?? name]
  }

  /// What the packet of XMP in `bytes` tells.
  static func traces(in bytes: ArraySlice<UInt8>) -> [PictureFacts.Trace] {
    var traces: [PictureFacts.Trace] = []
    var place = bytes.startIndex
    while let colon = bytes[place...].firstIndex(of: Byte.colon) {
      place = colon + 1
      let start = bytes[..<colon].lastIndex { !isNameByte($0) }.map { $0 + 1 } ?? bytes.startIndex
      let end = bytes[place...].firstIndex { !isNameByte($0) } ?? bytes.endIndex
      // A name has a beginning, and none is as long as that.
      guard start < colon, colon - start < 64, end > place, end - place < 64 else { continue }
      let name = String(decoding: bytes[start..<end], as: UTF8.self)
      guard let trace = trace(under: name) else { continue }
      let before = start > bytes.startIndex ? bytes[start - 1] : 0
      if isFilled(bytes, name: start..<end, before: before, isSwitch: trace == .film) {
        traces.append(trace)
      }
      place = end
    }
    return traces
  }

  /// Whether there is anything in the attribute or the element whose name stands at `name`.
  private static func isFilled(
    _ bytes: ArraySlice<UInt8>, name: Range<Int>, before: UInt8, isSwitch: Bool
  ) -> Bool {
    if before == Byte.less { return holdsText(bytes, from: name.upperBound, name: bytes[name]) }
    guard before <= Byte.space else { return false }
    var place = name.upperBound
    while place < bytes.endIndex, bytes[place] <= Byte.space || bytes[place] == Byte.equals {
      place += 1
    }
    guard place < bytes.endIndex, bytes[place] == Byte.quote || bytes[place] == UInt8(ascii: "'")
    else { return false }
    let value = bytes[(place + 1)...].prefix { $0 != bytes[place] }
    return isSwitch ? value.elementsEqual("1".utf8) : value.contains { $0 > Byte.space }
  }

  /// Whether the element whose start tag goes on at `offset` holds text, or attributes that do.
  private static func holdsText(
    _ bytes: ArraySlice<UInt8>, from offset: Int, name: ArraySlice<UInt8>
  ) -> Bool {
    var place = offset
    var isInTag = true
    // What a creator or a place is called stands within a few tags of the start.
    while place < bytes.endIndex, place < offset + 65_536 {
      let byte = bytes[place]
      if isInTag {
        if byte == Byte.greater {
          // `<dc:creator/>` has nothing in it.
          if place > offset, bytes[place - 1] == UInt8(ascii: "/"), place - offset < 2 {
            return false
          }
          isInTag = false
        }
      } else if byte == Byte.less {
        if bytes[(place + 1)...].first == UInt8(ascii: "/"),
          bytes[(place + 2)...].starts(with: name)
        {
          return false
        }
        isInTag = true
      } else if byte > Byte.space {
        return true
      }
      place += 1
    }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == Byte.hyphen || byte == Byte.underscore
      || byte == UInt8(ascii: ".")
  }
}

/// What a press photographer's program wrote in a picture.
///
/// Source: IPTC-NAA IIM 4.2, 6; Adobe Photoshop file formats, "image resource section".
enum PressTags {
  /// What the segment of Photoshop in `segment` tells.
  static func traces(in segment: ByteWindow) -> [PictureFacts.Trace] {
    guard segment.holds("Photoshop 3.0\u{0}") else { return [] }
    var traces: [PictureFacts.Trace] = []
    var offset = 14
    while segment.holds("8BIM", at: offset), let number = segment.number(offset + 4, 2),
      let nameLength = segment.byte(offset + 6)
    {
      // The name and what follows it each take an even number of bytes.
      let size = offset + 6 + (Int(nameLength) + 2) / 2 * 2
      guard let length = segment.number(size, 4), let value = segment.part(size + 4, length) else {
        break
      }
      if number == 0x0404 { traces += Self.traces(inRecords: value) }
      offset = size + 4 + length + length % 2
    }
    return traces
  }

  /// What the records in `records` tell.
  static func traces(inRecords records: ByteWindow) -> [PictureFacts.Trace] {
    var traces: [PictureFacts.Trace] = []
    var offset = 0
    while records.byte(offset) == 0x1C, let record = records.byte(offset + 1),
      let set = records.byte(offset + 2), let length = records.number(offset + 3, 2),
      let value = records.part(offset + 5, length)
    {
      if record == 2, !value.isBlank {
        switch set {
        case 80, 122: traces.append(.maker)
        case 90, 92: traces.append(.position)
        default: break
        }
      }
      offset += 5 + length
    }
    return traces
  }
}
