import Foundation
import FoundationXML
import Testing

@testable import Picture

@Suite("A picture of flows")
struct FlowPictureTests {
  @Test(
    "is well-formed XML, whatever its names", arguments: [(1, 1), (6, 8), (20, 60), (1, 20)])
  func wellFormed(moments: Int, parties: Int) throws {
    let picture = Samples.picture(moments: moments, parties: parties)
    let document = try self.document(picture)
    #expect(try document.nodes(forXPath: "//@role").map(\.stringValue) == ["group"])
    #expect(
      try document.nodes(forXPath: "//*[local-name()='title']").first?.stringValue
        == "Gegevens per moment & partij")
    #expect(
      try document.nodes(forXPath: "//*[local-name()='desc']").first?.stringValue
        == "Links <momenten>, rechts partijen.")
  }

  @Test("gives nothing without a line")
  func empty() {
    let line = FlowPicture.Line(moment: 0, party: 0, direction: .to)
    #expect(svg(picture(moments: [], parties: ["DAS"], lines: [line])).isEmpty)
    #expect(svg(picture(moments: ["Schade"], parties: [], lines: [line])).isEmpty)
    #expect(svg(picture(moments: ["Schade"], parties: ["DAS"], lines: [])).isEmpty)
    #expect(!picture(moments: ["Schade"], parties: ["DAS"], lines: []).isDrawable)
  }

  @Test("leaves out lines to what does not exist", arguments: [-1, 1, Int.max, Int.min])
  func lineToNowhere(index: Int) {
    let line = FlowPicture.Line(moment: index, party: 0, direction: .to)
    let other = FlowPicture.Line(moment: 0, party: index, direction: .to)
    #expect(svg(picture(moments: ["Schade"], parties: ["DAS"], lines: [line, other])).isEmpty)
  }

  @Test("draws one line for a pair, both ways where its lines differ")
  func merged() {
    let lines = [FlowPicture.Direction.from, .to, .from].map {
      FlowPicture.Line(moment: 0, party: 0, direction: $0)
    }
    let text = String(
      decoding: svg(picture(moments: ["A"], parties: ["B"], lines: lines)), as: UTF8.self)
    #expect(text.contains("stroom-lijn beide"))
    #expect(!text.contains("stroom-lijn naar"))
    #expect(!text.contains("stroom-lijn van"))
  }

  @Test("tells direction without colour")
  func direction() throws {
    let heads = try [FlowPicture.Direction.to, .from, .both].map { direction in
      let line = FlowPicture.Line(moment: 0, party: 0, direction: direction)
      let document = try self.document(picture(moments: ["A"], parties: ["B"], lines: [line]))
      let dashes = try document.nodes(forXPath: "//@stroke-dasharray")
      let head = try #require(document.nodes(forXPath: "//*[@class='stroom-punt']/@d").first)
      return (!dashes.isEmpty, try #require(head.stringValue))
    }
    #expect(heads.map(\.0) == [false, true, false])
    // A head that points to the right goes back to the left from its point.
    #expect(heads[0].1.contains("l-7") && !heads[0].1.contains("l7"))
    #expect(heads[1].1.contains("l7") && !heads[1].1.contains("l-7"))
    #expect(heads[2].1.contains("l7") && heads[2].1.contains("l-7"))
  }

  @Test("has ids of its own only, under its identifier", arguments: ["a", "é \"><x>", ""])
  func identifiers(identifier: String) throws {
    let parties = (0..<80).map { "P\($0)" }
    let picture = FlowPicture(
      moments: ["A"], parties: parties,
      lines: parties.indices.map { FlowPicture.Line(moment: 0, party: $0, direction: .to) },
      title: "t", description: "d", identifier: identifier)
    let document = try self.document(picture)
    // One for what the bands of a high picture show again.
    let ids = try document.nodes(forXPath: "//@id").compactMap(\.stringValue)
    let uses = try document.nodes(forXPath: "//@href").compactMap(\.stringValue)
    #expect(ids.count == 1)
    #expect(Set(uses) == Set(ids.map { "#" + $0 }))
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 } })
  }

  @Test("leads from its names, whatever the order in which they stand")
  func links() throws {
    let picture = FlowPicture(
      moments: ["A", "B", "C"], parties: ["D", "E", "F"],
      lines: [(0, 2), (1, 1), (2, 0)].map {
        FlowPicture.Line(moment: $0.0, party: $0.1, direction: .to)
      },
      title: "t", description: "d", identifier: "i",
      momentAddresses: ["a", "b", "c"], partyAddresses: ["d", "e", "\"f&"])
    let links = try document(picture).nodes(forXPath: "//*[local-name()='a']")
    let found = try links.map { link in
      let address = try #require(link.nodes(forXPath: "@href").first?.stringValue)
      return address + " " + (link.stringValue ?? "")
    }
    #expect(found == ["a A", "b B", "c C", "\"f& F", "e E", "d D"])
  }

  @Test("has no style, script, link or address", arguments: [(6, 8), (20, 60)])
  func fitsThePolicy(moments: Int, parties: Int) throws {
    let document = try self.document(Samples.picture(moments: moments, parties: parties))
    let forbidden =
      "//@style|//@href[not(starts-with(., '#'))]|//@onload|//*[local-name()='style' or local-name()='script']"
    #expect(try document.nodes(forXPath: forbidden).isEmpty)
  }

  @Test("is the same bytes every time, appended to what is there")
  func deterministic() {
    let picture = Samples.picture(moments: 20, parties: 60)
    var output = Array("<p>".utf8)
    picture.appendSVG(to: &output)
    #expect(output == Array("<p>".utf8) + svg(Samples.picture(moments: 20, parties: 60)))
  }

  @Test("is drawable up to its limits, and then under 100 kB")
  func limits() {
    #expect(Samples.picture(moments: 6, parties: 8).isDrawable)
    let lines = (0..<601).map {
      FlowPicture.Line(moment: $0 % 25, party: $0 / 25, direction: .both)
    }
    let moments = [String](repeating: String(repeating: "&", count: 110), count: 25)
    let parties = [String](repeating: String(repeating: "&", count: 40), count: 80)
    let full = picture(moments: moments, parties: parties, lines: Array(lines.prefix(600)))
    #expect(full.isDrawable)
    #expect(svg(full).count < 100_000)
    #expect(!picture(moments: moments, parties: parties, lines: lines).isDrawable)
    #expect(!picture(moments: moments + ["A"], parties: parties, lines: lines).isDrawable)
    #expect(
      !picture(moments: moments, parties: parties + ["A"], lines: [lines[0]]).isDrawable)
  }

  @Test("prints lengths in whole pixels")
  func lengths() {
    var writer = SVGWriter(output: [])
    writer.lengths(5, -5, -6, 10, -16, 0, 12344)
    #expect(String(decoding: writer.output, as: UTF8.self) == "1 0-1 1-2 0 1234")
  }

  private func picture(
    moments: [String], parties: [String], lines: [FlowPicture.Line]
  ) -> FlowPicture {
    FlowPicture(
      moments: moments, parties: parties, lines: lines, title: "t", description: "d",
      identifier: "stroom")
  }

  /// The picture as it stands in a page: in an element with whatever else it consists of.
  private func document(_ picture: FlowPicture) throws -> XMLDocument {
    let page = Array("<figure>".utf8) + svg(picture) + Array("</figure>".utf8)
    return try XMLDocument(data: Data(page))
  }

  private func svg(_ picture: FlowPicture) -> [UInt8] {
    var output: [UInt8] = []
    picture.appendSVG(to: &output)
    return output
  }
}
