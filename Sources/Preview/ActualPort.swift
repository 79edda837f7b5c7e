import Synchronization

/// The port that the server listens on.
final class ActualPort: Sendable {
  private let port: Atomic<Int>

  init(_ port: Int) { self.port = Atomic(port) }

  var value: Int {
    get { port.load(ordering: .acquiring) }
    set { port.store(newValue, ordering: .releasing) }
  }
}
