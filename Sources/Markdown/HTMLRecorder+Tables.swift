// Tables: in a region that can be scrolled by keyboard, named by the caption.
extension HTMLRecorder {
  mutating func enterTable(_ node: MarkdownNode) {
    tableNumber += 1
    tablesUnderHeading += 1
    write("<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    writeTableIdentifier()
    write("\">\n<table")
    writeLines(node)
    write(">\n<caption id=\"")
    writeTableIdentifier()
    write("\">")
    writeCaption()
    write("</caption>\n")
  }

  private mutating func writeTableIdentifier() {
    put(.identifierPrefix)
    // No anchor of a heading has an underscore.
    write("tabel_")
    recipe.bytes.append(number: tableNumber)
  }

  /// A table is named after the heading that it stands under.
  private mutating func writeCaption() {
    let heading = nextHeading - 1
    if document.headings.indices.contains(heading), !document.headings[heading].text.isEmpty {
      write("Tabel ")
      if tablesUnderHeading > 1 {
        recipe.bytes.append(number: tablesUnderHeading)
        write(" ")
      }
      write("bij: ")
      let text = Array(document.headings[heading].text.utf8)
      HTMLEscape.append(text: text[...], to: &recipe.bytes)
    } else {
      write("Tabel ")
      recipe.bytes.append(number: tableNumber)
    }
    put(.regionContext)
  }

  mutating func leaveTable(_ index: Int) {
    // The header alone makes no body.
    let header = index + 1
    if header < tree.nodes[index].end, tree.nodes[header].end < tree.nodes[index].end {
      write("</tbody>\n")
    }
    write("</table>\n</div>\n")
  }

  mutating func enterRow(_ index: Int, isHeader: Bool) {
    column = 0
    let table = tree.nodes[index].parent
    if isHeader {
      write("<thead>\n")
    } else if tree.nodes[table + 1].end == index {
      write("<tbody>\n")
    }
    writeStart("<tr", of: tree.nodes[index], ">\n")
  }

  mutating func leaveRow(_ index: Int, isHeader: Bool) {
    let columns = table(of: index).columns
    while column < columns {
      writeCellStart(index, isHeader: false)
      write("</td>\n")
      column += 1
    }
    write("</tr>\n")
    if isHeader { write("</thead>\n") }
  }

  /// How the columns of the table of a row are aligned, and how many there are.
  private func table(of row: Int) -> (alignments: ArraySlice<UInt8>, columns: Int) {
    guard case .table(let alignments, let columns) = tree.nodes[tree.nodes[row].parent].kind else {
      return ([], 0)
    }
    return (tree.bytes(alignments), Int(columns))
  }

  /// A header without words is a plain cell: there is nothing for a reader to be told.
  private func isHeaderCell(_ index: Int) -> Bool {
    tree.nodes[tree.nodes[index].parent].isHeaderRow && tree.nodes[index].end > index + 1
  }

  mutating func enterCell(_ index: Int) {
    writeCellStart(tree.nodes[index].parent, isHeader: isHeaderCell(index))
  }

  mutating func leaveCell(_ index: Int) {
    write(isHeaderCell(index) ? "</th>\n" : "</td>\n")
    column += 1
  }

  private mutating func writeCellStart(_ row: Int, isHeader: Bool) {
    write(isHeader ? "<th scope=\"col\"" : "<td")
    let alignments = table(of: row).alignments
    if column < alignments.count {
      switch alignments[alignments.startIndex + column] {
      case UInt8(ascii: "r"): write(" class=\"rechts\"")
      case UInt8(ascii: "c"): write(" class=\"midden\"")
      case UInt8(ascii: "l"): write(" class=\"links\"")
      default: break
      }
    }
    write(">")
  }
}
