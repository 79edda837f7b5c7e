/// What a page lets a browser do: the Content-Security-Policy, said by each page and by its host.
///
/// A page says it itself, so that a host that sends no headers is as strict, and so is a disk.
/// Source: Content Security Policy 3; HTML Living Standard, 4.2.5.3.
public enum ContentPolicy {
  /// What a page says.
  ///
  /// What may frame it can only be said in a header.
  public static let ofPage = page(styles: "'self'")

  /// What a page says that has a style of its own, named by `source`.
  static func ofPage(withStyle source: String) -> String { page(styles: "'self' " + source) }

  private static func page(styles: String) -> String {
    "default-src 'none'; style-src \(styles); script-src 'self'; img-src 'self'; font-src 'self'; "
      + "manifest-src 'self'; base-uri 'none'; form-action 'self'"
  }

  /// What a host should send with every page.
  public static let ofHost = ofPage + frames

  /// What a host should send where one of the pages has a style of its own, named by `source`.
  static func ofHost(withStyle source: String) -> String { ofPage(withStyle: source) + frames }

  private static let frames = "; frame-ancestors 'none'"

  /// What the preview says: its pages also ask it what is new.
  public static let ofPreview = ofPage + "; connect-src 'self'"

  /// The element by which a page says it, on a line of its own.
  public static let element = element(ofPage)

  /// The element with which the preview replaces ``element``.
  public static let previewElement = element(ofPreview)

  /// The element that says `policy`.
  static func element(_ policy: String) -> [UInt8] {
    Array("\n<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">".utf8)
  }
}
