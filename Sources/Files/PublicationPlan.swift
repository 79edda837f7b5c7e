/// What a publication has to do, each list in the order of the paths' bytes.
struct PublicationPlan {
  /// The files that come where nothing stands.
  private(set) var new: [RawPath] = []
  /// The files that replace others.
  private(set) var changed: [RawPath] = []
  /// The files that stay as they are.
  private(set) var unchanged: [RawPath] = []
  /// What is not part of the new site, and goes.
  private(set) var removed: [RawPath] = []
  /// The assets of the old site that stay one build longer.
  private(set) var kept: [RawPath] = []
  /// The folders of the new site, each after the one that it is in.
  let folders: [RawPath]
  /// What the new site is.
  private(set) var record = OutputRecord()
  /// The record as it is written.
  let recordBytes: [UInt8]
  /// Whether the output is what it should be already; what was kept of the site before is no reason
  /// to do anything.
  let isDone: Bool

  /// Plans to turn `old` into the site with the files that were `added`; with `keepingAssets` those
  /// of the old site stay one build longer.
  init(
    _ added: [RawPath: Draft.Added], old: OldSite?, keepingAssets: Bool
  ) throws(PublicationError) {
    for (path, file) in added {
      record.add(path, file.fingerprint)
      switch file.fate {
      case .new: new.append(path)
      case .changed: changed.append(path)
      case .unchanged: unchanged.append(path)
      }
    }
    new.sort()
    changed.sort()
    unchanged.sort()
    for path in old?.files.keys.filter({ added[$0] == nil }).sorted() ?? [] {
      if keepingAssets, path.isAsset, old?.record.files[path] != nil {
        kept.append(path)
      } else {
        removed.append(path)
      }
    }
    var folders: Set<RawPath> = []
    for path in added.keys {
      var parent = path.parent
      while let folder = parent, folders.insert(folder).inserted { parent = folder.parent }
    }
    self.folders = folders.sorted()
    if let clash = self.folders.first(where: { added[$0] != nil }) {
      throw .clashingPaths(clash.text)
    }
    recordBytes = record.bytes
    isDone =
      new.isEmpty && changed.isEmpty && old?.recordBytes == recordBytes
      && removed.allSatisfy { keepingAssets && old?.previous.files[$0] != nil }
  }

  /// The files that are new or changed.
  var written: [RawPath] { new + changed }
}
