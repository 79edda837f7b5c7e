// Footnotes: a numbered list at the end, with a way back for every mention.
extension HTMLRecorder {
  /// The number in the text that leads to the note.
  mutating func writeReference(_ number: ArraySlice<UInt8>, _ mention: Int) {
    write("<sup><a href=\"#")
    put(.identifierPrefix)
    write("noot_")
    recipe.bytes.append(contentsOf: number)
    write("\" id=\"")
    writeMention(number, mention)
    write("\" aria-label=\"noot ")
    recipe.bytes.append(contentsOf: number)
    write("\">")
    recipe.bytes.append(contentsOf: number)
    write("</a></sup>")
  }

  private mutating func writeMention(_ number: ArraySlice<UInt8>, _ mention: Int) {
    put(.identifierPrefix)
    // No anchor of a heading has an underscore.
    write("verwijzing_")
    recipe.bytes.append(contentsOf: number)
    if mention > 1 {
      write("_")
      recipe.bytes.append(number: mention)
    }
  }

  mutating func enterNote(_ node: MarkdownNode) {
    if noteNumber == 0 {
      write("<section class=\"voetnoten\" aria-label=\"Voetnoten")
      put(.regionContext)
      write("\">\n<ol>\n")
    }
    noteNumber += 1
    write("<li id=\"")
    put(.identifierPrefix)
    write("noot_")
    recipe.bytes.append(number: noteNumber)
    write("\"")
    writeLines(node)
    write(">\n")
  }

  mutating func leaveNote(_ index: Int, _ mentions: Int32) {
    // The way back stands in the last paragraph, or after what else comes last.
    if !endsInParagraph(index) {
      write("<p>")
      writeReturns(mentions)
      write("</p>\n")
    }
    write("</li>\n")
  }

  private func endsInParagraph(_ index: Int) -> Bool {
    var child = index + 1
    while child < tree.nodes[index].end {
      if tree.nodes[child].end == tree.nodes[index].end {
        return tree.nodes[child].isParagraph
          && !directiveParagraphs.contains { $0.node == child }
      }
      child = tree.nodes[child].end
    }
    return false
  }

  /// A link back to each place where the note is mentioned.
  mutating func writeReturns(_ count: Int32) {
    let number = Array(String(noteNumber).utf8)
    let mentions = max(1, Int(count))
    for mention in 1...mentions {
      if mention > 1 { write(" ") }
      write("<a class=\"terug\" href=\"#")
      writeMention(number[...], mention)
      write("\" aria-label=\"terug naar de tekst")
      if mentions > 1 {
        write(" ")
        recipe.bytes.append(number: mention)
      }
      write(" bij noot ")
      recipe.bytes.append(contentsOf: number)
      write("\">terug naar de tekst")
      if mentions > 1 {
        write(" ")
        recipe.bytes.append(number: mention)
      }
      write("</a>")
    }
  }
}
