import Testing

@testable import Files

@Suite("A record")
struct OutputRecordTests {
  @Test("is written in one way and read back")
  func isReadBack() throws {
    var record = OutputRecord()
    for path in ["z", "a/b", "a\"\\\u{1}é", "a"] {
      record.add(try #require(RawPath(path)), OutputRecord.Fingerprint(of: Array(path.utf8)))
    }
    let text = String(decoding: record.bytes, as: UTF8.self)
    #expect(
      text == """
        {"version": 1, "digest": "xxh64", "files": [
        {"path": "a", "size": 1, "digest": "d24ec4f1a98c6e5b"},
        {"path": "a\\"\\\\\\u0001é", "size": 6, "digest": "\
        \(String(decoding: Digest(of: Array("a\"\\\u{1}é".utf8)).hexadecimal, as: UTF8.self))"},
        {"path": "a/b", "size": 3, "digest": "\
        \(String(decoding: Digest(of: Array("a/b".utf8)).hexadecimal, as: UTF8.self))"},
        {"path": "z", "size": 1, "digest": "\
        \(String(decoding: Digest(of: Array("z".utf8)).hexadecimal, as: UTF8.self))"}
        ]}

        """)
    #expect(OutputRecord(record.bytes)?.files == record.files)
    #expect(OutputRecord(OutputRecord().bytes)?.files == [:])
  }

  @Test("is read in any layout of its JSON")
  func isReadInAnyLayout() throws {
    let text = #"""
      {
        "files": [ { "digest": "00000000000000ff", "size": 12,
          "path": "a\/\u00e9\ud83d\ude00\n" } ],
        "digest": "xxh64", "version": 1 }
      """#
    let path = try #require(RawPath("a/é😀\n"))
    let fingerprint = OutputRecord.Fingerprint(size: 12, digest: Digest(value: 255))
    #expect(OutputRecord(Array(text.utf8))?.files == [path: [fingerprint]])
  }

  @Test(
    "is refused when it is something else",
    arguments: [
      "", "{", "[]", "null", "{}", #"{"version": 1}"#,
      #"{"version": 2, "digest": "xxh64", "files": []}"#,
      #"{"version": 1, "digest": "sha256", "files": []}"#,
      #"{"version": 1, "digest": "xxh64", "files": []} x"#,
      #"{"version": 1, "digest": "xxh64", "files": [], "files": []}"#,
      #"{"version": 1, "digest": "xxh64", "files": [], "more": 1}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "a", "size": 1}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "a", "size": -1, "digest": "00000000000000ff"}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "a", "size": 99999999999999999999, "digest": "00000000000000ff"}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "a", "size": 1, "digest": "ff"}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "a", "size": 1, "digest": "+0000000000000ff"}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "", "size": 1, "digest": "00000000000000ff"}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "\ud83d", "size": 1, "digest": "00000000000000ff"}]}"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "\u00"#,
      #"{"version": 1, "digest": "xxh64", "files": [{"path": "a\"#,
    ])
  func isRefused(text: String) {
    #expect(OutputRecord(Array(text.utf8)) == nil)
  }

  @Test("that is cut off or has one wrong byte is refused or read, never a crash")
  func survivesDamage() throws {
    var record = OutputRecord()
    record.add(try #require(RawPath("a\"é")), OutputRecord.Fingerprint(of: [1, 2, 3]))
    let bytes = record.bytes
    var refused = 0
    for end in bytes.indices where OutputRecord(Array(bytes[..<end])) == nil { refused += 1 }
    #expect(refused == bytes.count - 1)
    for index in bytes.indices {
      for wrong: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] = wrong
        _ = OutputRecord(damaged)
      }
    }
  }
}
