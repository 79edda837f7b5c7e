/// Brings the headings of a part to the level at which the part stands on its page, so that the
/// outline of the page has no gap.
enum HeadingLevels {
  /// Shifts the headings in `html` from `start` on, so that the first is one level below `above`.
  ///
  /// No heading gets below the sixth level. `html` is what a template made: a `<` in it begins a tag.
  static func settle(_ html: inout [UInt8], from start: Int, below above: Int) {
    let places = places(in: html, from: start)
    guard let first = places.first else { return }
    let shift = above + 1 - level(html[first])
    guard shift != 0 else { return }
    for place in places {
      html[place] = UInt8(ascii: "0") + UInt8(min(6, max(1, level(html[place]) + shift)))
    }
  }

  private static func level(_ digit: UInt8) -> Int { Int(digit - UInt8(ascii: "0")) }

  /// Where the digits of `<h2` and `</h2` stand.
  private static func places(in html: [UInt8], from start: Int) -> [Int] {
    var places: [Int] = []
    var place = start
    while place + 3 < html.count {
      guard html[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      let name = html[place + 1] == UInt8(ascii: "/") ? place + 2 : place + 1
      if name + 1 < html.count, html[name] | 0x20 == UInt8(ascii: "h"),
        (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[name + 1])
      {
        places.append(name + 1)
      }
      place = name + 1
    }
    return places
  }
}
