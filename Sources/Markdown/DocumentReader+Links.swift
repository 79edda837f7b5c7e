import Diagnostics
import Text

// Follows links and images: how each was written, and where its destination stands.
extension DocumentReader {
  mutating func enterLink(
    _ index: Int, _ target: MarkdownNode.Target, isImage: Bool
  ) -> Bool {
    let isBare = target.isBare
    var isAutomatic = isBare
    var start = 0
    if isFollowing {
      guard cursor < contentEnd else { return false }
      start = sourceOffset(cursor)
    }
    if isFollowing, !isBare {
      isAutomatic = !isImage && tree.pool[cursor] == Byte.less
      if isImage {
        guard tree.pool[cursor] == Byte.exclamation else { return false }
        cursor += 1
      }
      let opening = isAutomatic ? Byte.less : Byte.openBracket
      guard cursor < contentEnd, tree.pool[cursor] == opening else { return false }
      cursor += 1
    }
    var span = -1
    var link = -1
    linkDepth += 1
    if imageDepth == 0 {
      link = document.links.count
      let place = SourceRange(file: file, start..<start)
      let prose = document.prose.bytes.count
      document.links.append(
        Link(
          destination: Self.meant(tree.string(target.address)), title: tree.string(target.title),
          text: "",
          isImage: isImage,
          range: place, destinationRange: place,
          proseRange: prose..<prose))
      if !isImage { span = beginSpan(.link(link)) }
    }
    if isImage {
      if imageDepth == 0 { imageText.removeAll(keepingCapacity: true) }
      imageDepth += 1
    }
    openInlines.append(
      OpenInline(
        node: index, span: span, link: link, source: start, content: cursor,
        isAutomatic: isAutomatic && !isBare))
    return true
  }

  mutating func leaveLink(
    _ inline: OpenInline, _ target: MarkdownNode.Target, isImage: Bool
  ) -> Bool {
    endSpan(inline.span)
    linkDepth -= 1
    if isImage { imageDepth -= 1 }
    if target.isBare { return leaveBareLink(inline) }
    var place = isFollowing ? SourceRange(file: file, 0..<0) : blockRange(blockOf(inline.node))
    var destinationPlace = place
    if !isFollowing { knowsLabels = false }
    if isFollowing {
      let textEnd = cursor
      guard let found = followLinkEnd(isAutomatic: inline.isAutomatic) else { return false }
      if found.isReference, mayDefineLinks {
        let label = tree.pool[found.label ?? inline.content..<max(inline.content, textEnd)]
        if label.count <= 1000 { usedLabels.insert(LinkScanner.normalized(label)) }
      }
      place = SourceRange(
        file: file, inline.source..<max(inline.source, sourceOffset(cursor - 1) + 1))
      destinationPlace = place
      if inline.isAutomatic {
        destinationPlace = SourceRange(
          file: file, (Int(place.start) + 1)..<max(Int(place.start) + 1, sourceOffset(textEnd)))
      } else if let range = found.destination {
        destinationPlace = sourceRange(range)
      } else if inline.link >= 0 {
        // A link that has no label is named by the text between its brackets.
        let label = tree.pool[found.label ?? inline.content..<max(inline.content, textEnd)]
        destinationPlace = definition(label: label, of: target.address) ?? place
      }
    }
    guard inline.link >= 0 else { return true }
    var link = document.links[inline.link]
    let start = link.proseRange.lowerBound
    let words =
      isImage
      ? String(decoding: imageText, as: UTF8.self)
      : document.prose.line(start..<document.prose.bytes.count)
    link.text = link.text.isEmpty ? words : words + link.text
    link.range = place
    link.destinationRange = destinationPlace
    link.proseRange = start..<document.prose.bytes.count
    document.links[inline.link] = link
    if isImage, let outer = openInlines.last(where: { $0.link >= 0 }) {
      document.links[outer.link].text += link.text
    }
    if let diagnostic = LinkScheme.problem(in: link) { diagnostics.append(diagnostic) }
    if link.destination.utf8.allSatisfy(\.isSpaceOrLineEnd) {
      diagnostics.append(.withoutAddress(link))
    }
    return true
  }

  /// An address that stands in the text by itself: it has no brackets to follow.
  private mutating func leaveBareLink(_ inline: OpenInline) -> Bool {
    guard inline.link >= 0 else { return true }
    var link = document.links[inline.link]
    let words = link.proseRange.lowerBound..<document.prose.bytes.count
    link.text = document.prose.line(words)
    link.proseRange = words
    link.range =
      isFollowing && cursor > 0
      ? SourceRange(file: file, inline.source..<max(inline.source, sourceOffset(cursor - 1) + 1))
      : blockRange(blockOf(inline.node))
    link.destinationRange = link.range
    document.links[inline.link] = link
    return true
  }

