import Glibc

/// What the proofs need from the machine; those that it lacks are skipped with a word.
enum Tools {
  /// Whether strace may trace programs here.
  static let canTrace = succeeds(["strace", "-o", "/dev/null", "true"])
  /// Whether file systems can be mounted, for one process and what it starts.
  static let canMount = succeeds(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"])
  /// Whether the disk of the tests keeps access lists and attributes.
  static let canSetAttributes = succeeds([
    "python3", "-c",
    """
    import os, tempfile
    with tempfile.NamedTemporaryFile() as file:
        os.setxattr(file.name, "user.x", b"y")
        os.setxattr(file.name, "system.posix_acl_access", bytes.fromhex(
            "0200000001000600ffffffff020004002100000004000000ffffffff10000400ffffffff20000000ffffffff"))
    """,
  ])
  /// Whether programs can be run as another user.
  static let canBeOther = getuid() == 0 && succeeds(asOther(["true"]))

  /// Runs a command with something done to system calls: `call:error=…` or `call:signal=…`.
  static func trace(_ injections: [String], log: String = "/dev/null") -> [String] {
    let calls = injections.map { $0.prefix { $0 != ":" } }.joined(separator: ",")
    return ["strace", "-f", "-qq", "-o", log, "-e", "trace=\(calls)", "-e", "signal=none"]
      + injections.flatMap { ["-e", "inject=\($0)"] }
  }

  /// Runs a command as a user without rights.
  static func asOther(_ command: [String]) -> [String] {
    ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] + command
  }

  private static func succeeds(_ command: [String]) -> Bool {
    (try? Shell.run(command))?.end == .exit(0)
  }
}
