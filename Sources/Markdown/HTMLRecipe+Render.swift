extension HTMLRecipe {
  /// Appends the HTML to `output`, with every place filled.
  func render(
    _ document: MarkdownFacts, options: HTMLOptions,
    resolver: borrowing some HTMLResolver, into output: inout [UInt8]
  ) {
    var position = 0
    var filler = HoleFiller(document: document, options: options)
    let most = options.mostBytes == .max ? .max : output.count + max(0, options.mostBytes)
    for (offset, hole) in holes {
      guard output.count <= most else { return }
      output.append(contentsOf: bytes[position..<Int(offset)])
      position = Int(offset)
      switch hole {
      case .headingLevel(let level):
        output.append(UInt8(ascii: "0") + UInt8(min(6, max(1, Int(level) + options.headingShift))))
      case .identifierPrefix:
        HTMLEscape.append(attribute: options.identifierPrefix, to: &output)
      case .regionContext:
        guard !options.regionContext.isEmpty else { continue }
        output.append(literal: " (")
        HTMLEscape.append(attribute: options.regionContext, to: &output)
        output.append(literal: ")")
      case .lines(let first, let last):
        filler.writeLines(Int(first), Int(last), into: &output)
      case .linkStart(let index):
        filler.writeLinkStart(Int(index), resolver, into: &output)
      case .linkEnd:
        filler.writeLinkEnd(into: &output)
      case .image(let index):
        filler.writeImage(Int(index), resolver, into: &output)
      case .directive(let index):
        resolver.render(document.directives[Int(index)], into: &output)
      }
    }
    output.append(contentsOf: bytes[position...])
  }
}

/// Fills the places that depend on a link.
private struct HoleFiller {
  let document: MarkdownFacts
  let options: HTMLOptions
  /// Whether the link that is open has a tag to close.
  private var isTagged = false

  init(document: MarkdownFacts, options: HTMLOptions) {
    self.document = document
    self.options = options
  }

  func writeLines(_ first: Int, _ last: Int, into output: inout [UInt8]) {
    guard let name = options.sourceName else { return }
    output.append(literal: " data-bron=\"")
    HTMLEscape.append(attribute: name, to: &output)
    output.append(literal: ":")
    output.append(number: first)
    output.append(literal: "-")
    output.append(number: last)
    output.append(literal: "\"")
  }

  mutating func writeLinkStart(
    _ index: Int, _ resolver: borrowing some HTMLResolver, into output: inout [UInt8]
  ) {
    let link = document.links[index]
    let resolved = resolved(link, index, resolver)
    isTagged = resolved != nil
    if let resolved {
      output.append(literal: "<a ")
      writeAddress("href=\"", resolved.address, ofLink: index, resolver, into: &output)
      writeTitle(link, into: &output)
      output.append(literal: "\">")
    }
    if link.isTextEmpty {
      let text = Array((resolved?.text ?? link.destination).utf8)
      HTMLEscape.append(text: text[...], to: &output)
    }
  }

  /// What the resolver says, unless the link or its answer has a scheme that is not allowed.
  private func resolved(
    _ link: Link, _ index: Int, _ resolver: borrowing some HTMLResolver
  ) -> ResolvedLink? {
    guard LinkScheme.isSafe(link.destination) else { return nil }
    let resolved = resolver.address(of: link, index: index)
    return resolved.flatMap { LinkScheme.isSafe($0.address) ? $0 : nil }
  }

  func writeLinkEnd(into output: inout [UInt8]) {
    if isTagged { output.append(literal: "</a>") }
  }

  func writeImage(
    _ index: Int, _ resolver: borrowing some HTMLResolver, into output: inout [UInt8]
  ) {
    let link = document.links[index]
    guard let resolved = resolved(link, index, resolver) else {
      HTMLEscape.append(text: Array(link.text.utf8)[...], to: &output)
      return
    }
    output.append(literal: "<img ")
    writeAddress("src=\"", resolved.address, ofLink: index, resolver, into: &output)
    output.append(literal: "\" alt=\"")
    HTMLEscape.append(attribute: link.text, to: &output)
    if let picture = resolved.picture {
      output.append(literal: "\" width=\"")
      output.append(number: picture.width)
      output.append(literal: "\" height=\"")
      output.append(number: picture.height)
      output.append(literal: "\" decoding=\"async")
      if picture.isLazy { output.append(literal: "\" loading=\"lazy") }
    }
    writeTitle(link, into: &output)
    output.append(literal: "\">")
  }

  /// Writes the attribute that `start` begins, but for the quote that ends it.
  private func writeAddress(
    _ start: String, _ address: String, ofLink index: Int, _ resolver: borrowing some HTMLResolver,
    into output: inout [UInt8]
  ) {
    let place = output.count
    output.append(literal: start)
    HTMLEscape.append(address: address, to: &output)
    resolver.note(output[place...], ofLink: index)
  }

  private func writeTitle(_ link: Link, into output: inout [UInt8]) {
    guard !link.title.isEmpty else { return }
    output.append(literal: "\" title=\"")
    HTMLEscape.append(attribute: link.title, to: &output)
  }
}
