import Glibc

extension Machine {
  /// Lets the program `name`, which stands in the folder of the one that runs, take its place: with
  /// the same arguments, but for the first that is `word`, the same files and the same environment.
  ///
  /// Returns only by an error. Where this program is reached by a link, the folder is that of the
  /// program itself. Paths and arguments are handed on as bytes, whatever they hold.
  public static func become(
    programBeside name: StaticString, leavingOut word: StaticString
  ) throws(SystemError) -> Never {
    guard let folder = ownFolder() else {
      throw SystemError(name: name.description, code: errno)
    }
    let path = folder + Array(name.description.utf8)
    let code = execute(path, leavingOut: Array(word.description.utf8))
    throw SystemError(name: String(decoding: path, as: UTF8.self), code: code)
  }

  /// The path of the folder with the program that runs, with the `/` behind it; nil where the system
  /// does not tell.
  private static func ownFolder() -> [UInt8]? {
    guard let pointer = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(pointer) }
    let own = unsafe UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
    let end = unsafe own.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return unsafe Array(own[..<end])
  }

  /// Replaces this process by the program at `path`; the error number, where that fails.
  private static func execute(_ path: [UInt8], leavingOut word: [UInt8]) -> Int32 {
    var arguments: [[UInt8]] = [path + [0]]
    var isLeftOut = false
    for number in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = unsafe CommandLine.unsafeArgv[number] else { break }
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer) + 1))
      if !isLeftOut, bytes == word + [0] {
        isLeftOut = true
      } else {
        arguments.append(bytes)
      }
    }
    // A thread that is not the first may hold signals back, and what it starts would go on so.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe pthread_sigmask(SIG_SETMASK, &signals, nil)
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { bytes in
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe buffer.baseAddress.flatMap { start in
          unsafe strdup(start.assumingMemoryBound(to: CChar.self))
        }
      }
    }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    _ = unsafe pointers[0].map { unsafe execve($0, pointers, environ) }
    return errno
  }
}
