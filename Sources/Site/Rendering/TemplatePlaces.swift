import Diagnostics
import Text

/// Where tags, attributes and addresses are written in templates: a table made in one pass, for a
/// template may hold thousands of links that lead nowhere.
struct TemplatePlaces {
  /// Where something is written first in each of the files that hold it, by the order of the files.
  private var places: [ArraySlice<UInt8>: [SourceRange]] = [:]
  /// The templates, in their order.
  private let files: [(id: FileID, bytes: [UInt8])]
  /// How often what is not in the table may still be looked for in all of the text.
  private var searchesLeft = 100

  /// The table of `files`, which are in their order.
  init(_ files: [(id: FileID, bytes: [UInt8])]) {
    self.files = files
    for file in files { read(file.bytes, of: file.id) }
  }

  /// Where the first of `words` that is found is written first: in the template `main`, else in
  /// another one; nil where none of them is.
  mutating func place(of words: [[UInt8]], preferring main: FileID) -> SourceRange? {
    for word in words {
      guard let places = places[word[...]] else { continue }
      return places.first { $0.file == main } ?? places.first
    }
    guard searchesLeft > 0 else { return nil }
    searchesLeft -= 1
    let ordered = files.filter { $0.id == main } + files.filter { $0.id != main }
    for word in words where !word.isEmpty {
      for file in ordered {
        guard let start = Self.start(of: word, in: file.bytes) else { continue }
        return SourceRange(file: file.id, start..<(start + word.count))
      }
    }
    return nil
  }

  // MARK: Making the table

  /// Notes what is written in a template: tags, attributes with a value in quotes, and the end of
  /// such a value, behind what Mustache puts before it.
  private mutating func read(_ bytes: [UInt8], of file: FileID) {
    var name = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "<"):
        noteTag(at: place - 1, in: bytes, file)
        name = place
      case Byte.quote, UInt8(ascii: "'"):
        if place >= 2, bytes[place - 2] == UInt8(ascii: "=") {
          let start = place
          while place < bytes.count, bytes[place] != byte { place += 1 }
          note(name..<place, in: bytes, file)
          noteEnd(of: start..<place, in: bytes, file)
          place += 1
        }
        name = place
      case Byte.tab, Byte.lineFeed, Byte.carriageReturn, Byte.space, UInt8(ascii: "}"),
        UInt8(ascii: "/"):
        name = place
      default: continue
      }
    }
  }

  /// Notes the tag that begins at `start`, unless another begins before it ends.
  private mutating func noteTag(at start: Int, in bytes: [UInt8], _ file: FileID) {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") {
      end += 1
      if bytes[end - 1] == UInt8(ascii: ">") { return note(start..<end, in: bytes, file) }
    }
  }

  /// Notes what stands behind the last tag of Mustache in a `value`.
  private mutating func noteEnd(of value: Range<Int>, in bytes: [UInt8], _ file: FileID) {
    let close = bytes[value].lastIndex(of: UInt8(ascii: "}"))
    note((close.map { $0 + 1 } ?? value.lowerBound)..<value.upperBound, in: bytes, file)
  }

  private mutating func note(_ range: Range<Int>, in bytes: [UInt8], _ file: FileID) {
    guard !range.isEmpty else { return }
    let place = SourceRange(file: file, range)
    if places[bytes[range]]?.last?.file != file { places[bytes[range], default: []].append(place) }
  }

  private static func start(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).first { start in
      bytes[start] == word[0] && bytes[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
