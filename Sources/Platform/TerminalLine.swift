import CLinux
import Glibc
import Synchronization

/// A line at the bottom of a terminal that tells how far the work is, and goes when it is done.
///
/// It is written to standard error, and only where that is a terminal that can erase a line: in a
/// file or a pipe there is never a byte of it. Nothing is shown for work of less than half a second.
public final class TerminalLine: Sendable {
  /// In milliseconds: before the line is shown, and between two times that it is written.
  private static let delay = 500
  private static let interval = 100
  private static let erasing = "\r\u{1B}[K"

  private struct State {
    var shown = ""
    var isFinished = false
  }

  private let state = Mutex(State())
  private let text: @Sendable () -> String

  /// Begins to show what `text` gives, which is asked for ten times per second by a thread of its
  /// own; nil where standard error is no terminal that can show it, or there is no thread.
  public init?(_ text: @escaping @Sendable () -> String) {
    let kind = Machine.environment("TERM") ?? ""
    guard !kind.isEmpty, kind != "dumb", StandardStream.error.isTerminal else { return nil }
    self.text = text
    let isStarted = Threads.start { [weak self] in
      Machine.pause(milliseconds: Self.delay)
      while self?.draw() ?? false { Machine.pause(milliseconds: Self.interval) }
    }
    guard isStarted else { return nil }
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
    state.withLock { state in
      Self.erase(&state)
      state.isFinished = true
    }
  }

  /// Shows how far the work is; false once the line is gone for good.
  private func draw() -> Bool {
    let text = String(text().prefix(max(0, Self.columns - 1)))
    return state.withLock { state in
      if !state.isFinished, text != state.shown {
        StandardStream.error.write(Self.erasing + text)
        state.shown = text
      }
      return !state.isFinished
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
}
