import Glibc

/// Runs a program to its end, or until it is killed.
struct Shell {
  /// How a program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// What a finished program left.
  struct Result {
    let end: End
    let output: String
  }

  struct CouldNotStart: Error {
    let command: [String]
    let code: Int32
  }

  /// Runs `command`, found by `PATH`, and returns what it wrote to standard output and error.
  @discardableResult
  static func run(
    _ command: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try start(command, in: folder, environment: environment).finish()
  }

  /// Runs a line of shell script and requires that it succeeds.
  @discardableResult
  static func script(_ text: String, in folder: String) throws -> String {
    let result = try run(["sh", "-ec", text], in: folder)
    if result.end != .exit(0) {
      throw Failed(command: text, end: result.end, output: result.output)
    }
    return result.output
  }

  struct Failed: Error {
    let command: String
    let end: End
    let output: String
  }

  /// Starts `command` and returns at once; `env`, which it then replaces, sets its surroundings.
  static func start(
    _ command: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Started {
    var command = command
    if folder != nil || !environment.isEmpty {
      let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
      command = ["env"] + (folder.map { ["-C", $0] } ?? []) + variables + command
    }
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw CouldNotStart(command: command, code: errno) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw CouldNotStart(command: command, code: code)
    }
    return Started(process: process, pipe: ends[0])
  }

  /// A program that was started.
  struct Started {
    let process: pid_t
    let pipe: Int32

    /// Kills it, and nothing else.
    func kill() { _ = Glibc.kill(process, SIGKILL) }

    /// Whether it has not ended yet; it stays to be waited for.
    var isRunning: Bool {
      var information = unsafe siginfo_t()
      let number = id_t(bitPattern: process)
      return unsafe waitid(P_PID, number, &information, WEXITED | WNOHANG | WNOWAIT) == 0
        && information.si_signo == 0
    }

    /// Reads its output to the end, waits for it, and says how it ended.
    func finish() -> Result {
      var output: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65536)
      while true {
        let count = unsafe read(pipe, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        output += buffer[..<count]
      }
      close(pipe)
      var status: Int32 = 0
      while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      let end: End = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
      return Result(end: end, output: String(decoding: output, as: UTF8.self))
    }
  }
}
