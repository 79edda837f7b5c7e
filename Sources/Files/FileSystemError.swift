public import Diagnostics

/// Why the file system did not do what was asked: the machine's failure, never the content's.
public struct FileSystemError: Error, Sendable, Hashable {
  /// What was asked of the file system.
  public enum Operation: Sendable, Hashable {
    /// Read a file.
    case read
    /// List a folder.
    case list
    /// Find out what or where something is.
    case find
    /// Write a file.
    case write
    /// Make a folder.
    case makeFolder
    /// Give a file a second name (a hard link).
    case link
    /// Give something another name.
    case rename
    /// Remove a file or folder.
    case remove
    /// Keep others out while working.
    case lock
    /// Be told of changes in a folder.
    case watch
    /// Run a program.
    case start
    /// Give what is new the rights of what it takes the place of.
    case keep(Right)
  }

  /// What decides who may do what with a file or folder.
  public enum Right: Sendable, Hashable {
    /// The user whose it is.
    case owner
    /// The group that it belongs to.
    case group
    /// The permission bits.
    case mode
    /// The access control list, of the thing itself or of what is made in it.
    case accessList
    /// Another extended attribute, by its name.
    case attribute(String)
  }

  /// Why it was refused.
  public enum Reason: Sendable, Hashable {
    /// No permission (EACCES, EPERM).
    case denied
    /// It does not exist, or a folder above it does not (ENOENT).
    case missing
    /// It is a folder where a file was asked for (EISDIR).
    case isFolder
    /// It, or something above it, is no folder (ENOTDIR).
    case isNoFolder
    /// It is no ordinary file: a device, a pipe or a socket.
    case isNoFile
    /// It exists already (EEXIST).
    case exists
    /// The folder is not empty (ENOTEMPTY).
    case notEmpty
    /// The disk is full (ENOSPC).
    case diskFull
    /// The user's share of the disk is used up (EDQUOT).
    case quotaReached
    /// The file is larger than this system allows (EFBIG).
    case largerThanAllowed
    /// It is no longer what it was when its folder was listed.
    case changed
    /// The file is larger than `limit` bytes, the most that is read.
    case largerThan(limit: Int)
    /// The process or the system has too many files open (EMFILE, ENFILE).
    case tooManyOpenFiles
    /// The name, or the whole path, is too long (ENAMETOOLONG).
    case nameTooLong
    /// The path is empty or holds a NUL byte.
    case impossibleName
    /// Symbolic links go round in a circle (ELOOP).
    case linkLoop
    /// A file has too many hard links (EMLINK).
    case tooManyLinks
    /// The file system is mounted read-only (EROFS).
    case readOnly
    /// The system is using it, for example as a mount point (EBUSY, ETXTBSY).
    case inUse
    /// Something else is mounted there, which is not Helder's to touch.
    case mounted
    /// The two places are on different file systems (EXDEV).
    case otherFileSystem
    /// The file system can't do this (EINVAL, ENOSYS, EOPNOTSUPP).
    case unsupported
    /// The device failed (EIO).
    case deviceFailed
    /// The system is out of memory (ENOMEM).
    case outOfMemory
    /// Nothing takes it: a stream that is closed (EBADF), or that nobody reads (EPIPE).
    case unread
    /// Another error, by its number.
    case other(Int32)
  }

  /// What was asked.
  public let operation: Operation
  /// The path it was asked for, as the user would write it.
  public let path: String
  /// Why it was refused.
  public let reason: Reason

  /// A refusal to do `operation` to `path`.
  public init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// What went wrong, in a sentence without a period: "can't read 'a.md': it does not exist".
  public var message: Phrase {
    let name = path.shownSafely
    let attempt = operation.attempt(name)
    let cause = reason.cause
    return Phrase(
      nl: "\(attempt.dutch): \(cause.dutch)", en: "\(attempt.english): \(cause.english)")
  }
}
