import Statements
import Testing

@testable import Checks

@Suite("What stands on every page, and what one page calls for")
struct SizeRuleTests {
  @Test("is as much as a hundred directives, and no more")
  func directives() {
    func site(_ extra: String) -> SmallSite {
      let text = String(repeating: "::partijen\n\n", count: 100) + extra
      return SmallSite(["index.md": "---\ntitel: Begin\n---\nWe delen.\n\n\(text)\n"])
    }
    #expect(site("").findings(["output-limit"]) == [])
    let beyond = site("«::momenten»\n\n::partijen")
    #expect(beyond.findings(["output-limit"]) == beyond.marked("output-limit"))
  }

  @Test("is as much as a hundred pages in the menu, and no more", arguments: [100, 101])
  func menu(count: Int) {
    var files: [String: String] = [:]
    for number in 0..<count {
      files["a\(1000 + number).md"] = "---\ntitel: Tekst\nmenu: ja\n---\nWe delen.\n"
      files["b\(number).md"] = "---\ntitel: Tekst\n---\nWe delen.\n"
    }
    let found = SmallSite(files).findings(["output-limit"])
    #expect(found.map(\.path) == (count > 100 ? ["a1100.md"] : []))
  }
}

@Suite("The families of parties")
struct PartyFamilyTests {
  /// Parties of which each that has a parent has one of those before it; with `circles` any other.
  private func site(_ count: Int, circles: Bool) -> SmallSite {
    var text = ""
    for number in 0..<count {
      text += "p\(number): {naam: P\(number), soort: categorie, waarvoor: Zo."
      let parent = (number * 7 + 3) % (circles ? count : max(1, number))
      if number % 5 > 0 { text += ", onderdeel_van: p\(parent)" }
      text += "}\n"
    }
    return SmallSite([
      "data/partijen.yaml": text, "data/momenten.yaml": "s: {naam: S, intern: ja}\n",
    ])
  }

  @Test("cover what following each party to its whole covers", arguments: [false, true])
  func coverTheSame(circles: Bool) {
    let statement = site(60, circles: circles).subject.statement
    let tree = PartyTree(statement)
    func wholes(_ index: Int) -> Set<Int> {
      var seen: Set<Int> = [index]
      var current = statement.parties[index].parent?.index
      while let whole = current, seen.insert(whole).inserted {
        current = statement.parties[whole].parent?.index
      }
      return seen
    }
    for start in 0..<20 {
      let members = stride(from: start, to: 60, by: 17)
      let families = PartyFamilies(members, in: tree)
      for index in 0..<60 where !circles {
        let isCovered =
          !wholes(index).isDisjoint(with: members)
          || members.contains { wholes($0).contains(index) }
        #expect(families.covers(index) == isCovered, "\(index) \(Array(members))")
      }
      #expect(members.allSatisfy(families.covers))
    }
    #expect(Set(tree.numbers.map(\.lowerBound)) == Set(0..<60))
  }
}
