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

  /// `text` as it stands between tags and in an attribute in double quotes; with `apostrophe` for
  /// its apostrophes, in single quotes too.
  public static func escaped(_ text: String, apostrophe: String? = nil) -> String {
    func reference(_ byte: UInt8) -> String? {
      byte == UInt8(ascii: "'") ? apostrophe : named(byte)
    }
    guard text.utf8.contains(where: { reference($0) != nil }) else { return text }
    var output: [UInt8] = []
    for byte in text.utf8 {
      if let name = reference(byte) {
        output.append(contentsOf: name.utf8)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
