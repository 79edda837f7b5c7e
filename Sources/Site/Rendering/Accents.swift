import Diagnostics
import Statements

/// The two accents of a site: those that `site.yaml` sets, or those of the style that Helder brings.
struct Accents {
  /// The accent on a light page, as `#rrggbb`.
  let light: String
  /// The accent on a dark page.
  let dark: String

  /// The accents that `templates/assets/stijl.css` starts with.
  static let usual = (light: "#0f4c5c", dark: "#8fcbd9")

  /// The accents of a site that sets `colours`.
  init(_ colours: SiteSettings.Colours?) {
    light = colours?.accent?.value.css ?? Self.usual.light
    dark = colours?.darkAccent?.value.css ?? Self.usual.dark
  }
}
