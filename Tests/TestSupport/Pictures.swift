/// Pictures made byte by byte, so that each test says what is in them.
public enum Pictures {
  /// A number in `width` bytes, the highest first.
  public static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  // MARK: JPEG

  /// A segment of a JPEG.
  public static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + number(content.count + 2, 2) + content
  }

  /// A JPEG of this size with `segments` before its points and `trailer` behind it.
  public static func jpeg(
    _ width: Int = 8, _ height: Int = 6, _ segments: [UInt8] = [], trailer: [UInt8] = []
  ) -> [UInt8] {
    let frame = segment(0xC0, [8] + number(height, 2) + number(width, 2) + [1, 1, 0x11, 0])
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
    return [0xFF, 0xD8] + segments + frame + scan + [0xFF, 0xD9] + trailer
  }

  /// A JPEG with tags of a camera.
  public static func jpeg(_ tags: [Tag]) -> [UInt8] {
    jpeg(8, 6, segment(0xE1, Array("Exif\0\0".utf8) + camera(tags)))
  }

  /// A JPEG with a packet of XMP around `properties`.
  public static func jpeg(xmp properties: String) -> [UInt8] {
    jpeg(8, 6, segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + packet(properties)))
  }

  /// A packet of XMP around `properties`, which are elements.
  public static func packet(_ properties: String) -> [UInt8] {
    Array(
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmp:CreatorTool="GIMP">\
      \(properties)</rdf:Description></rdf:RDF></x:xmpmeta>
      """.utf8)
  }

  // MARK: Exif

  /// A tag of a camera: its number, its type, how many values it has, and these.
  public struct Tag: Sendable {
    let number: Int
    let type: Int
    let count: Int
    let value: [UInt8]

    /// A tag of these parts.
    public init(number: Int, type: Int, count: Int, value: [UInt8]) {
      self.number = number
      self.type = type
      self.count = count
      self.value = value
    }

    /// A tag with a text.
    public static func text(_ number: Int, _ text: String) -> Tag {
      Tag(number: number, type: 2, count: text.utf8.count + 1, value: Array(text.utf8) + [0])
    }

    /// A number that stands in the tag itself.
    public static func short(_ number: Int, _ value: Int) -> Tag {
      Tag(number: number, type: 3, count: 1, value: Pictures.number(value, 2) + [0, 0])
    }

    /// Three fractions, such as degrees, minutes and seconds.
    public static func degrees(_ number: Int, below: Int = 1) -> Tag {
      let value = [52, 5, 24].flatMap {
        Pictures.number(below == 0 ? 0 : $0, 4) + Pictures.number(below, 4)
      }
      return Tag(number: number, type: 5, count: 3, value: value)
    }
  }

  /// Tags of a camera, in a folder of which `folders` are parts, each by the tag that leads to it.
  public static func camera(_ tags: [Tag], folders: [(Int, [Tag])] = []) -> [UInt8] {
    var bytes = Array("MM".utf8) + number(42, 2) + number(8, 4)
    let count = tags.count + folders.count
    var behind = 8 + 2 + 12 * count + 4
    var values: [UInt8] = []
    bytes += number(count, 2)
    for tag in tags {
      bytes += number(tag.number, 2) + number(tag.type, 2) + number(tag.count, 4)
      if tag.value.count <= 4 {
        bytes += tag.value + [UInt8](repeating: 0, count: 4 - tag.value.count)
      } else {
        bytes += number(behind + values.count, 4)
        values += tag.value
      }
    }
    behind += values.count
    var inner: [UInt8] = []
    for (pointer, tags) in folders {
      bytes += number(pointer, 2) + number(4, 2) + number(1, 4) + number(behind + inner.count, 4)
      inner += folder(tags, at: behind + inner.count)
    }
    return bytes + number(0, 4) + values + inner
  }

  private static func folder(_ tags: [Tag], at offset: Int) -> [UInt8] {
    var bytes = number(tags.count, 2)
    var values: [UInt8] = []
    for tag in tags {
      bytes += number(tag.number, 2) + number(tag.type, 2) + number(tag.count, 4)
      if tag.value.count <= 4 {
        bytes += tag.value + [UInt8](repeating: 0, count: 4 - tag.value.count)
      } else {
        bytes += number(offset + 2 + 12 * tags.count + 4 + values.count, 4)
        values += tag.value
      }
    }
    return bytes + number(0, 4) + values
  }

  // MARK: PNG

  /// A chunk of a PNG; nobody here looks at its sum.
  public static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    number(content.count, 4) + Array(type.utf8) + content + [0, 0, 0, 0]
  }

  /// A PNG of this size, with `chunks` in it.
  public static func png(_ width: Int = 8, _ height: Int = 6, _ chunks: [UInt8] = []) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", number(width, 4) + number(height, 4) + [8, 2, 0, 0, 0]) + chunks
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  // MARK: WebP

  /// A WebP of `chunks`.
  public static func webp(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + Array(number(chunks.count + 4, 4).reversed()) + Array("WEBP".utf8) + chunks
  }

  /// A chunk of a WebP.
  public static func riff(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let padding: [UInt8] = content.count % 2 == 1 ? [0] : []
    return Array(type.utf8) + Array(number(content.count, 4).reversed()) + content + padding
  }

  /// The chunk of points of a WebP with losses.
  public static func lossy(_ width: Int, _ height: Int) -> [UInt8] {
    riff(
      "VP8 ",
      [0, 0, 0, 0x9D, 0x01, 0x2A] + Array(number(width, 2).reversed())
        + Array(number(height, 2).reversed()))
  }

  // MARK: AVIF

  /// A box.
  public static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    number(content.count + 8, 4) + Array(type.utf8) + content
  }

  /// An AVIF of this size, turned a quarter so many times, with details of a camera and of an editor
  /// in a store of its own.
  public static func avif(
    _ width: Int = 8, _ height: Int = 6, turns: UInt8 = 0, camera: [UInt8] = [],
    editor: [UInt8] = []
  ) -> [UInt8] {
    let exif: [UInt8] = number(0, 4) + camera
    let size = box("ispe", number(0, 4) + number(width, 4) + number(height, 4))
    let links: [UInt8] = number(0, 4) + number(1, 4) + number(1, 2) + [2, 1, 0x82]
    let properties = box("iprp", box("ipco", size + box("irot", [turns])) + box("ipma", links))
    let infos = info(1, "av01") + info(2, "Exif") + info(3, "mime", "application/rdf+xml\0")
    let places = place(2, 0, exif.count) + place(3, exif.count, editor.count)
    var meta: [UInt8] = number(0, 4) + box("pitm", number(0, 4) + number(1, 2))
    meta += box("iinf", number(0, 4) + number(3, 2) + infos)
    meta += box("iloc", [1, 0, 0, 0, 0x44, 0x00] + number(2, 2) + places)
    meta += properties + box("idat", exif + editor)
    let brands = Array("avif".utf8) + number(0, 4) + Array("avifmif1".utf8)
    return box("ftyp", brands) + box("meta", meta)
  }

  /// What an AVIF says of a thing in it.
  private static func info(_ item: Int, _ type: String, _ rest: String = "") -> [UInt8] {
    let head: [UInt8] = [2, 0, 0, 0] + number(item, 2) + number(0, 2)
    return box("infe", head + Array(type.utf8) + [0] + Array(rest.utf8))
  }

  /// Where in the store of an AVIF a thing stands.
  private static func place(_ item: Int, _ offset: Int, _ length: Int) -> [UInt8] {
    let head = number(item, 2) + number(1, 2) + number(0, 2)
    return head + number(1, 2) + number(offset, 4) + number(length, 4)
  }
}
