import Testing

@testable import Files

@Suite("A digest")
struct DigestTests {
  @Test(
    "is XXH64",
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
      ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
    ])
  func isXXH64(text: String, digits: String) {
    let digest = Digest(of: Array(text.utf8))
    #expect(String(decoding: digest.hexadecimal, as: UTF8.self) == digits)
    #expect(Digest(hexadecimal: digits) == digest)
  }
}
