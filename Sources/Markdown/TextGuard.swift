import Diagnostics

/// Finds what is no text: bytes that are not UTF-8, and control characters.
enum TextGuard {
  /// The number of places that are reported of each kind.
  private static let shown = 3

  /// The problems in `bytes[range]`: the first few places, and how many more there are.
  static func problems(in bytes: [UInt8], _ range: Range<Int>, file: FileID) -> [Diagnostic] {
    var invalid: [Range<Int>] = []
    var controls: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte >= 0x80 {
        let count = sequenceLength(bytes, offset, range.upperBound)
        if count == 0 { invalid.append(offset..<(offset + 1)) }
        offset += max(1, count)
        continue
      }
      if byte < Byte.space || byte == 0x7F {
        if byte != Byte.lineFeed, byte != Byte.carriageReturn, byte != Byte.tab {
          controls.append(offset..<(offset + 1))
        }
      }
      offset += 1
    }
    return report(invalid, file, invalidPhrase(count: invalid.count), encodingHelp)
      + report(controls, file, controlPhrase(count: controls.count), controlHelp)
  }

  private static func report(
    _ places: [Range<Int>], _ file: FileID, _ summary: Phrase, _ help: Phrase
  ) -> [Diagnostic] {
    places.prefix(shown).map { place in
      Diagnostic(.textEncoding, at: SourceRange(file: file, place), summary, help: help)
    }
  }

  private static func invalidPhrase(count: Int) -> Phrase {
    Phrase(
      nl: count == 1
        ? "deze byte is geen UTF-8" : "deze byte is geen UTF-8, net als \(count - 1) andere",
      en: count == 1
        ? "this byte is not UTF-8" : "this byte is not UTF-8, nor are \(count - 1) others")
  }

  private static func controlPhrase(count: Int) -> Phrase {
    Phrase(
      nl: count == 1
        ? "hier staat een onzichtbaar besturingsteken"
        : "hier staat een van \(count) onzichtbare besturingstekens",
      en: count == 1
        ? "an invisible control character stands here"
        : "one of \(count) invisible control characters stands here")
  }

  private static let encodingHelp = Phrase(
    nl: "sla het bestand op met de codering UTF-8", en: "save the file with the encoding UTF-8")
  private static let controlHelp = Phrase(
    nl: "haal het teken weg", en: "remove the character")

  /// The length of the UTF-8 sequence at `offset`; 0 where it is not one (RFC 3629).
  static func sequenceLength(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    let first = bytes[offset]
    func isContinuation(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < end && range.contains(bytes[offset + distance])
    }
    switch first {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : 0
    case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0:
      return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4:
      return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }
}
