import Testing

@testable import History

@Suite("Changes")
struct ChangesPropertyTests {
  @Test("make of the older edition what the newer one says", arguments: 0..<20)
  func makeTheNewerEdition(block: Int) {
    var differing = 0
    for seed in (block * 500)..<(block * 500 + 500) {
      var maker = EditionMaker(seed: UInt64(seed))
      let old = maker.edition()
      let new = maker.edited(old)
      let changes = Changes(from: old, to: new)
      let made = changes.applied(to: old)
      let isSame = made.says(sameAs: new)
      #expect(isSame, "seed \(seed): \(changes.all.map(\.kind))")
      if !isSame { return }
      if !changes.all.isEmpty { differing += 1 }
    }
    #expect(differing > 400)
  }

  @Test("are none between an edition and the same one in another order", arguments: 0..<50)
  func orderIsNoChange(seed: Int) {
    var maker = EditionMaker(seed: UInt64(seed))
    let old = maker.edition()
    var new = old
    new.claims.shuffle(using: &maker.random)
    #expect(Changes(from: old, to: new).all.isEmpty)
  }

  @Test("leave out a step that is not made, and then the edition is another")
  func aMissingStepIsSeen() {
    var maker = EditionMaker(seed: 7)
    let old = maker.edition()
    var new = old
    new.organisation = "Een ander"
    let changes = Changes(from: old, to: new)
    #expect(changes.applied(to: old).says(sameAs: new))
    #expect(!old.says(sameAs: new))
  }
}
