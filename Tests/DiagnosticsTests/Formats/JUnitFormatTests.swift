import Foundation
import Testing

@testable import Diagnostics

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JUnit's XML")
struct JUnitFormatTests {
  /// Reads the elements of an XML text, in order, with their attributes and text.
  private final class Reader: NSObject, XMLParserDelegate {
    struct Element {
      let name: String
      let attributes: [String: String]
      var text = ""
    }

    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }

  private func elements(_ run: SampleRun) throws -> [Reader.Element] {
    let reader = Reader()
    let parser = XMLParser(data: Data(run.rendered(.junit)))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.elements
  }

  @Test("is read back by an XML parser, with the same counts and texts")
  func isReadBack() throws {
    let elements = try elements(.everything())
    let root = try #require(elements.first)
    #expect(root.name == "testsuites")
    #expect(root.attributes["tests"] == "6")
    #expect(root.attributes["failures"] == "3")
    let suites = elements.filter { $0.name == "testsuite" }
    #expect(
      suites.map { $0.attributes["name"] } == [
        "./content/data/momenten: 100%, é.yaml", "content/over|ons.md", "weg.md",
      ])
    #expect(suites.map { $0.attributes["tests"] } == ["3", "2", "1"])
    #expect(suites.map { $0.attributes["failures"] } == ["2", "0", "1"])
    let cases = elements.filter { $0.name == "testcase" }
    #expect(cases.count == 6)
    #expect(
      cases[0].attributes["name"] == "2:7: key-duplicate: dubbel: '<x> & \"y\"', 100%")
    #expect(cases[0].attributes["line"] == "2")
    #expect(cases[4].attributes["name"] == "1:3: heading: x␛[2J␍␊<U+202E>y\u{FFFD}")
    let failures = elements.filter { $0.name == "failure" }
    #expect(
      failures.map { $0.attributes["type"] } == ["key-duplicate", "key-duplicate", "file-unread"])
    #expect(failures[0].text.contains("    2 | - id: 👩‍👧 x \"y\" <&>\n      |       ^^^^\n"))
    #expect(elements.filter { $0.name == "system-out" }.count == 3)
  }

  @Test("has one test that passed where nothing was found")
  func hasOneThatPassed() throws {
    let elements = try elements(SampleRun())
    #expect(elements.map(\.name) == ["testsuites", "testsuite", "testcase"])
    #expect(elements[2].attributes["name"] == "geen fouten")
  }
}
