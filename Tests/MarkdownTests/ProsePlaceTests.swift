import Diagnostics
import Testing

@testable import Markdown

@Suite("The place of every word")
struct ProsePlaceTests {
  /// What was found of the words of some generated texts.
  struct Count {
    var words = 0
    var found = 0
    var absent: [String] = []
    var unplaced: [String] = []
    var wrong: [String] = []
  }

  @Test(
    "is exactly its bytes in the source, in texts that nest everything",
    arguments: 0..<25 as Range<UInt64>)
  func generated(_ hundred: UInt64) {
    var count = Count()
    for seed in (hundred * 100)..<((hundred + 1) * 100) { look(seed, &count) }
    #expect(count.wrong.isEmpty, "\(count.wrong.prefix(3))")
    #expect(count.absent.isEmpty, "\(count.absent.prefix(3))")
    #expect(count.unplaced.isEmpty, "\(count.unplaced.prefix(3))")
    #expect(
      count.found > 1000 && count.found * 100 > count.words * 90, "\(count.found) of \(count.words)"
    )
  }

  private func look(_ seed: UInt64, _ count: inout Count) {
    var random = RandomText(seed: seed)
    let bytes = random.file()
    let document = MarkdownText(bytes, file: testFile).document()
    let prose = document.prose
    let shown = wordsShown(cmarkHTML(Array(bytes[document.bodyRange.offsets])))
    for word in random.words {
      count.words += 1
      guard let range = find(Array(word.decoded.utf8), in: prose.bytes) else {
        // What cmark takes for code or for HTML, or drops as a note that nothing mentions.
        if find(Array(word.decoded.utf8), in: shown) != nil {
          count.absent.append("\(seed): \(word)")
        }
        continue
      }
      guard prose.isExact(range) else {
        count.unplaced.append("\(seed): \(word)")
        continue
      }
      count.found += 1
      let place = prose.sourceRange(of: range)
      if !bytes[place.offsets].elementsEqual(word.written.utf8) {
        count.wrong.append("\(seed): \(word) at \(place.offsets)")
      }
    }
  }

  /// The text between the tags of some HTML, code blocks left out.
  private func wordsShown(_ html: String) -> [UInt8] {
    var words: [UInt8] = []
    var rest = Array(html.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "<pre>".utf8) {
        while !rest.isEmpty, !rest.starts(with: "</pre>".utf8) { rest = rest.dropFirst() }
      } else if byte == UInt8(ascii: "<") {
        rest = rest[((rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1) + 1)...]
      } else if let (escape, sign) = Self.escapes.first(where: { rest.starts(with: $0.0.utf8) }) {
        words += Array(sign.utf8)
        rest = rest.dropFirst(escape.utf8.count)
      } else {
        words.append(byte)
        rest = rest.dropFirst()
      }
    }
    return words
  }

  private static let escapes = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]

  private func find(_ word: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    var start = 0
    while start + word.count <= bytes.count {
      if bytes[start] == word[0], bytes[start..<(start + word.count)].elementsEqual(word) {
        return start..<(start + word.count)
      }
      start += 1
    }
    return nil
  }
}
