/// The addresses of the preview's own, which no page of a site can have.
enum PreviewAddress {
  static let start = "/_helder/"
  static let script = start + "voorbeeld.js"
  static let style = start + "voorbeeld.css"
  static let panelStyle = start + "paneel.css"
  static let events = start + "gebeurtenissen"
  static let state = start + "stand"
  static let comparison = start + "verschil"
  static let place = start + "plaats"
  static let opening = start + "open"
}
