import Checks

/// The ids of elements that stand for things in the data.
enum Anchor {
  /// The explanation of a category of data.
  static func dataCategory(_ id: String) -> String { "gegeven-" + id }

  /// A product, where the reader chooses one.
  static func product(_ id: String) -> String { "product-" + id }

  /// A party, on the page with everything.
  static func party(_ id: String) -> String { "partij-" + id }

  /// A moment, on the page with everything.
  static func moment(_ id: String) -> String { "moment-" + id }

  /// How profiles are made, on the page of a moment.
  static func profiling(_ moment: String) -> String { moment + "-profilering" }

  /// What a computer decides, on the page of a moment.
  static func automatedDecision(_ moment: String) -> String { moment + "-automatisch-besluit" }

  /// What a reader can do, at the foot of each page.
  static let whatToDo = "wat-kun-je-doen"

  /// A letter by which somebody uses a right, to a party or, where that is nil, to us.
  static func letter(_ right: PersonalRight, to party: String?) -> String {
    "brief-\(right.rawValue)-\(party ?? "ons")"
  }

  /// A recorded version, on the page that tells what changed.
  static func version(_ name: String) -> String {
    "versie-" + name.map { $0 == "." ? "-" : String($0) }.joined()
  }

  /// A page, on the page with everything.
  static func page(_ name: String) -> String { "pagina-" + name }
}
