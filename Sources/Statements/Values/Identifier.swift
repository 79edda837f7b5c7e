import Text

/// The permanent ids of the data, which become addresses.
public enum Identifier {
  /// Whether `text` is an id: lowercase ASCII letters, digits and hyphens, 1 to 64 of them, with a
  /// letter or digit at both ends.
  public static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first != Byte.hyphen, bytes.last != Byte.hyphen
    else {
      return false
    }
    return bytes.allSatisfy { byte in
      byte.isSmallASCIILetter || byte.isASCIIDigit || byte == Byte.hyphen
    }
  }

  /// An id that could stand for `text`, such as `zoe-celik` for "Zoë & Çelik"; may be empty.
  public static func suggestion(for text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        bytes.append(UInt8(scalar.value))
      } else if let base = baseLetters[scalar] {
        bytes.append(base)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else if let last = bytes.last, last != Byte.hyphen {
        bytes.append(Byte.hyphen)
      }
    }
    bytes = Array(bytes.prefix(64))
    while bytes.last == Byte.hyphen { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The plain letter for each accented one that is usual in names in the Netherlands.
  private static let baseLetters: [Unicode.Scalar: UInt8] = {
    let groups: [(Unicode.Scalar, [UInt32])] = [
      ("a", Array(0xE0...0xE5)), ("c", [0xE7, 0x107, 0x10D]), ("e", Array(0xE8...0xEB)),
      ("g", [0x11F]), ("i", Array(0xEC...0xEF) + [0x131]), ("l", [0x142]), ("n", [0xF1, 0x144]),
      ("o", Array(0xF2...0xF6) + [0xF8, 0x151]), ("s", [0x15B, 0x15F, 0x161]),
      ("u", Array(0xF9...0xFC) + [0x171]), ("y", [0xFD, 0xFF]), ("z", [0x17A, 0x17C, 0x17E]),
    ]
    var letters: [Unicode.Scalar: UInt8] = [:]
    for (base, accented) in groups {
      for value in accented {
        if let scalar = Unicode.Scalar(value) { letters[scalar] = UInt8(base.value) }
      }
    }
    return letters
  }()
}
