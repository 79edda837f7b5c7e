import Diagnostics
import Text

/// The anchor that a heading has of its own: `{#rechten}` at its end.
struct OwnAnchor {
  let id: String
  /// Where it stands in the heading's content, braces included.
  let range: Range<Int>
  /// Where the words of the heading end.
  let textEnd: Int
}

// Finds the anchors of headings before anything else is read: they stay as they are written, so the
// headings that get one from their words have to keep off them.
extension DocumentReader {
  /// Takes the anchors off the words of the headings.
  mutating func findAnchors() {
    for index in tree.nodes.indices where tree.nodes[index].isHeading {
      let text = tree.nodes[index].end - 1
      guard case .text(let slice) = tree.nodes[text].kind,
        let anchor = ownAnchor(of: index, endingIn: slice)
      else { continue }
      let cut = trimmed(tree.nodes[index].content.range).upperBound - anchor.textEnd
      tree.nodes[text].kind = .text(
        PoolSlice(start: slice.start, count: slice.count - UInt32(min(Int(slice.count), cut))))
      anchors[index] = anchor
      identifiers.reserve(anchor.id)
    }
  }

  /// The anchor at the end of the heading at `index`, which has to be the end of its last words.
  private func ownAnchor(of index: Int, endingIn text: PoolSlice) -> OwnAnchor? {
    let content = trimmed(tree.nodes[index].content.range)
    let last = tree.nodes[index].end - 1
    guard content.count > 3, tree.pool[content.upperBound - 1] == Byte.closeBrace,
      last > index, tree.nodes[last].parent == index
    else { return nil }
    var start = content.upperBound - 2
    while start > content.lowerBound, tree.pool[start] != Byte.openBrace,
      !tree.pool[start].isLineEnd, tree.pool[start] != Byte.closeBrace
    {
      start -= 1
    }
    guard tree.pool[start] == Byte.openBrace, tree.pool[start + 1] == Byte.hash,
      start == content.lowerBound || tree.pool[start - 1] != Byte.backslash
    else { return nil }
    let range = start..<content.upperBound
    let words = tree.bytes(text)
    guard words.count >= range.count, words.suffix(range.count).elementsEqual(tree.pool[range])
    else { return nil }
    var end = start
    while end > content.lowerBound, tree.pool[end - 1].isSpaceOrTab { end -= 1 }
    let id = String(decoding: tree.pool[(start + 2)..<(range.upperBound - 1)], as: UTF8.self)
    return OwnAnchor(id: id, range: range, textEnd: end)
  }

  /// Reports what is wrong with the anchor of the heading at `index`, and returns the id to use and
  /// its place.
  mutating func settle(_ anchor: OwnAnchor, isMapped: Bool, of index: Int) -> (String, SourceRange)
  {
    let place = isMapped ? sourceRange(anchor.range) : blockRange(index)
    if !HeadingIdentifiers.isValid(anchor.id) {
      diagnostics.append(.noAnchor(anchor.id, at: place))
      return (identifiers.identifier(for: anchor.id), place)
    }
    if let first = anchorPlaces[anchor.id] {
      diagnostics.append(.anchorTaken(anchor.id, first: first, at: place))
      return (identifiers.identifier(for: anchor.id), place)
    }
    anchorPlaces[anchor.id] = place
    return (anchor.id, place)
  }

  /// Notes that a heading without an anchor of its own has words that give one.
  mutating func noteRival(of text: String, at place: SourceRange) {
    let id = HeadingIdentifiers.slug(of: text)
    if rivals[id] == nil { rivals[id] = place }
  }

  /// Reports the anchors that the words of another heading give too: a link to these words would lead
  /// to the wrong one.
  mutating func reportRivals() {
    guard !rivals.isEmpty else { return }
    for heading in document.headings {
      guard let place = heading.anchorRange, let rival = rivals[heading.id],
        // Of two headings with the same words either may have the anchor.
        !HeadingIdentifiers.slug(of: heading.text).utf8.elementsEqual(heading.id.utf8)
      else { continue }
      diagnostics.append(.anchorOfWords(heading.id, other: rival, at: place))
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func noAnchor(_ id: String, at place: SourceRange) -> Diagnostic {
    let plain = HeadingIdentifiers.slug(of: id)
    return Diagnostic(
      .anchorUnread, at: place,
      Phrase(nl: "'\(id)' kan geen anker zijn", en: "'\(id)' can't be an anchor"),
      help: Phrase(
        nl: "gebruik kleine letters, cijfers en streepjes: '{#\(plain)}'",
        en: "use small letters, digits and hyphens: '{#\(plain)}'"))
  }

  fileprivate static func anchorTaken(
    _ id: String, first: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .anchorTaken, at: place,
      Phrase(
        nl: "het anker '\(id)' is al van een andere kop",
        en: "the anchor '\(id)' belongs to another heading already"),
      help: Phrase(
        nl: "geef een van de twee een ander anker, of haal het weg",
        en: "give one of the two another anchor, or remove it"),
      notes: [Note(Phrase(nl: "hier staat het ook", en: "it is here too"), at: first)])
  }

  fileprivate static func anchorOfWords(
    _ id: String, other: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .anchorTaken, at: place,
      Phrase(
        nl: "het anker '\(id)' is ook dat van de woorden van een andere kop",
        en: "the anchor '\(id)' is that of the words of another heading too"),
      help: Phrase(
        nl: "geef deze kop een ander anker, of de andere kop er zelf een",
        en: "give this heading another anchor, or the other one an anchor of its own"),
      notes: [Note(Phrase(nl: "die andere kop", en: "that other heading"), at: other)])
  }
}
