import Diagnostics
import Text

/// Finds what is no text: bytes that are not UTF-8, and control characters.
enum TextGuard {
  /// The problem in `bytes[range]`: the first place, and how many more there are.
  ///
  /// Control characters in what is no UTF-8 are not told apart: it is no text as it is.
  static func problems(in bytes: [UInt8], _ range: Range<Int>, file: FileID) -> [Diagnostic] {
    if bytes.span.extracting(range).isAll({ $0.plainFlag }) { return [] }
    var invalid = Places()
    var controls = Places()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      // Nearly all bytes are printing ASCII.
      if byte &- Byte.space < 0x5F {
        offset += 1
        continue
      }
      if !byte.isASCII {
        let count = UTF8Decoder.length(in: bytes, at: offset, end: range.upperBound)
        if count == 0 { invalid.add(offset) }
        offset += max(1, count)
        continue
      }
      if byte < Byte.space || byte == 0x7F {
        if byte != Byte.lineFeed, byte != Byte.carriageReturn, byte != Byte.tab {
          controls.add(offset)
        }
      }
      offset += 1
    }
    if let first = invalid.first {
      return [report(first, file, invalidPhrase(count: invalid.count), WrongEncoding.help(bytes))]
    }
    guard let first = controls.first else { return [] }
    return [report(first, file, controlPhrase(count: controls.count), controlHelp)]
  }

  /// Bytes that don't belong: the offset of the first, and their number.
  private struct Places {
    var first: Int?
    var count = 0

    mutating func add(_ offset: Int) {
      first = first ?? offset
      count += 1
    }
  }

  private static func report(
    _ offset: Int, _ file: FileID, _ summary: Phrase, _ help: Phrase
  ) -> Diagnostic {
    let place = SourceRange(file: file, offset..<(offset + 1))
    return Diagnostic(.textEncoding, at: place, summary, help: help)
  }

  private static func invalidPhrase(count: Int) -> Phrase {
    Phrase(
      nl: count == 1
        ? "deze byte is geen UTF-8" : "hier staat de eerste van \(count) bytes die geen UTF-8 zijn",
      en: count == 1
        ? "this byte is not UTF-8" : "this is the first of \(count) bytes that are not UTF-8")
  }

  private static func controlPhrase(count: Int) -> Phrase {
    Phrase(
      nl: count == 1
        ? "hier staat een onzichtbaar besturingsteken"
        : "hier staat het eerste van \(count) onzichtbare besturingstekens",
      en: count == 1
        ? "an invisible control character stands here"
        : "this is the first of \(count) invisible control characters")
  }

  private static let controlHelp = Phrase(
    nl: "haal het teken weg", en: "remove the character")
}
