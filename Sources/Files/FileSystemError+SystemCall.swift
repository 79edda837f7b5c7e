import Glibc
public import Platform

extension FileSystemError {
  /// The refusal of `operation` that the system reported.
  public init(_ operation: Operation, _ error: SystemError) {
    self.init(operation, error.name, Reason(code: error.code))
  }

  /// The refusal of `operation` on `path` that a system call reported.
  init(_ operation: Operation, _ path: String, _ failure: SystemCall.Failure) {
    self.init(operation, path, failure.reason)
  }
}

extension FileSystemError.Reason {
  /// The reason that the error number `code` stands for.
  init(code: Int32) {
    self =
      switch code {
      case EACCES, EPERM: .denied
      case ENOENT: .missing
      case EISDIR: .isFolder
      case ENOTDIR: .isNoFolder
      case ENXIO, ENODEV: .isNoFile
      case EEXIST: .exists
      case ENOTEMPTY: .notEmpty
      case ENOSPC: .diskFull
      case EDQUOT: .quotaReached
      case EFBIG, EOVERFLOW: .largerThanAllowed
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ENAMETOOLONG: .nameTooLong
      case ELOOP: .linkLoop
      case EMLINK: .tooManyLinks
      case EROFS: .readOnly
      case EBUSY, ETXTBSY: .inUse
      case EXDEV: .otherFileSystem
      case EINVAL, ENOSYS, EOPNOTSUPP, ENOLCK: .unsupported
      case EIO: .deviceFailed
      case ENOMEM: .outOfMemory
      case EBADF, EPIPE: .unread
      default: .other(code)
      }
  }
}