  /// A destination as it was meant: a mail address has a scheme, also where it was left out.
  private static func meant(_ destination: String) -> String {
    BareAddresses.isMailAddress(destination) ? "mailto:" + destination : destination
  }

  private func blockOf(_ index: Int) -> Int {
    var index = index
    while tree.nodes[index].isInline {
      index = tree.nodes[index].parent
    }
    return index
  }

  /// What follows the words of a link; moves the cursor past it.
  private mutating func followLinkEnd(
    isAutomatic: Bool
  ) -> (isReference: Bool, destination: Range<Int>?, label: Range<Int>?)? {
    let closing = isAutomatic ? Byte.greater : Byte.closeBracket
    guard cursor < contentEnd, tree.pool[cursor] == closing else { return nil }
    cursor += 1
    if isAutomatic { return (false, nil, nil) }
    var scanner = LinkScanner(bytes: tree.pool, end: contentEnd)
    if let inline = scanner.inlineEnd(at: cursor) {
      cursor = inline.end
      return (false, inline.destination, nil)
    }
    if let label = scanner.label(at: cursor) {
      cursor = label.upperBound + 1
      return (true, nil, label.isEmpty ? nil : label)
    }
    return (true, nil, nil)
  }

  /// Where the destination of a reference was written: taken only when the label and the
  /// destination are those of the link.
  private mutating func definition(
    label: ArraySlice<UInt8>, of destination: PoolSlice
  ) -> SourceRange? {
    // No longer text is a label.
    guard label.count <= 1000 else { return nil }
    if definitions == nil { definitions = findDefinitions() }
    let candidates = definitions?[LinkScanner.normalized(label)] ?? []
    // The first definition of a label counts; what only looks like one may come before it.
    for candidate in candidates.prefix(4) where candidate.decoded.count == destination.count {
      if candidate.decoded.elementsEqual(tree.bytes(destination)) {
        return SourceRange(file: file, candidate.place)
      }
    }
    return nil
  }

  /// Reports the definitions of links that no link names: what they lead to is not on the page.
  mutating func reportUnusedDefinitions() {
    let covered = coveredLines()
    var scanner = LinkScanner(bytes: source, end: document.bodyRange.offsets.upperBound)
    for number in 1...max(1, lines.count) where !covered[number] {
      guard let line = lines.range(number, in: source),
        let definition = scanner.definition(in: line), source[definition.label].first != Byte.caret,
        usedLabels.insert(LinkScanner.normalized(source[definition.label])).inserted
      else { continue }
      let label = UnreadText.shown(source[definition.label])
      let start = definition.label.lowerBound - 1
      let place = SourceRange(file: file, start..<(definition.label.upperBound + 1))
      diagnostics.append(.unusedDefinition(label, at: place))
    }
  }

  /// The destinations of what looks like the definition of a link, by label.
  func findDefinitions() -> [String: [Definition]] {
    var found: [String: [Definition]] = [:]
    var scanner = LinkScanner(bytes: source, end: document.bodyRange.offsets.upperBound)
    var number = 1
    while let line = lines.range(number, in: source) {
      number += 1
      guard let definition = scanner.definition(in: line) else { continue }
      found[LinkScanner.normalized(source[definition.label]), default: []]
        .append(
          Definition(
            place: definition.destination,
            decoded: LinkScanner.decoded(source, definition.destination)))
    }
    return found
  }
}

// MARK: Words

extension Diagnostic {
  /// A link that has no address at all.
  fileprivate static func withoutAddress(_ link: Link) -> Diagnostic {
    let words = UnreadText.shown(Array(link.text.utf8)[...])
    return Diagnostic(
      .linkUnread, at: link.range,
      Phrase(
        nl: link.isImage ? "deze afbeelding heeft geen adres" : "deze link heeft geen adres",
        en: link.isImage ? "this image has no address" : "this link has no address"),
      help: Phrase(
        nl: "schrijf het adres tussen de haakjes: '[\(words)](…)'; horen de haken in de tekst, "
          + "schrijf dan '\\['",
        en: "write the address between the brackets: '[\(words)](…)'; if the brackets belong in "
          + "the text, write '\\['"))
  }

  fileprivate static func unusedDefinition(_ label: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .definitionUnused, at: place,
      Phrase(
        nl: "geen link gebruikt '[\(label)]', dus dit adres komt niet op de pagina",
        en: "no link uses '[\(label)]', so this address does not reach the page"),
      help: Phrase(
        nl: "schrijf in de tekst '[woorden][\(label)]', of haal de regel weg",
        en: "write '[words][\(label)]' in the text, or remove the line"))
  }
}
