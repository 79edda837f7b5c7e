import TestSupport
import Testing

@testable import Markup

/// What the reader makes of a text.
struct Reading: Equatable {
  /// The tags in their order, as they are written.
  var tags: [String] = []
  /// The attributes of each start tag, as `name=value`.
  var attributes: [[String]] = []
  /// What it finds: the text that it points at.
  var places: [String] = []
  var kinds: [MarkupProblem.Kind] = []
  /// Those of the attributes that are looked at once more in a tag that was known.
  var looked: [[String]] {
    attributes.map { $0.filter { $0.hasPrefix("id=") || $0.hasPrefix("href=") } }
  }

  /// Reads `text`; with a `memory` as one that was read with it before, of which the tags are kept.
  init(_ text: String, isXML: Bool = false, step: Int? = nil, memory: inout TagMemory?) {
    self.init(text, isXML: isXML, step: step, reader: HTMLReader(isXML: isXML, memory: memory)) {
      memory = $0.takeMemory()
    }
  }

  init(
    _ text: String, isXML: Bool = false, step: Int? = nil, reader first: HTMLReader? = nil,
    _ end: (inout HTMLReader) -> Void = { _ in }
  ) {
    let bytes = Array(text.utf8)
    func written(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
    var reader = first ?? HTMLReader(isXML: isXML)
    var given: [UInt8] = []
    while given.count < bytes.count {
      given = Array(bytes.prefix(given.count + (step ?? bytes.count)))
      read: while true {
        switch reader.next(in: given) {
        case .end: break read
        case .endTag: break
        case .startTag:
          attributes.append(reader.attributes.map { written($0.name) + "=" + written($0.value) })
          if !reader.hasProblems { reader.remember(in: given) }
        }
        tags.append(written(reader.tag))
      }
    }
    reader.finish()
    end(&reader)
    for problem in reader.takeProblems() {
      places.append(written(problem.range))
      kinds.append(problem.kind)
    }
  }
}

/// Expects that `marked` is read with `kind` as its only problem, at its marked place.
func expect(
  _ kind: MarkupProblem.Kind, in marked: String, isXML: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let reading = Reading(marked.text, isXML: isXML)
  let places = marked.ranges.map { String(decoding: marked.bytes[$0], as: UTF8.self) }
  #expect(reading.kinds == [kind], sourceLocation: sourceLocation)
  #expect(reading.places == places, sourceLocation: sourceLocation)
}
