import Markup
import Text

/// Reads how large a drawing is to be shown.
///
/// Source: SVG 2, 8.2 and 8.6; CSS Values 4, 6.2 (the units).
enum DrawingSize {
  /// What the drawing in `bytes` says of itself; what it may hold is for others to judge.
  static func facts(of bytes: [UInt8]) -> PictureFacts {
    var facts = PictureFacts()
    var reader = HTMLReader(isXML: true)
    guard case .startTag = reader.next(in: bytes) else {
      facts.fault = .cutOff
      return facts
    }
    var values: [String: String] = [:]
    for attribute in reader.attributes {
      let name = String(decoding: bytes[attribute.name], as: UTF8.self)
      values[name] = String(decoding: bytes[attribute.value], as: UTF8.self)
    }
    let box = values["viewBox"].map { text in
      text.split { ", \n\t\r".contains($0) }.compactMap { Double($0) }
    }
    let boxSize = box.flatMap { $0.count == 4 && $0[2] > 0 && $0[3] > 0 ? ($0[2], $0[3]) : nil }
    let width = values["width"].flatMap(length)
    let height = values["height"].flatMap(length)
    switch (width, height, boxSize) {
    case (let width?, let height?, _): facts.size = size(width, height)
    case (let width?, nil, let box?): facts.size = size(width, width * box.1 / box.0)
    case (nil, let height?, let box?): facts.size = size(height * box.0 / box.1, height)
    case (nil, nil, let box?): facts.size = size(box.0, box.1)
    default: break
    }
    return facts
  }

  /// The name of the first element of a text, in lower case, `!doctype` for a declaration of HTML;
  /// nil where there is none.
  static func firstElement(of bytes: [UInt8]) -> String? {
    var reader = HTMLReader(isXML: true)
    guard case .startTag = reader.next(in: bytes) else { return nil }
    let before = bytes[..<reader.tag.lowerBound]
    let declaration = Array("<!doctype html".utf8)
    var rest = before
    while let start = rest.firstIndex(of: Byte.less) {
      let begins = before[start...].prefix(declaration.count).map {
        $0 < UInt8(ascii: "a") ? $0 | 0x20 : $0
      }
      if begins.elementsEqual(declaration.map { $0 < UInt8(ascii: "a") ? $0 | 0x20 : $0 }) {
        return "!doctype"
      }
      rest = before[(start + 1)...]
    }
    let name = bytes[(reader.tag.lowerBound + 1)...].prefix {
      $0 > Byte.space && $0 != Byte.greater && $0 != UInt8(ascii: "/")
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// A length in points; nil for a part of something, such as `100%`.
  private static func length(_ text: String) -> Double? {
    let units: [(String, Double)] = [
      ("px", 1), ("pt", 4 / 3), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
      ("", 1),
    ]
    for (unit, factor) in units where text.hasSuffix(unit) {
      if let number = Double(text.dropLast(unit.count)), number.isFinite { return number * factor }
    }
    return nil
  }

  private static func size(_ width: Double, _ height: Double) -> PictureFacts.PixelSize? {
    guard width.isFinite, height.isFinite, abs(width) < 1e9, abs(height) < 1e9 else { return nil }
    // What is thinner than a point is still there.
    func points(_ length: Double) -> Int { length > 0 ? max(1, Int(length.rounded())) : 0 }
    return PictureFacts.PixelSize(width: points(width), height: points(height))
  }
}
