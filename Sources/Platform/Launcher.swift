import CLinux
import Glibc
import Synchronization

/// Starts programs for the user, such as an editor, one at a time.
///
/// A program begins as a shell would begin it: no signal is ignored or held back, and it has none
/// of this process's files open. It has a process group of its own, so that Ctrl-C in the terminal
/// ends this process and not the editor. What it prints is thrown away.
public final class Launcher: Sendable {
  /// What came of starting a program.
  public enum Outcome: Sendable {
    /// It runs.
    case started
    /// The one that was started before still runs.
    case busy
    /// It is not there, or could not be started.
    case failed
  }

  private let isBusy = Atomic(false)

  /// Nothing is started yet.
  public init() {}

  /// Starts `command`, looked for where a shell would, and does not wait for it.
  public func start(_ command: [String]) -> Outcome {
    guard !command.isEmpty, !command.contains(where: { $0.utf8.contains(0) }) else {
      return .failed
    }
    let (isFirst, _) = isBusy.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing)
    guard isFirst else { return .busy }
    guard let process = Self.spawn(command) else {
      isBusy.store(false, ordering: .releasing)
      return .failed
    }
    let isAwaited = Threads.start { [self] in
      // Somebody has to ask how it ended, or it stays in the list of processes.
      Self.waitForEnd(of: process)
      isBusy.store(false, ordering: .releasing)
    }
    if !isAwaited { isBusy.store(false, ordering: .releasing) }
    return .started
  }
}

extension Launcher {
  /// Starts `command`, which is not empty and holds no NUL, with nothing of this process but its
  /// folder and its environment; nil where that fails.
  private static func spawn(_ command: [String]) -> pid_t? {
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(0), 1, 2] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    unsafe linux_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var process = pid_t()
    let code = unsafe posix_spawnp(
      &process, command[0], &actions, &attributes, arguments, environ)
    return code == 0 ? process : nil
  }

  /// Waits until a child ends.
  private static func waitForEnd(of process: pid_t) {
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }
}
