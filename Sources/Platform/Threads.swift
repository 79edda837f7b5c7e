import Glibc

/// Threads of the process's own.
///
/// The system may refuse one: `ulimit -u`, a container's bound, or `ulimit -v`, as each takes memory
/// for its stack. Those who hand out work to shared threads then wait for one without end. Here the
/// work is done with the threads that there are, at worst by the caller alone.
enum Threads {
  /// Calls `body` on the calling thread and on at most `count - 1` others at once, and waits for
  /// all of them.
  static func perform(_ count: Int, _ body: @Sendable () -> Void) {
    withoutActuallyEscaping(body) { body in
      let work = Work(body)
      var threads: [pthread_t] = []
      while threads.count < count - 1 {
        var thread = pthread_t()
        let passed = unsafe Unmanaged.passUnretained(work).toOpaque()
        let code = unsafe pthread_create(
          &thread, nil,
          { work in
            if let work = unsafe work {
              unsafe Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().body()
            }
            return nil
          }, passed)
        guard code == 0 else { break }
        threads.append(thread)
      }
      body()
      for thread in threads { pthread_join(thread, nil) }
      withExtendedLifetime(work) {}
    }
  }

  /// Calls `body`, which needs little, on a thread that nobody waits for; false where there is none
  /// to be had.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    unsafe pthread_attr_setstacksize(&attributes, 512 << 10)
    let passed = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, &attributes,
      { work in
        if let work = unsafe work {
          unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        }
        return nil
      }, passed.toOpaque())
    if code != 0 { unsafe passed.release() }
    return code == 0
  }

  /// What a thread does.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// What one thread waits for and another gives.
///
/// Sendable although it is a pointer, because the system's functions on it may be called by any
/// thread, and it is freed when nobody has it. Source: sem_overview(7).
@safe
final class Semaphore: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { unsafe sem_init(semaphore, 0, 0) }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  /// Lets one that waits, or the next to wait, go on.
  func post() { unsafe sem_post(semaphore) }

  /// Waits for ``post()``; a signal to the process may end that early.
  func wait() { unsafe sem_wait(semaphore) }
}
