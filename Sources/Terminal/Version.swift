/// The version of Helder, as in `CHANGELOG.md`.
public enum Version {
  /// The number.
  public static let current = "0.1.0"
}
