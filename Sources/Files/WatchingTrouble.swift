import CLinux
public import Diagnostics

/// Why the system does not tell of every change in a folder, so that one has to look.
public enum WatchingTrouble: Sendable, Hashable {
  /// A folder is on a file system, of this name, whose files others can change unseen.
  case fileSystem(String)
  /// The system watches no more folders for this user (`fs.inotify.max_user_watches`).
  case noMoreWatches

  /// The trouble, for a reader.
  public var phrase: Phrase {
    switch self {
    case .fileSystem(let name):
      Phrase(
        nl: "van een map op \(name) vertelt het systeem niet wat er verandert",
        en: "of a folder on \(name) the system does not tell what changes")
    case .noMoreWatches:
      Phrase(
        nl: "het systeem volgt geen mappen meer voor je ('sysctl fs.inotify.max_user_watches')",
        en: "the system watches no more folders for you ('sysctl fs.inotify.max_user_watches')")
    }
  }

  /// The file systems whose files others than this system change.
  ///
  /// They do so over a network, or are a program or a machine that has the files. Source:
  /// linux/magic.h, statfs(2).
  private static let names: [UInt64: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB", 0x6573_5546: "FUSE",
    0x0102_1997: "9p", 0x786F_4256: "VirtualBox", 0x7375_7245: "Coda", 0x5346_414F: "AFS",
    0x6B41_4653: "AFS", 0x00C3_6400: "Ceph", 0xBACB_ACBC: "VMware", 0x7C7C_6673: "Parallels",
  ]

  /// The trouble with the folder at `path`; nil where the system tells of its changes.
  static func of(_ path: RawPath) -> WatchingTrouble? {
    let kind = unsafe linux_file_system(path.terminated)
    return names[UInt64(kind)].map { .fileSystem($0) }
  }
}
