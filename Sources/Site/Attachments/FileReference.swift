import Markdown
import Text

/// A link or a picture in a text that leads to a file beside the texts.
struct FileReference: Sendable, Equatable {
  /// The path of the file, from the content folder.
  let path: String
  /// The index of the link in the document.
  let link: Int

  /// Those of the links in the text at `path` that can lead to a file and lead to no text.
  static func all(in document: MarkdownFacts, at path: String) -> [FileReference] {
    document.links.enumerated().compactMap { index, link in
      guard let target = target(of: link.destination, in: path), !target.utf8.ends(in: ".md") else {
        return nil
      }
      return FileReference(path: target, link: index)
    }
  }

  /// The path from the content folder that `destination` means in the text at `path`; nil for an
  /// address that leads out of it, or to a place on the page itself.
  static func target(of destination: String, in path: String) -> String? {
    let bytes = destination.utf8
    guard let first = bytes.first, first != UInt8(ascii: "/"), first != Byte.hash,
      first != UInt8(ascii: "?")
    else { return nil }
    let end = bytes.firstIndex { $0 == Byte.hash || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
    let relative = destination[..<end]
    // No path of a file is as long as that, and one with a colon has a scheme.
    guard relative.utf8.count <= 4096, !relative.utf8.contains(Byte.colon) else { return nil }
    return joined(folderOf: path, PageAddress.decoded(String(relative))[...])
  }

  /// The path that `relative` means in the folder of `path`, `.` and `..` taken out; nil where it
  /// leads above the content folder.
  static func joined(folderOf path: String, _ relative: Substring) -> String? {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { $0 }
    for part in relative.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether they end in the bytes of `text`.
  func ends(in text: StaticString) -> Bool {
    suffix(text.utf8CodeUnitCount).elementsEqual(text.description.utf8)
  }
}
