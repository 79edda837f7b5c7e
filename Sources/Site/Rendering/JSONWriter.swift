struct JSONWriter {
  enum Style { case compact }
  var bytes: [UInt8] = []
  var needsComma = false
  init(style: Style) {}
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    bytes.append(0x7B)
    needsComma = false
    body(&self)
    bytes.append(0x7D)
    needsComma = true
  }
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    bytes.append(0x5B)
    needsComma = false
    body(&self)
    bytes.append(0x5D)
    needsComma = true
  }
  mutating func element(_ body: (inout JSONWriter) -> Void) {
    if needsComma { bytes.append(0x2C) }
    body(&self)
    needsComma = true
  }
  mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    if needsComma { bytes.append(0x2C) }
    string(key)
    bytes.append(0x3A)
    body(&self)
    needsComma = true
  }
  mutating func member(_ key: String, _ value: String) { member(key) { $0.string(value) } }
  mutating func member(_ key: String, _ value: Int) {
    member(key) { $0.bytes += Array(String(value).utf8) }
  }
  mutating func string(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 || byte == 0x5C { bytes.append(0x5C) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
