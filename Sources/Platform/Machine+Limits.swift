import CLinux
import Glibc
import Synchronization

extension Machine {
  /// Whether the process could have `count` more threads at once.
  ///
  /// To be asked before anything is given to threads: where the system refuses one (`ulimit -u`, a
  /// container's bound, or `ulimit -v`, as each takes memory for its stack), those who hand out
  /// work wait for it without end.
  public static func canStart(threads count: Int) -> Bool {
    var threads: [pthread_t] = []
    let gate = Gate()
    gate.close()
    var isRefused = false
    for _ in 0..<count where !isRefused {
      var thread = pthread_t()
      let passed = unsafe Unmanaged.passUnretained(gate).toOpaque()
      let code = unsafe pthread_create(
        &thread, nil,
        { gate in
          if let gate = unsafe gate {
            unsafe Unmanaged<Gate>.fromOpaque(gate).takeUnretainedValue().pass()
          }
          return nil
        }, passed)
      if code == 0 { threads.append(thread) } else { isRefused = true }
    }
    gate.open()
    for thread in threads { pthread_join(thread, nil) }
    return !isRefused
  }

  /// What threads wait before.
  private final class Gate: Sendable {
    private let isOpen = Atomic(true)

    func close() { isOpen.store(false, ordering: .releasing) }
    func open() { isOpen.store(true, ordering: .releasing) }
    func pass() { while !isOpen.load(ordering: .acquiring) { usleep(50) } }
  }

  /// Where the memory of the process has a bound (`ulimit -v`), lets it end with a message and exit
  /// code 3 when it runs into it, and not with the trace of a crash.
  public static func tellWhenMemoryEnds() {
    guard linux_has_memory_limit() == 1 else { return }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      _ = signal(number) { _ in
        let message: StaticString = """
          fout: het geheugen is op; verhoog de grens van 'ulimit -v'
          error: out of memory; raise the bound of 'ulimit -v'

          """
        _ = unsafe write(2, message.utf8Start, message.utf8CodeUnitCount)
        _exit(3)
      }
    }
  }
}
