import Testing

@testable import Files

@Suite("What a killed build left")
struct LeftoverTests {
  @Test("is cleared by the next build, and nothing else is")
  func isCleared() throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script(
      """
      mkdir -p .public.AAAAAA/site/x .public.BBBBBB public/.public.CCCCCC/old
      touch .public.AAAAAA/helder-werkplaats .public.AAAAAA/site/x/y
      touch public/.public.CCCCCC/helder-werkplaats public/.public.CCCCCC/old/1
      ln -s / .public.AAAAAA/site/root
      mkdir .public.DDDDDD .public.EEEEEEE .publiek.FFFFFF
      touch .public.DDDDDD/mine .public.EEEEEEE/helder-werkplaats
      touch .publiek.FFFFFF/helder-werkplaats .public.GGGGGG
      """)
    #expect(try site.publish(["a": "1"]).leftoversCleared == 3)
    #expect(
      try site.names() == [
        ".public.DDDDDD", ".public.EEEEEEE", ".public.GGGGGG", ".publiek.FFFFFF", "public",
      ])
    #expect(try site.texts() == ["a": "1"])
  }

  @Test("stays while its build still lives")
  func staysWhileAlive() throws {
    let site = try Site()
    try site.folder.script("mkdir .public.AAAAAA; touch .public.AAAAAA/helder-werkplaats")
    let held = try OpenFolder(site.folder.path(".public.AAAAAA"))
    #expect(try SystemCall.lock(held.number))
    #expect(try site.publish(["a": "1"]).leftoversCleared == 0)
    #expect(try site.names() == [".public.AAAAAA", "public"])
  }
}
