import Text

extension OutputRecord {
  /// The record in `bytes`, or nil where they are no record: damaged, or of a newer Helder.
  ///
  /// Any layout of the JSON is read, so that a tool which rearranges it does no harm.
  init?(_ bytes: [UInt8]) {
    var reader = OutputRecordReader(bytes)
    guard let files = reader.record() else { return nil }
    self.files = files
  }
}

/// Reads the JSON of an ``OutputRecord``.
private struct OutputRecordReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The files of the whole text, or nil where it is not what a record looks like.
  mutating func record() -> [RawPath: [OutputRecord.Fingerprint]]? {
    var record = OutputRecord()
    var names: Set<String> = []
    guard take("{") else { return nil }
    repeat {
      guard let name = string(), names.insert(name).inserted, take(":") else { return nil }
      switch name {
      case "version": guard number() == 1 else { return nil }
      case "digest": guard string() == "xxh64" else { return nil }
      case "files": guard files(into: &record) else { return nil }
      default: return nil
      }
    } while take(",")
    guard take("}"), next() == nil, names.count == 3 else { return nil }
    return record.files
  }

  private mutating func files(into record: inout OutputRecord) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    repeat {
      guard file(into: &record) else { return false }
    } while take(",")
    return take("]")
  }

  private mutating func file(into record: inout OutputRecord) -> Bool {
    var path: RawPath?
    var size: Int?
    var digest: Digest?
    guard take("{") else { return false }
    repeat {
      guard let name = string(), take(":") else { return false }
      switch name {
      case "path": path = string().flatMap { RawPath($0) }
      case "size": size = number()
      case "digest": digest = string().flatMap { Digest(hexadecimal: $0) }
      default: return false
      }
    } while take(",")
    guard take("}"), let path, let size, let digest else { return false }
    record.add(path, OutputRecord.Fingerprint(size: size, digest: digest))
    return true
  }

  /// The next byte that is no white space, which is not taken.
  private mutating func next() -> UInt8? {
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: offset += 1
      default: return bytes[offset]
      }
    }
    return nil
  }

  /// Takes `character` where it comes next.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func number() -> Int? {
    guard next() != nil else { return nil }
    let start = offset
    var value = 0
    while offset < bytes.count, bytes[offset].isASCIIDigit {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(Int(bytes[offset] - UInt8(ascii: "0")))
      if isTooLarge || isOver { return nil }
      value = sum
      offset += 1
    }
    return offset > start ? value : nil
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    var start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        text += bytes[start..<offset]
        offset += 1
        return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<offset]
        offset += 1
        guard let character = escape() else { return nil }
        text += Array(String(character).utf8)
        start = offset
      case 0..<Byte.space: return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// The character of an escape whose backslash has been read.
  private mutating func escape() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return nil }
      guard case 0xD800...0xDBFF = unit else { return Unicode.Scalar(unit) }
      // A character outside the first 65,536 takes two escapes.
      guard take("\\"), take("u"), let low = hexadecimal(), case 0xDC00...0xDFFF = low else {
        return nil
      }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  /// The value of four hexadecimal digits.
  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
    offset += 4
    return digits.first == "+" || digits.first == "-" ? nil : UInt32(digits, radix: 16)
  }
}
