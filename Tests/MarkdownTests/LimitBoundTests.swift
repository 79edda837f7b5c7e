import Diagnostics
import Testing

@testable import Markdown

@Suite("The bound of the limits")
struct LimitBoundTests {
  private static func isWithin(_ text: String, _ limits: MarkdownLimits) -> Bool {
    LimitBound(text.utf8.span).isWithin(limits, count: text.utf8.count)
  }

  private static func problems(_ text: String, _ limits: MarkdownLimits) -> Int {
    let bytes = Array(text.utf8)
    var scan = LimitScan(bytes: bytes, body: 0..<bytes.count, file: FileID(0), limits: limits)
    scan.run()
    return scan.problems.count
  }

  @Test("passes nothing that is beyond them", arguments: Shapes.edges)
  func edge(_ edge: Edge) { #expect(!Self.isWithin(edge.beyond, .standard)) }

  @Test("passes nothing that is beyond narrow ones", arguments: 0..<20)
  func narrow(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b ", " ", "  ", "\t", "\n", "\r\n", "\n\n", "> ", ">", "- ", "-", "* ", "*", "_", "+ ",
      "1. ", "2) ", "12.", "[", "]", "![", "](x)", "[^a]: ", "|", "---", "<!x", "# ", "```\n",
    ]
    var passed = 0
    for _ in 0..<400 {
      var limits = MarkdownLimits()
      limits.lineBytes = Int.random(in: 4...80, using: &random)
      limits.containerLevels = Int.random(in: 1...5, using: &random)
      limits.possibleLevels = Int.random(in: 1...10, using: &random)
      limits.paragraphLines = Int.random(in: 1...10, using: &random)
      limits.rereadLines = Int.random(in: 1...60, using: &random)
      limits.rereadBytes = Int.random(in: 10...400, using: &random)
      limits.steps = Int.random(in: 1...30, using: &random)
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      guard Self.isWithin(text, limits) else { continue }
      passed += 1
      #expect(Self.problems(text, limits) == 0, "\(text.debugDescription)")
    }
    #expect(passed > 20)
  }

  @Test("passes what people write")
  func prose() {
    let text = """
      We sturen je adres naar [de drukker](partij:drukker), die je polis *drukt* (1 keer per jaar).

      ## Wat we dan doen

      - We maken een afspraak. Dat duurt 2 dagen.
      - We bellen je.

      """
    #expect(Self.isWithin(text, .standard))
  }
}
