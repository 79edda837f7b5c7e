/// Finds abbreviations that are better written in full.
///
/// Found are those with dots, and the ones of them that are no word without ("ivm", "dmv"), in any
/// case. Abbreviations that are part of a name or title ("N.V.", "mr.") are not in the list.
public enum Abbreviations {
  /// A place where an abbreviation stands.
  public struct Match: Sendable, Hashable {
    /// The bytes of the abbreviation, its dots included.
    public let range: Range<Int>
    /// The words to write instead; more than one way has commas between.
    public let words: String
  }

  private struct Entry {
    let key: WordKey
    /// Whether it is one without its dots too.
    let isBare: Bool
    let words: String
  }

  private static let entries: [Entry] = {
    let list = WordList(listText)
    return list.pairs.map { short, words in
      let isBare = list.bytes[short.upperBound - 1] == UInt8(ascii: "*")
      let key = WordKey(list.bytes, in: isBare ? short.dropLast() : short)
      return Entry(key: key, isBare: isBare, words: list.text(words))
    }
  }()

  /// The keys of the abbreviations.
  static var words: [WordKey] { entries.map(\.key) }

  /// The abbreviations in `text`, in order.
  public static func matches(in text: DutchText) -> [Match] {
    guard text.classes.contains(.short) else { return [] }
    var matches: [Match] = []
    for token in text.tokens where token.classes.contains(.short) {
      guard let entry = entries.last(where: { $0.key == token.key }),
        token.kind == .abbreviation || token.kind == .word && entry.isBare
      else { continue }
      matches.append(Match(range: token.range, words: entry.words))
    }
    return matches
  }

  /// One a line; a star marks those that are known without dots too.
  private static let listText = """
    a.d.h.v.* = aan de hand van, met
    a.g.v.* = als gevolg van, door
    a.h.w. = als het ware
    a.s. = aanstaande
    a.u.b.* = alsjeblieft, alstublieft
    alg. = algemeen
    art. = artikel
    b.g.g.* = bij geen gehoor
    betr. = betreffende, over
    bijv.* = bijvoorbeeld, zoals
    bijz. = bijzonder
    blz.* = bladzijde
    c.q.* = of
    ca. = ongeveer
    d.d. = van
    d.m.v.* = door, met
    d.w.z.* = dat betekent
    dhr.* = de heer
    e.a. = en anderen
    e.d. = en zo
    e.e.a.* = alles
    e.v. = en verder
    enz.* = en zo verder
    etc.* = en zo verder
    evt.* = misschien, eventueel
    excl.* = zonder
    gem. = gemiddeld
    hfst.* = hoofdstuk
    i.c.m.* = samen met
    i.g.v.* = bij
    i.h.a. = meestal
    i.h.k.v.* = voor, bij
    i.o.m. = in overleg met
    i.o.v.* = in opdracht van, voor
    i.p.v.* = in plaats van
    i.s.m.* = samen met
    i.v.m.* = door, vanwege
    incl.* = met
    jl. = afgelopen
    m.a.w.* = dus
    m.b.t.* = over
    m.b.v.* = met
    m.i. = volgens mij
    m.i.v.* = vanaf
    m.u.v.* = behalve
    max. = hoogstens
    mevr.* = mevrouw
    min. = minstens
    mln.* = miljoen
    mw.* = mevrouw
    n.a.v.* = door, na
    n.v.t.* = geldt niet
    nr.* = nummer
    nrs. = nummers
    o.a. = onder andere, bijvoorbeeld
    o.b.v.* = op basis van, door
    o.g.v.* = volgens, door
    o.i. = volgens ons
    o.i.d.* = of zoiets
    o.l.v. = onder leiding van
    o.m. = onder meer, bijvoorbeeld
    ong. = ongeveer
    p.j. = per jaar
    p.m. = per maand
    p.p. = per persoon
    pag. = pagina
    resp.* = en, of
    t.a.v.* = voor, over
    t.b.v.* = voor
    t.g.v.* = door
    t.h.v.* = bij
    t.n.v.* = op naam van
    t.o.v.* = vergeleken met
    t.w. = namelijk
    t.z.t.* = later
    t/m = tot en met
    tel. = telefoon
    v.a. = vanaf
    v.w.b.* = over
    vgl. = vergelijk
    w.o. = zoals
    z.g. = zogenoemde
    z.o.z. = kijk op de andere kant
    z.s.m.* = zo snel mogelijk
    zgn.* = zogenoemde
    """
}
