import Testing

@testable import Preview

@Suite("A broadcast")
struct BroadcastTests {
  @Test("reaches all who listen, and waits for nobody")
  func reachesAll() async {
    let broadcast = Broadcast()
    let listeners = (0..<200).map { _ in broadcast.listen(first: [0]) }
    for number in 1...100 { broadcast.send([UInt8(number)]) }
    for listener in listeners {
      var events = listener.events.makeAsyncIterator()
      // Who was slow hears of the newest only.
      #expect(await events.next() == [100])
    }
  }

  @Test("forgets who goes away")
  func forgets() async {
    let broadcast = Broadcast()
    let (events, end) = broadcast.listen(first: [1])
    #expect(broadcast.count == 1)
    end()
    #expect(broadcast.count == 0)
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == [1])
    #expect(await iterator.next() == nil)
  }

  @Test("ends for all when it is closed, and for who comes later")
  func ends() async {
    let broadcast = Broadcast()
    let early = broadcast.listen(first: [])
    broadcast.close()
    let late = broadcast.listen(first: [])
    for listener in [early, late] {
      var events = listener.events.makeAsyncIterator()
      _ = await events.next()
      #expect(await events.next() == nil)
    }
  }
}
