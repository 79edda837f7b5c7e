/// The names of HTML and SVG that the checks on pages look for, as bytes in lower case.
enum Markup {
  static let commentStart = Array("!--".utf8)
  static let commentEnd = Array("-->".utf8)
  static let scriptEnd = Array("</script".utf8)
  static let styleEnd = Array("</style".utf8)

  static let secureScheme = Array("https://".utf8)

  // Elements.
  static let a = Array("a".utf8)
  static let area = Array("area".utf8)
  static let link = Array("link".utf8)
  static let meta = Array("meta".utf8)
  static let object = Array("object".utf8)
  static let script = Array("script".utf8)

  // Attributes.
  static let content = Array("content".utf8)
  static let href = Array("href".utf8)
  static let httpEquiv = Array("http-equiv".utf8)
  static let id = Array("id".utf8)
  static let rel = Array("rel".utf8)
  static let src = Array("src".utf8)
  static let srcdoc = Array("srcdoc".utf8)
  static let style = Array("style".utf8)
  static let type = Array("type".utf8)
  static let xlinkHref = Array("xlink:href".utf8)
  /// Attributes that hold an address which the browser calls, or sends to, apart from `href` and
  /// `src`.
  static let addresses = [
    "action", "background", "data", "formaction", "ping", "poster",
  ].map { Array($0.utf8) }
  /// Attributes that hold several addresses.
  static let addressLists = ["imagesrcset", "srcset"].map { Array($0.utf8) }
}
