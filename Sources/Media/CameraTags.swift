/// What a camera wrote in a picture: the tags of Exif.
///
/// Sources: Exif 3.0, 4.6; TIFF 6.0, 2; the tags of Windows (0x9C9D) are those of its documentation.
struct CameraTags {
  /// What it tells of people.
  private(set) var traces: [PictureFacts.Trace] = []
  /// Whether it is to be shown on its side.
  private(set) var isOnItsSide = false

  private let file: ByteWindow
  private let little: Bool
  private var seen: Set<Int> = []
  /// More folders of tags than any camera writes.
  private static let mostFolders = 16

  /// The tags in `file`, which begins with the order of its bytes.
  init(_ file: ByteWindow) {
    self.file = file
    little = file.holds("II")
    guard little || file.holds("MM"), file.number(2, 2, little: little) == 42,
      let first = file.number(4, 4, little: little)
    else { return }
    read(folderAt: first, isPosition: false)
  }

  /// A tag by where its value stands.
  private struct Tag {
    let number: Int
    let type: Int
    let count: Int
    let value: ByteWindow
  }

  private mutating func read(folderAt offset: Int, isPosition: Bool) {
    guard seen.count < Self.mostFolders, seen.insert(offset).inserted,
      let count = file.number(offset, 2, little: little)
    else { return }
    for index in 0..<count {
      let place = offset + 2 + 12 * index
      // A folder that says it has more tags than there is room for is read as far as it goes.
      guard file.part(place, 12) != nil else { return }
      guard let tag = tag(at: place) else { continue }
      if isPosition { takePosition(tag) } else { take(tag) }
    }
    if let next = file.number(offset + 2 + 12 * count, 4, little: little), next > 0, !isPosition {
      read(folderAt: next, isPosition: false)
    }
  }

  /// The bytes that a value of each type takes, by the number of the type.
  private static let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

  private func tag(at place: Int) -> Tag? {
    guard let number = file.number(place, 2, little: little),
      let type = file.number(place + 2, 2, little: little),
      let count = file.number(place + 4, 4, little: little), type < Self.sizes.count,
      Self.sizes[type] > 0
    else { return nil }
    let length = Self.sizes[type] * count
    let value =
      length <= 4
      ? file.part(place + 8, length)
      : file.number(place + 8, 4, little: little).flatMap { file.part($0, length) }
    return value.map { Tag(number: number, type: type, count: count, value: $0) }
  }

  private mutating func take(_ tag: Tag) {
    switch tag.number {
    case 0x0112:
      isOnItsSide = (5...8).contains(tag.value.number(0, 2, little: little) ?? 1)
    case 0x8769, 0x014A:
      if let folder = tag.value.number(0, 4, little: little) {
        read(folderAt: folder, isPosition: false)
      }
    case 0x8825:
      if let folder = tag.value.number(0, 4, little: little) {
        read(folderAt: folder, isPosition: true)
      }
    // Who made it, in two ways, and whose camera it was.
    case 0x013B, 0x9C9D, 0xA430: if !tag.value.isBlank { traces.append(.maker) }
    // The number of the camera, of its lens, and of the camera as raw pictures have it.
    case 0xA431, 0xA435, 0xC62F: if !tag.value.isBlank { traces.append(.device) }
    case 0x02BC: traces += EditorTags.traces(in: tag.value.bytes)
    case 0x83BB: traces += PressTags.traces(inRecords: tag.value)
    default: return
    }
  }

  private mutating func takePosition(_ tag: Tag) {
    switch tag.number {
    // Where the camera was and what it looked at, in degrees, minutes and seconds. A camera without
    // reception writes zeros below the line.
    case 2, 4, 0x14, 0x16:
      let below = (0..<min(tag.count, 3)).map {
        tag.value.number(8 * $0 + 4, 4, little: little) ?? 0
      }
      if tag.type == 5 || tag.type == 10, below.contains(where: { $0 != 0 }) {
        traces.append(.position)
      }
    // The name of the place.
    case 0x1C:
      // Eight bytes say in which letters it is written.
      if !tag.value.rest(8).isBlank { traces.append(.position) }
    default: return
    }
  }
}
