import Picture

/// Names that are hard to place.
enum Samples {
  static let hardNames = [
    "Stichting Centraal Informatie Systeem", "Kredietwaardigheidsonderzoeksbureau",
    "Zoë & Çelik B.V.", "شركة التأمين الوطنية", "株式会社東京海上日動火災保険",
    "🚗 Autoherstel 👨‍👩‍👧‍👦", "Аэрофлот Страхование", "DAS",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "<script>alert(1)</script> \"&amp;\" ]]>",
    "Rechts\u{AD}bijstand\u{AD}verzekerings\u{AD}maatschappij", "a\u{300}\u{301}\u{302}e\u{308}",
    "Bank\u{A0}(ING)\u{A0}Nederland\u{A0}voor\u{A0}particulieren",
    "\u{0}\u{1B}[31m\u{FFFE}\u{202E}",
    "", "   ", "\r\n\t",
    String(repeating: "Z\u{334}\u{335}\u{336}\u{337}\u{338}\u{339}", count: 40),
    String(repeating: "👩‍", count: 300), "\u{301}\u{301}",
  ]

  /// A picture with as many lines as chance gives it; the same chance every time.
  static func picture(moments: Int, parties: Int, seed: UInt64 = 1) -> FlowPicture {
    var chance = Chance(state: seed)
    var lines: [FlowPicture.Line] = []
    for party in 0..<parties {
      for _ in 0...chance.next(below: 8) {
        lines.append(
          FlowPicture.Line(
            moment: chance.next(below: moments), party: party,
            direction: [.to, .from, .both][chance.next(below: 3)]))
      }
    }
    return FlowPicture(
      moments: names(moments, from: 3), parties: names(parties, from: 0), lines: lines,
      title: "Gegevens per moment & partij", description: "Links <momenten>, rechts partijen.",
      identifier: "stroom")
  }

  private static func names(_ count: Int, from first: Int) -> [String] {
    (0..<count).map { hardNames[(first + $0) % hardNames.count] }
  }
}

/// Numbers that look like chance: a linear congruential generator.
private struct Chance {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
