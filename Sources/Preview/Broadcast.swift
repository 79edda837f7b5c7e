import Synchronization

/// Tells every open page what happens, without ever waiting for one.
///
/// For each it keeps the newest event only: who is slow sees from its number that events were
/// missed, and asks for everything anew.
final class Broadcast: Sendable {
  private struct Listeners {
    var next = 0
    var open: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var isClosed = false
  }

  private let listeners = Mutex(Listeners())

  /// The number of pages that listen.
  var count: Int { listeners.withLock { $0.open.count } }

  /// What happens from now on, beginning with `first`; and what ends it.
  func listen(first: [UInt8]) -> (events: AsyncStream<[UInt8]>, end: @Sendable () -> Void) {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    continuation.yield(first)
    let number = listeners.withLock { listeners in
      listeners.next += 1
      if listeners.isClosed {
        continuation.finish()
      } else {
        listeners.open[listeners.next] = continuation
      }
      return listeners.next
    }
    return (
      stream,
      { [self] in
        listeners.withLock { $0.open.removeValue(forKey: number) }?.finish()
      }
    )
  }

  /// Tells `event` to all.
  func send(_ event: [UInt8]) {
    let open = listeners.withLock { Array($0.open.values) }
    for listener in open { listener.yield(event) }
  }

  /// Ends what all hear, for good.
  func close() {
    let open = listeners.withLock { listeners in
      listeners.isClosed = true
      defer { listeners.open = [:] }
      return Array(listeners.open.values)
    }
    for listener in open { listener.finish() }
  }
}
