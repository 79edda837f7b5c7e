/// What is said of a file that is not UTF-8.
public enum WrongEncoding {
  /// The help for a file with these bytes: what it looks like, and how to save it.
  public static func help(_ bytes: [UInt8]) -> Phrase {
    // The marks of the two orders of bytes.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Phrase(
        nl: "sla het bestand op als UTF-8; het is nu UTF-16, dat Windows ook wel Unicode noemt",
        en: "save the file as UTF-8; it is UTF-16, which Windows also calls Unicode")
    }
    return Phrase(
      nl: "sla het bestand op als UTF-8; het lijkt nu Windows-1252 of geen tekst",
      en: "save the file as UTF-8; it looks like Windows-1252 or no text")
  }
}
