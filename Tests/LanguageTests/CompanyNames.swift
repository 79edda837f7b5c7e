/// Makes names such as companies have: with a family name, a place, a trade, a made-up word,
/// initials.
///
/// The same seed gives the same names; each is there once. Whole trades share words, as in a real
/// list.
struct CompanyNames {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func one(_ words: [String]) -> String { words[next(words.count)] }

  private static let trades = [
    "Bakkerij", "Autobedrijf", "Garage", "Schildersbedrijf", "Administratiekantoor",
    "Notariskantoor",
    "Makelaardij", "Assurantiën", "Verzekeringen", "Installatietechniek", "Transport", "Drukkerij",
    "Tandartspraktijk", "Fysiotherapie", "Apotheek", "Uitvaartzorg", "Schoonmaakdiensten",
    "Reisbureau", "Incasso", "Letselschade", "Hoveniersbedrijf", "Dierenkliniek",
  ]
  private static let families = [
    "Jansen", "De Vries", "Van den Berg", "Bakker", "Visser", "Smit", "Meijer", "De Boer", "Mulder",
    "De Groot", "Bos", "Vos", "Peters", "Hendriks", "Van Leeuwen", "Dekker", "Brouwer", "De Wit",
    "Dijkstra", "Smits", "De Graaf", "Van der Meer", "Kok", "Jacobs", "Vermeulen", "Van Dam",
  ]
  private static let places = [
    "Amersfoort", "Zwolle", "Breda", "Goes", "Emmen", "Tiel", "Venlo", "Hoorn", "Sneek", "Almelo",
    "Noord", "West", "Zuid", "Rijnmond", "Twente", "Drenthe",
  ]
  private static let syllables = [
    "vi", "sen", "to", "ra", "lum", "ne", "xo", "dent", "mar", "qui", "sol", "ta", "fin", "bel",
    "cor",
    "ze", "pri", "lan", "du", "ver",
  ]
  private static let endings = [
    "B.V.", "N.V.", "Groep", "Nederland", "Services", "& Zonen", "Solutions",
  ]

  private mutating func made() -> String {
    let word = (0..<(2 + next(3))).map { _ in one(Self.syllables) }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func name() -> String {
    switch next(6) {
    case 0: return "\(one(Self.trades)) \(one(Self.families))"
    case 1: return "\(one(Self.families)) \(one(Self.trades)) \(one(Self.places))"
    case 2: return made()
    case 3: return "\(made()) \(one(Self.endings))"
    case 4: return "Stichting \(one(Self.trades)) \(one(Self.places)) \(made())"
    default: return "\(one(Self.trades)) \(made()) \(one(Self.endings))"
    }
  }

  /// That many names, each once.
  mutating func names(_ count: Int) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    while names.count < count {
      var name = name()
      // As with real ones, a second of a name has its place or a number behind it.
      if seen.contains(name) { name += " \(one(Self.places))" }
      if seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// `name` with two letters of it swapped, or one left out.
  mutating func slip(in name: String) -> String {
    var letters = Array(name)
    let place = 1 + next(max(1, letters.count - 3))
    if next(2) == 0 { letters.swapAt(place, place + 1) } else { letters.remove(at: place) }
    return String(letters)
  }
}
