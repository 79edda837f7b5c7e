import Markdown
import Text

/// The words of a text outside of headings, as they are compared: their letters and digits alone, in
/// small letters, with one sign for each of some names.
struct PlainWords: Sendable {
  /// A number for all of it, whatever parts the words: FNV-1a with 64 bits over its letters.
  let digest: UInt64
  /// The same where the names are one sign each.
  let renamedDigest: UInt64
  /// A number for each word; a name is ``name``.
  let words: [UInt64]

  /// The word that a name is.
  static let name: UInt64 = 1

  /// What stands somewhere.
  private enum Sign {
    /// A letter or a digit, or a byte of one.
    case letter(UInt8)
    case gap
    /// A soft hyphen: it is in a word, and no letter of it.
    case unseen
  }

  /// The words of `prose`, with `names`, in small letters, as one sign each.
  init(_ prose: Prose, naming names: [[UInt8]]) {
    let bytes = prose.bytes.span
    var (all, renamed) = (FNV1a64(), FNV1a64())
    var words: [UInt64] = []
    for block in prose.blocks {
      if case .heading = block.kind { continue }
      let end = block.range.upperBound
      var offset = block.range.lowerBound
      var word = FNV1a64()
      var isInWord = false
      while offset < end {
        if !isInWord, let length = Self.length(of: names, in: bytes, offset..<end) {
          words.append(Self.name)
          renamed.combine(1)
          let nameEnd = offset + length
          while offset < nameEnd {
            if case .letter(let small) = Self.sign(in: bytes, at: &offset, before: end) {
              all.combine(small)
            }
          }
          // A word that goes on behind a name is none of its own.
          while offset < end, bytes[offset].isASCIIAlphanumeric {
            all.combine(bytes[offset].smallASCII)
            renamed.combine(bytes[offset].smallASCII)
            offset += 1
          }
          continue
        }
        switch Self.sign(in: bytes, at: &offset, before: end) {
        case .letter(let small):
          all.combine(small)
          renamed.combine(small)
          word.combine(small)
          isInWord = true
        case .gap:
          if isInWord { words.append(word.value) }
          word = FNV1a64()
          isInWord = false
        case .unseen: break
        }
      }
      if isInWord { words.append(word.value) }
      all.combine(2)
      renamed.combine(2)
    }
    (digest, renamedDigest, self.words) = (all.value, renamed.value, words.trimmed())
  }

  /// Passes what stands at `offset`.
  @inline(__always)
  private static func sign(in bytes: Span<UInt8>, at offset: inout Int, before end: Int) -> Sign {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    // The first byte of a space, a soft hyphen, a dash, a quote or a sign that is not seen.
    case 0xC2:
      let isSoftHyphen = offset < end && bytes[offset] == 0xAD
      offset += 1
      return isSoftHyphen ? .unseen : .gap
    case 0xE2 where offset < end && bytes[offset] <= 0x81:
      offset += 2
      return .gap
    default: return isPartOfWord(byte) ? .letter(byte.smallASCII) : .gap
    }
  }

  /// The number of the word with these letters.
  static func number(of word: some StringProtocol) -> UInt64 {
    var number = FNV1a64()
    number.combine(word.utf8)
    return number.value
  }

  /// The length of the first of `names` that stands at the start of `range`, as a word of its own.
  @inline(__always)
  private static func length(
    of names: [[UInt8]], in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    let first = bytes[range.lowerBound].smallASCII
    for name in names where name[0] == first && stands(name, in: bytes, range) {
      return name.count
    }
    return nil
  }

  private static func stands(_ name: [UInt8], in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard name.count <= range.count else { return false }
    for (offset, letter) in name.enumerated()
    where bytes[range.lowerBound + offset].smallASCII != letter { return false }
    let end = range.lowerBound + name.count
    return end == range.upperBound || !isPartOfWord(bytes[end]) || bytes[end] == 0xC2
      || bytes[end] == 0xE2
  }

  @inline(__always)
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || !byte.isASCII
  }
}
