import CLinux
import Glibc

/// What the process can learn of the machine it runs on.
public enum Machine {
  /// The value of the environment variable `name`; nil where it is not set.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Lets the process keep the memory that it has given back, and take more in large pieces.
  ///
  /// For a process that works for a moment and ends: handing memory back and forth in small pieces
  /// took 36,000 system calls in a build of 10,000 parties. What is asked for and not used takes
  /// no memory, but counts where it has a bound: there nothing is kept. Source: mallopt(3).
  public static func keepMemory() {
    if linux_has_memory_limit() == 0 { linux_keep_memory() }
  }

  /// The number of processors that the machine has in use, at least 1.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The number of whole days since 1 January 1970, in coordinated universal time.
  public static var daysSince1970: Int { time(nil) / 86_400 }

  /// The processor time that the calling thread has taken so far, in nanoseconds.
  public static var threadTime: Int { nanoseconds(CLOCK_THREAD_CPUTIME_ID) }

  /// The processor time that all threads of the process have taken so far, in nanoseconds.
  public static var processTime: Int { nanoseconds(CLOCK_PROCESS_CPUTIME_ID) }

  private static func nanoseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Waits; only to be called where a thread may.
  public static func pause(milliseconds: Int) { usleep(UInt32(clamping: milliseconds * 1000)) }
}
