import Foundation
import Markup
import TestSupport
import Testing

@Suite("What docs/publiceren.md says of web servers")
struct ServerDocumentTests {
  private func text() throws -> String {
    try String(contentsOf: Repository.file("docs/publiceren.md"), encoding: .utf8)
  }

  @Test("has the policy that goes with the pages, for each of them")
  func policy() throws {
    let text = try text()
    #expect(text.components(separatedBy: "\"\(ContentPolicy.ofHost)\"").count == 3)
    // The page for missing addresses says the rest itself, with the style that it holds.
    #expect(text.components(separatedBy: "\"frame-ancestors 'none'\"").count == 3)
  }

  @Test("keeps assets for ever and pages for a minute, for each of them")
  func caching() throws {
    let text = try text()
    for kept in ["public, max-age=31536000, immutable", "public, max-age=60, must-revalidate"] {
      #expect(text.components(separatedBy: "\"\(kept)\"").count == 3)
    }
  }
}
