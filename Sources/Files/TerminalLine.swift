import CLinux
import Dispatch
import Glibc
import Synchronization

/// A line at the bottom of a terminal that tells how far the work is, and goes when it is done.
///
/// It is written to standard error, and only where that is a terminal that can erase a line: in a
/// file or a pipe there is never a byte of it. Nothing is shown for work of less than half a second.
public final class TerminalLine: Sendable {
  private static let delay = 500
  private static let interval = 100
  private static let erasing = "\r\u{1B}[K"

  private struct State {
    var shown = ""
    var isFinished = false
  }

  private let state = Mutex(State())
  private let text: @Sendable () -> String
  private let timer: Timer

  /// Begins to show what `text` gives, which is asked for ten times per second by a thread of its
  /// own; nil where standard error is no terminal that can show it.
  public init?(_ text: @escaping @Sendable () -> String) {
    let kind = Machine.environment("TERM") ?? ""
    guard !kind.isEmpty, kind != "dumb", StandardStream.error.isTerminal else { return nil }
    self.text = text
    timer = Timer()
    timer.start(delay: Self.delay, interval: Self.interval) { [weak self] in self?.draw() }
  }

  /// Does `work`, which writes something that is to stay, without the line in its way.
  public func aside(_ work: () -> Void) {
    state.withLock { state in
      Self.erase(&state)
      work()
    }
  }

  /// Takes the line away for good.
  public func finish() {
    timer.stop()
    state.withLock { state in
      Self.erase(&state)
      state.isFinished = true
    }
  }

  private func draw() {
    let text = String(text().prefix(max(0, Self.columns - 1)))
    state.withLock { state in
      guard !state.isFinished, text != state.shown else { return }
      StandardStream.error.write(Self.erasing + text)
      state.shown = text
    }
  }

  private static func erase(_ state: inout State) {
    guard !state.shown.isEmpty else { return }
    StandardStream.error.write(erasing)
    state.shown = ""
  }

  /// How many characters fit on a line of the terminal; 80 where it does not tell.
  private static var columns: Int {
    let columns = Int(linux_terminal_columns(StandardStream.error.rawValue))
    return columns > 0 ? columns : 80
  }

  /// A clock that ticks on a thread of its own.
  private final class Timer: @unchecked Sendable {
    // Its methods may be called from any thread.
    private let source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "line"))

    func start(delay: Int, interval: Int, _ handler: @escaping @Sendable () -> Void) {
      source.schedule(
        deadline: .now() + .milliseconds(delay), repeating: .milliseconds(interval))
      source.setEventHandler(handler: handler)
      source.activate()
    }

    func stop() { source.cancel() }
  }
}
