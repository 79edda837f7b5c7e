import Diagnostics
import Files
import Synchronization
import Platform
import Terminal

/// What Ctrl-C does to a command: what it has made so far is cleared away, and it ends as a signal
/// ends a program.
///
/// A site that is being put in its place is put there first: nobody is left with half of one.
final class Interruption: Sendable {
  private struct State {
    var isAsked = false
    /// How many threads are making something that is to be cleared away.
    var busy = 0
    /// Whether it only waits for another build, so that nothing was made yet.
    var isWaiting = false
    var isPublishing = false
    var draft: Draft?
  }

  private let state = Mutex(State())
  private let console: Console
  private let token = Mutex<Machine.InterruptToken?>(nil)

  /// Begins to listen for it; `console` tells that the command was interrupted.
  init(_ console: Console) {
    self.console = console
    let token = Machine.onInterrupt { [weak self] signal in self?.end(bySignal: signal) }
    self.token.withLock { $0 = token }
  }

  /// Begins a draft with `begin`, which calls what it is given when it waits for another build.
  func draft(
    _ begin: (_ whileBusy: () -> Void) throws(PublicationError) -> Draft
  ) throws(PublicationError) -> Draft {
    state.withLock { $0.busy += 1 }
    defer { state.withLock { $0.busy -= 1 } }
    let draft = try begin { state.withLock { $0.isWaiting = true } }
    state.withLock { state in
      state.isWaiting = false
      state.draft = draft
    }
    return draft
  }

  /// Does `work`, which adds to the draft, unless the command was interrupted.
  func add(_ work: () -> Void) {
    let goesOn = state.withLock { state in
      if !state.isAsked { state.busy += 1 }
      return !state.isAsked
    }
    guard goesOn else { return }
    work()
    state.withLock { $0.busy -= 1 }
  }

  /// Lets the site be put in its place; does not return where the command was interrupted before.
  func beginPublishing() {
    let isAsked = state.withLock { state in
      state.isPublishing = !state.isAsked
      return state.isAsked
    }
    while isAsked { Machine.pause(milliseconds: 100) }
  }

  private func end(bySignal signal: Int32) {
    state.withLock { $0.isAsked = true }
    while true {
      let (isReady, isPublishing, draft) = state.withLock { state in
        (state.busy == 0 || state.isWaiting, state.isPublishing, state.draft)
      }
      if isPublishing { return }
      if isReady {
        draft?.discard()
        break
      }
      Machine.pause(milliseconds: 2)
    }
    console.clearLine()
    console.say(
      Phrase(
        nl: "Afgebroken; er is niets veranderd.", en: "Interrupted; nothing was changed."))
    Machine.end(bySignal: signal)
  }
}
