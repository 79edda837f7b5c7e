import Glibc

/// Who may do what with a file or folder: whose it is, its permission bits, and its extended
/// attributes, of which access control lists are some.
struct Rights: Sendable {
  /// An extended attribute.
  struct Attribute: Sendable, Hashable {
    let name: RawPath
    let value: [UInt8]

    /// Whether what is new has to have it too.
    ///
    /// Some say something of the bytes, or of how this disk keeps the file; these are the system's
    /// to give.
    fileprivate var isKept: Bool {
      !["security.ima", "security.evm", "security.capability", "trusted.overlay.", "lustre."]
        .contains { name.bytes.starts(with: $0.utf8) }
    }

    /// Whether it is one that a folder gives to what is made in it, or a user gave.
    fileprivate var isGiven: Bool { isAccessList || name.bytes.starts(with: "user.".utf8) }

    fileprivate var isAccessList: Bool { name.bytes.starts(with: "system.".utf8) }

    fileprivate var right: FileSystemError.Right {
      isAccessList ? .accessList : .attribute(name.text)
    }
  }

  /// The number of the user whose it is; nil where that is of no concern.
  private(set) var owner: UInt32?
  /// The number of the group that it belongs to; nil where that is of no concern.
  private(set) var group: UInt32?
  /// The permission bits.
  let mode: UInt32
  /// The extended attributes.
  let attributes: [Attribute]

  /// Those of an open file or folder.
  init(of descriptor: Int32) throws(SystemCall.Failure) {
    let status = try SystemCall.status(of: descriptor)
    (owner, group, mode) = (status.owner, status.group, status.mode)
    attributes = try SystemCall.attributes(of: descriptor)
  }

  /// Those of a folder that decide about what is made in it: not whose it is, and its group only
  /// where it hands that on.
  var handedOn: Rights {
    var rights = self
    rights.owner = nil
    if mode & UInt32(S_ISGID) == 0 { rights.group = nil }
    return rights
  }

  /// A right that could not be given, and why.
  struct Lost: Error {
    let right: FileSystemError.Right
    let failure: SystemCall.Failure
  }

  /// Gives these to an open file or folder, with `more` permission bits besides.
  ///
  /// What is equal already is not touched, so that whoever has no right to change it need not.
  /// The bits come last: a new owner and a new list take some of them away.
  func give(to descriptor: Int32, more: UInt32 = 0) throws(Lost) {
    let now: Rights
    do { now = try Rights(of: descriptor) } catch { throw Lost(right: .mode, failure: error) }
    if let group, now.group != group {
      do { try SystemCall.setOwner(of: descriptor, group: group) } catch {
        throw Lost(right: .group, failure: error)
      }
    }
    if let owner, now.owner != owner {
      do { try SystemCall.setOwner(of: descriptor, user: owner) } catch {
        throw Lost(right: .owner, failure: error)
      }
    }
    for attribute in attributes where attribute.isKept && !now.attributes.contains(attribute) {
      do { try SystemCall.set(attribute, of: descriptor) } catch {
        throw Lost(right: attribute.right, failure: error)
      }
    }
    for attribute in now.attributes where attribute.isGiven {
      if attributes.contains(where: { $0.name == attribute.name }) { continue }
      do { try SystemCall.remove(attribute, of: descriptor) } catch {
        throw Lost(right: attribute.right, failure: error)
      }
    }
    do throws(SystemCall.Failure) {
      let wanted = mode | more
      if try SystemCall.status(of: descriptor).mode == wanted { return }
      try SystemCall.setMode(of: descriptor, to: wanted)
      // The system drops the group's special bit without a word for who is not in the group.
      if try SystemCall.status(of: descriptor).mode != wanted { throw SystemCall.Failure(.denied) }
    } catch {
      throw Lost(right: .mode, failure: error)
    }
  }
}

extension OpenFolder {
  /// The rights of the ordinary file or the folder `path`; a link is refused.
  func rights(of path: RawPath) throws(FileSystemError) -> Rights {
    do {
      let file = try SystemCall.open(
        path, in: number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
      return try Rights(of: file.number)
    } catch {
      throw failure(.find, path, error)
    }
  }

  /// Gives the folder `path` in this one `rights`, with `more` permission bits besides; where that
  /// fails, `shown` names what could not keep them.
  func give(
    _ rights: Rights, to path: RawPath, more: UInt32 = 0, shown: String
  ) throws(FileSystemError) {
    let folder: Descriptor
    do {
      folder = try SystemCall.open(path, in: number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch {
      throw failure(.find, path, error)
    }
    do { try rights.give(to: folder.number, more: more) } catch {
      throw FileSystemError(.keep(error.right), shown, error.failure)
    }
  }
}

extension FileSystemError {
  /// Whether something could not be given to the user or the group that it belongs to.
  var isOfOwnership: Bool { operation == .keep(.owner) || operation == .keep(.group) }
}
