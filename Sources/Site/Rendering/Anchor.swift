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

  /// A recorded version, on the page that tells what changed.
  static func version(_ name: String) -> String {
    "versie-" + name.map { $0 == "." ? "-" : String($0) }.joined()
  }

  /// A page, on the page with everything.
  static func page(_ name: String) -> String { "pagina-" + name }
}
