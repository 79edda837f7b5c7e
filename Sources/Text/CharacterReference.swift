/// What stands for a sign that would be markup in HTML and XML.
public enum CharacterReference {
  /// What stands for `byte` between tags and in an attribute in double quotes; nil for one that
  /// means itself there.
  public static func named(_ byte: UInt8) -> String? {
    switch byte {
    case Byte.ampersand: "&amp;"
    case Byte.less: "&lt;"
    case Byte.greater: "&gt;"
    case Byte.quote: "&quot;"
    default: nil
    }
  }

  /// `text` as it stands between tags and in an attribute in double quotes.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { named($0) != nil }) else { return text }
    var output: [UInt8] = []
    for byte in text.utf8 {
      if let name = named(byte) {
        output.append(contentsOf: name.utf8)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
