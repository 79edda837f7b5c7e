/// Reads the boxes of an AVIF: the size of its main picture, and what goes with it.
///
/// Sources: ISO/IEC 14496-12, 4.2 and 8.11; ISO/IEC 23008-12, 6.5 and A.2; AVIF 1.1.
enum AVIFReader {
  /// More things than a picture is made of.
  private static let mostItems = 4096

  /// What the picture in `file` says of itself.
  static func facts(of file: ByteWindow) -> PictureFacts {
    var facts = PictureFacts()
    var meta: ByteWindow?
    var isWhole = true
    for box in boxes(of: file) {
      if box.type == "meta", meta == nil { meta = box.content }
      if box.content == nil { isWhole = false }
    }
    guard let meta, let items = Items(meta.rest(4)) else {
      facts.fault = isWhole ? .noSize : .cutOff
      return facts
    }
    facts.size = items.size
    for (number, kind) in items.metadata {
      guard let bytes = items.bytes(of: number, in: file) else {
        isWhole = false
        continue
      }
      switch kind {
      case .camera:
        // The first four bytes say where the tags begin.
        let start = 4 + (bytes.number(0, 4) ?? 0)
        facts.traces += CameraTags(bytes.rest(start)).traces
      case .editor: facts.traces += EditorTags.traces(in: bytes.bytes)
      }
    }
    if !isWhole { facts.fault = .cutOff }
    return facts
  }

  /// A box; what is in it is nil where the file ends before it does.
  struct Box {
    let type: String
    let content: ByteWindow?
  }

  /// The boxes that follow each other in `file`.
  static func boxes(of file: ByteWindow) -> [Box] {
    var boxes: [Box] = []
    var offset = 0
    while boxes.count < mostItems, var size = file.number(offset, 4),
      let type = file.part(offset + 4, 4)
    {
      var head = 8
      if size == 1 {
        head = 16
        guard let long = file.number(offset + 8, 8) else { break }
        size = long
      } else if size == 0 {
        size = file.count - offset
      }
      guard size >= head else { break }
      let content = file.part(offset + head, size - head)
      boxes.append(Box(type: String(decoding: type.bytes, as: UTF8.self), content: content))
      guard content != nil else { break }
      offset += size
    }
    return boxes
  }

  /// What a picture is made of.
  private struct Items {
    enum Metadata { case camera, editor }

    private(set) var metadata: [(number: Int, kind: Metadata)] = []
    private(set) var size: PictureFacts.PixelSize?
    private let places: [Int: Place]
    private let store: ByteWindow?

    /// The items in the box `meta`; nil where it says nothing of a main one.
    init?(_ meta: ByteWindow) {
      var found: [String: ByteWindow] = [:]
      for box in boxes(of: meta) where found[box.type] == nil { found[box.type] = box.content }
      guard let primary = found["pitm"], let version = primary.byte(0),
        let main = primary.number(4, version == 0 ? 2 : 4), let properties = found["iprp"]
      else { return nil }
      store = found["idat"]
      places = found["iloc"].map(Place.all) ?? [:]
      metadata = found["iinf"].map(Self.metadata) ?? []
      size = Self.size(of: main, properties)
    }

    /// What stands beside the pictures in the list `info`.
    private static func metadata(_ info: ByteWindow) -> [(number: Int, kind: Metadata)] {
      let entries = boxes(of: info.rest(info.byte(0) == 0 ? 6 : 8))
      return entries.compactMap { entry in
        guard entry.type == "infe", let content = entry.content, let version = content.byte(0),
          version >= 2
        else { return nil }
        let width = version == 2 ? 2 : 4
        guard let number = content.number(4, width) else { return nil }
        let type = 4 + width + 2
        if content.holds("Exif", at: type) { return (number, .camera) }
        guard content.holds("mime", at: type) else { return nil }
        // A name that a zero ends, and then the kind.
        guard let end = content.first(0, from: type + 4) else { return nil }
        return content.holds("application/rdf+xml", at: end + 1) ? (number, .editor) : nil
      }
    }

