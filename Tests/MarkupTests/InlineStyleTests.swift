import Testing

@testable import Markup

@Suite("The style in a page")
struct InlineStyleTests {
  @Test(
    "is named by a digest that others know by the same bytes",
    arguments: [
      (0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      (1, "ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="),
      (2, "lhtt0+3jy47LqsvWjeBAzXjrLtWIkTDM60xJJo6k1QY="),
      (55, "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
      (56, "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
      (63, "fT50oF19sVvOStnsBljqmOPwbu7PFrTG//LaRX3cLzQ="),
      (64, "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
      (119, "MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="),
      (120, "Lz0zVDLHC1gK8Ojhs2dKfAINaDql9zqq7f3FWvkEwhw="),
      (1000, "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
    ])
  func digest(count: Int, expected: String) {
    #expect(SHA256.base64(of: Array(repeating: 0x61, count: count)) == expected)
  }

  @Test("ends where its element ends, whatever is in it")
  func ends() {
    let style = InlineStyle(Array("a::after{content:\"</style><b></\"}".utf8))
    let element = String(decoding: style.element, as: UTF8.self)
    #expect(element == "<style>a::after{content:\"<\\/style><b><\\/\"}</style>")
    let text = element.dropFirst("<style>".count).dropLast("</style>".count)
    let source = "style-src 'self' 'sha256-\(SHA256.base64(of: Array(text.utf8)))';"
    #expect(String(decoding: style.policyElement, as: UTF8.self).contains(source))
    #expect(style.hostPolicy.contains(source) && style.hostPolicy.contains("frame-ancestors"))
  }
}
