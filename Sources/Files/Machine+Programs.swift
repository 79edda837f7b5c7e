import Glibc

extension Machine {
  /// Lets the program `name`, which stands in the folder of the one that runs, take its place: with
  /// the same arguments, but for the first that is `word`, the same files and the same environment.
  ///
  /// Returns only by an error. Where this program is reached by a link, the folder is that of the
  /// program itself. Paths and arguments are handed on as bytes, whatever they hold.
  public static func become(
    programBeside name: StaticString, leavingOut word: StaticString
  ) throws(FileSystemError) -> Never {
    let own: RawPath
    do { own = try SystemCall.realPath(RawPath(name: "/proc/self/exe")) } catch {
      throw FileSystemError(.start, name.description, error)
    }
    let path = (own.parent ?? .root).appending(RawPath(name: name))
    let reason = SystemCall.execute(path, leavingOut: RawPath(name: word))
    throw FileSystemError(.start, path.text, reason)
  }
}

extension SystemCall {
  /// Replaces this process by the program at `path`; why, where that fails.
  fileprivate static func execute(_ path: RawPath, leavingOut word: RawPath) -> Failure {
    var arguments: [[UInt8]] = [path.terminated]
    var isLeftOut = false
    for number in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = unsafe CommandLine.unsafeArgv[number] else { break }
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer) + 1))
      if !isLeftOut, bytes == word.terminated {
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
    _ = unsafe path.terminated.withUnsafeBytes { buffer in
      unsafe buffer.baseAddress.map { start in
        unsafe execve(start.assumingMemoryBound(to: CChar.self), pointers, environ)
      }
    }
    return Failure(code: errno)
  }
}