    /// The size of the item `main`, turned as its properties say.
    private static func size(of main: Int, _ properties: ByteWindow) -> PictureFacts.PixelSize? {
      let inner = boxes(of: properties)
      guard let list = inner.first(where: { $0.type == "ipco" })?.content else { return nil }
      let all = boxes(of: list)
      var size: PictureFacts.PixelSize?
      var isTurned = false
      for links in inner where links.type == "ipma" {
        for index in links.content.map({ linked(to: main, in: $0) }) ?? []
        where all.indices.contains(index - 1) {
          guard let content = all[index - 1].content else { continue }
          switch all[index - 1].type {
          case "ispe":
            if let width = content.number(4, 4), let height = content.number(8, 4) {
              size = PictureFacts.PixelSize(width: width, height: height)
            }
          case "irot": isTurned = (content.byte(0) ?? 0) & 1 == 1
          default: break
          }
        }
      }
      return isTurned ? size?.turned : size
    }

    /// The numbers, from 1, of the properties that `links` gives to the item `main`.
    private static func linked(to main: Int, in links: ByteWindow) -> [Int] {
      guard let version = links.byte(0), let flags = links.number(1, 3),
        let count = links.number(4, 4)
      else { return [] }
      let numberWidth = version == 0 ? 2 : 4
      let width = flags & 1 == 1 ? 2 : 1
      var offset = 8
      for _ in 0..<min(count, mostItems) {
        guard let number = links.number(offset, numberWidth),
          let own = links.byte(offset + numberWidth)
        else { return [] }
        offset += numberWidth + 1
        if number == main {
          return (0..<Int(own)).compactMap { index in
            links.number(offset + index * width, width).map { $0 & (width == 2 ? 0x7FFF : 0x7F) }
          }
        }
        offset += Int(own) * width
      }
      return []
    }

    /// The bytes of the item `number`, where they stand together; nil where they are not there.
    func bytes(of number: Int, in file: ByteWindow) -> ByteWindow? {
      guard let place = places[number] else { return nil }
      let holder = place.isInStore ? store : file
      return holder?.part(place.offset, place.length)
    }
  }

  /// Where an item stands.
  private struct Place {
    let offset: Int
    let length: Int
    let isInStore: Bool

    /// The places in the list `list`, by the numbers of the items.
    static func all(_ list: ByteWindow) -> [Int: Place] {
      guard let version = list.byte(0), version <= 2, let widths = list.number(4, 2) else {
        return [:]
      }
      let (offsetWidth, lengthWidth) = (widths >> 12, widths >> 8 & 15)
      let (baseWidth, indexWidth) = (widths >> 4 & 15, version == 0 ? 0 : widths & 15)
      let isNarrow = version < 2
      var offset = isNarrow ? 8 : 10
      var places: [Int: Place] = [:]
      for _ in 0..<min(list.number(6, isNarrow ? 2 : 4) ?? 0, mostItems) {
        guard let number = list.number(offset, isNarrow ? 2 : 4) else { return places }
        offset += isNarrow ? 2 : 4
        var method = 0
        if version > 0 {
          method = (list.number(offset, 2) ?? 0) & 15
          offset += 2
        }
        // Which other file it is in: always this one.
        offset += 2
        let base = baseWidth == 0 ? 0 : list.number(offset, min(8, baseWidth)) ?? 0
        offset += baseWidth
        guard let pieces = list.number(offset, 2) else { return places }
        offset += 2
        for piece in 0..<pieces {
          offset += indexWidth
          guard let start = offsetWidth == 0 ? 0 : list.number(offset, min(8, offsetWidth)),
            let length = lengthWidth == 0
              ? 0 : list.number(offset + offsetWidth, min(8, lengthWidth))
          else { return places }
          offset += offsetWidth + lengthWidth
          // What cameras write stands in one piece; of more of them the first has its beginning.
          if piece == 0, base <= Int.max / 2, start <= Int.max / 2 {
            places[number] = Place(offset: base + start, length: length, isInStore: method == 1)
          }
        }
      }
      return places
    }
  }
}
