import Text

/// The allowances of one code in one file, as what they cover lies in each other: of two blocks or
/// entries one is in the other, or they are apart.
struct AllowanceNest: Sendable {
  private struct Block: Sendable {
    let covers: Range<Int>
    /// The numbers of the allowances that cover just this.
    var allowances: [Int]
    /// The next block around it, or -1.
    let outer: Int
    /// The lowest number of its allowances and of those around it.
    var first: Int
  }

  /// In the order in which they begin, the outer before the inner.
  private var blocks: [Block] = []

  /// Allowances by their numbers, in rising order, with what each covers.
  init(_ allowances: [(number: Int, covers: Range<Int>)]) {
    let ordered = allowances.sorted { one, other in
      (one.covers.lowerBound, -one.covers.upperBound, one.number)
        < (other.covers.lowerBound, -other.covers.upperBound, other.number)
    }
    for (number, covers) in ordered {
      if let last = blocks.indices.last, blocks[last].covers == covers {
        blocks[last].allowances.append(number)
        continue
      }
      var outer = blocks.count - 1
      while outer >= 0, blocks[outer].covers.upperBound < covers.upperBound {
        outer = blocks[outer].outer
      }
      let first = outer < 0 ? number : min(number, blocks[outer].first)
      blocks.append(Block(covers: covers, allowances: [number], outer: outer, first: first))
    }
  }

  /// The smallest block with the byte at `offset`; nil where none has it.
  func innermost(at offset: Int) -> Int? {
    var block = blocks.partitionPoint { $0.covers.lowerBound <= offset } - 1
    while block >= 0, !blocks[block].covers.contains(offset) { block = blocks[block].outer }
    return block < 0 ? nil : block
  }

  /// The lowest number of the allowances of `block` and of those around it.
  func first(from block: Int) -> Int { blocks[block].first }

  /// Marks the allowances of `block` and of those around it, each once however often it is asked.
  func mark(from block: Int, in marks: inout [Bool]) {
    var block = block
    while block >= 0, let first = blocks[block].allowances.first, !marks[first] {
      for number in blocks[block].allowances { marks[number] = true }
      block = blocks[block].outer
    }
  }
}
