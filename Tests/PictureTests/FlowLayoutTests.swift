import Testing

@testable import Picture

@Suite("The layout of a picture")
struct FlowLayoutTests {
  @Test("lets no two names overlap and cuts none", arguments: [(1, 1), (6, 8), (20, 60), (60, 3)])
  func namesAreApart(moments: Int, parties: Int) {
    let layout = FlowLayout(Samples.picture(moments: moments, parties: parties))
    for column in [layout.moments, layout.parties] {
      var bottom = 0
      for node in column {
        #expect(node.centre - node.labelHeight / 2 >= bottom)
        #expect(node.top >= bottom)
        #expect(node.label.width * FlowLayout.fontSize / 100 <= FlowLayout.columnLimit)
        bottom = max(node.top + node.height, node.centre + node.labelHeight / 2)
      }
      #expect(bottom <= layout.height)
    }
    #expect(layout.momentsWidth <= FlowLayout.columnLimit)
    #expect(layout.lineStart + 1_000 < layout.lineEnd)
  }

  @Test("ends every line at a place of its own, on its bar", arguments: [(6, 8), (20, 60)])
  func endsAreApart(moments: Int, parties: Int) {
    let layout = FlowLayout(Samples.picture(moments: moments, parties: parties))
    let ends = layout.lines.map(\.right).sorted()
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 >= FlowLayout.endDistance })
    let bars = layout.parties
    #expect(ends.allSatisfy { end in bars.contains { $0.top <= end && end <= $0.top + $0.height } })
  }

  @Test("gives each moment a track of its own where too many lines would cross")
  func tracks() {
    #expect(FlowLayout(Samples.picture(moments: 1, parties: 30)).style == .curves)
    let layout = FlowLayout(Samples.picture(moments: 20, parties: 60))
    #expect(layout.style == .tracks)
    let tracks = (0..<20).map { layout.track(of: $0) }
    #expect(zip(tracks, tracks.dropFirst()).allSatisfy { $1 - $0 >= 40 })
    #expect(tracks[0] > layout.lineStart && tracks[19] < layout.lineEnd)
  }

  @Test("lets no way to a track lie on a branch", arguments: 1...5)
  func waysAreClear(seed: Int) {
    let layout = FlowLayout(Samples.picture(moments: 20, parties: 60, seed: UInt64(seed)))
    let branches = layout.lines.map(\.right)
    for (moment, node) in layout.moments.enumerated() {
      guard let way = layout.lines.first(where: { $0.moment == moment })?.left else { continue }
      #expect(branches.allSatisfy { abs($0 - way) > FlowLayout.clearance })
      #expect(abs(way - node.centre) <= node.height / 2)
    }
  }

  @Test("is as wide as its names and its lines need")
  func width() {
    let small = FlowLayout(picture([(0, 0), (1, 1)]))
    #expect(small.width < 2_400)
    #expect(small.lineEnd - small.lineStart == FlowLayout.roomForCurves)
    #expect(FlowLayout(Samples.picture(moments: 20, parties: 60)).width == FlowLayout.widest)
  }

  @Test("is cut for paper between names", arguments: [(20, 60), (1, 60), (60, 1)])
  func bands(moments: Int, parties: Int) {
    let layout = FlowLayout(Samples.picture(moments: moments, parties: parties))
    let bands = layout.bands
    #expect(bands.first?.lowerBound == 0 && bands.last?.upperBound == layout.height)
    #expect(zip(bands, bands.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(bands.allSatisfy { $0.count <= FlowLayout.pageHeight })
    for node in layout.moments + layout.parties {
      let top = node.centre - node.labelHeight / 2
      #expect(bands.filter { $0.overlaps(top..<top + node.labelHeight) }.count <= 1)
    }
  }

  @Test("is whole where a page has room for it")
  func oneBand() {
    #expect(FlowLayout(Samples.picture(moments: 6, parties: 8)).bands.count == 1)
  }

  @Test("reorders parties where that saves crossings, and only there")
  func order() {
    let crossed = [(0, 2), (1, 1), (2, 0)]
    #expect(PartyOrder(of: picture(crossed)).parties == [2, 1, 0])
    #expect(PartyOrder(of: picture(crossed)).crossings == 0)
    let straight = [(0, 0), (1, 1), (2, 2)]
    #expect(PartyOrder(of: picture(straight)).parties == [0, 1, 2])
    let full = (0..<9).map { ($0 / 3, $0 % 3) }
    #expect(PartyOrder(of: picture(full)).parties == [0, 1, 2])
    #expect(PartyOrder(of: picture(full)).crossings == 9)
  }

  @Test("counts crossings as comparing every two lines does", arguments: 1...5)
  func crossings(seed: Int) {
    let picture = Samples.picture(moments: 9, parties: 12, seed: UInt64(seed))
    var expected = 0
    for first in picture.lines {
      for second in picture.lines where first.moment < second.moment {
        expected += first.party > second.party ? 1 : 0
      }
    }
    #expect(expected > 0)
    #expect(PartyOrder.crossings(of: picture, in: Array(0..<12)) == expected)
  }

  private func picture(_ pairs: [(Int, Int)]) -> FlowPicture {
    FlowPicture(
      moments: ["A", "B", "C"], parties: ["D", "E", "F"],
      lines: pairs.map { FlowPicture.Line(moment: $0.0, party: $0.1, direction: .to) },
      title: "t", description: "d", identifier: "stroom")
  }
}
