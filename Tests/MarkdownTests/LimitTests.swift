import Diagnostics
import Glibc
import Markdown
import Testing

@Suite("The limits on Markdown")
struct LimitTests {
  @Test("keep every shape under half a second, or refuse it", arguments: Shapes.slow)
  func time(_ shape: Shape) {
    let start = processorSeconds()
    let read = ReadText(shape.text)
    let html = read.html()
    let seconds = processorSeconds() - start
    #expect(seconds < Self.allowedSeconds, "\(seconds) s")
    #expect(html.utf8.count <= 64 * shape.text.utf8.count)
    let codes = Set(read.codes).subtracting(["markdown-limit", "raw-html", "allowance-malformed"])
    // Marks that become no markup are told as such.
    let others = codes.filter { !$0.hasSuffix("-unread") }
    #expect(others.isSubset(of: ["footnote-undefined", "footnote-unused", "link-unused"]))
  }

  /// The time that this thread has had, which other work on the machine does not change.
  private func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Without optimisation our own part takes some twenty times as long.
  private static var allowedSeconds: Double {
    #if DEBUG
      10
    #else
      0.5
    #endif
  }

  @Test("refuse what is just beyond them, with the place", arguments: Shapes.edges)
  func edge(_ edge: Edge) throws {
    #expect(!ReadText(edge.within).document.isRefused)
    let refused = ReadText(edge.beyond)
    #expect(refused.document.isRefused)
    #expect(refused.markdown.diagnostics.count == 1)
    let diagnostic = try #require(refused.markdown.diagnostics.first)
    #expect(refused.position(diagnostic.range) == edge.place)
    #expect(diagnostic.help != nil)
  }

  @Test("do not stand in the way of long texts of ordinary shapes", arguments: Shapes.ordinary)
  func ordinary(_ shape: Shape) {
    #expect(ReadText(shape.text).markdown.diagnostics.map(\.summary.dutch) == [])
  }

  @Test("hold for the HTML: empty cells do not make a small text large")
  func html() throws {
    let text = ReadText(
      Shapes.times(64, "|a") + "\n" + Shapes.times(64, "|-") + "\n" + Shapes.times(150, "a\n"))
    #expect(text.codes == ["markdown-limit"])
    #expect(text.html().isEmpty)
  }
}
