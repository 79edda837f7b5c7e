// The system calls of Linux that Swift's Glibc module does not show, because glibc declares them
// for _GNU_SOURCE only or with a variable number of arguments. Each does what its manual page says
// and reports through errno.
#ifndef HELDER_CLINUX_SHIM_H
#define HELDER_CLINUX_SHIM_H

// No header of glibc is included, so that none of its types come to belong to this module.
#include <asm/ioctls.h>
#include <asm/unistd.h>
#include <linux/openat2.h>
#include <linux/stat.h>

extern long syscall(long number, ...);
extern int ioctl(int descriptor, unsigned long request, ...);
extern int mallopt(int option, int value);
extern void *malloc(unsigned long size);
extern void free(void *pointer);
extern int posix_spawn_file_actions_addclosefrom_np(void *actions, int first);

/// openat(2), always with a mode.
static inline int linux_open(int folder, const char *path, int flags, unsigned int mode) {
  return (int)syscall(__NR_openat, folder, path, flags, mode);
}

/// openat2(2), closed in child processes: opens `path` in `folder` by the rules of `resolve`, which
/// are RESOLVE_… added up.
static inline int linux_open_resolving(int folder, const char *path, int flags,
                                       unsigned long long resolve) {
  struct open_how how = {.flags = (unsigned int)flags | 02000000 /* O_CLOEXEC */,
                         .resolve = resolve};
  return (int)syscall(__NR_openat2, folder, path, &how, sizeof how);
}

/// The rules by which nothing is opened by way of a link, above the folder, or on another mount.
static const unsigned long long linux_resolve_on_mount =
    RESOLVE_BENEATH | RESOLVE_NO_XDEV | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;

/// The rules by which nothing is opened by way of a link, or above the folder.
static const unsigned long long linux_resolve_within =
    RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;

/// The flag of open(2) that finds a thing without opening it: O_PATH.
static inline int linux_only_find(void) { return 010000000; }

/// renameat2(2) that swaps the two, which must both exist.
static inline int linux_exchange(int folder, const char *left, int other, const char *right) {
  return (int)syscall(__NR_renameat2, folder, left, other, right, 1u << 1 /* RENAME_EXCHANGE */);
}

/// renameat2(2) that fails with EEXIST where there is something at the new name.
static inline int linux_rename_new(int folder, const char *from, int other, const char *to) {
  return (int)syscall(__NR_renameat2, folder, from, other, to, 1u << 0 /* RENAME_NOREPLACE */);
}

/// getdents64(2): fills the buffer with directory entries and returns how many bytes they take.
static inline long linux_directory_entries(int folder, void *buffer, unsigned long size) {
  return syscall(__NR_getdents64, folder, buffer, size);
}

/// Whether an open folder is the root of a mount: 1, 0, or -1 where the kernel (before 5.8) or the
/// file system does not tell.
static inline int linux_is_mount_root(int folder) {
  struct statx status;
  if (syscall(__NR_statx, folder, "", 0x1000 /* AT_EMPTY_PATH */, 0, &status) != 0) return -1;
  if (!(status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) return -1;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) ? 1 : 0;
}

/// The number of the mount that an open file is on, or 0 where the kernel (before 5.8) does not tell.
static inline unsigned long long linux_mount_number(int file) {
  struct statx status;
  const unsigned int wanted = 0x1000 /* STATX_MNT_ID */;
  if (syscall(__NR_statx, file, "", 0x1000 /* AT_EMPTY_PATH */, wanted, &status) != 0) return 0;
  return status.stx_mask & wanted ? status.stx_mnt_id : 0;
}

/// statfs(2): the number of the kind of file system that the folder at `path` is on, 0 where that
/// can't be told.
static inline unsigned int linux_file_system(const char *path) {
  // The kind comes first, as a long; the rest is as large as the kernel wants it.
  unsigned long status[32];
  if (syscall(__NR_statfs, path, status) != 0) return 0;
  return (unsigned int)status[0];
}

/// flistxattr(2): the names of a file's extended attributes, a NUL after each.
static inline long linux_attributes(int file, void *names, unsigned long size) {
  return syscall(__NR_flistxattr, file, names, size);
}

/// fgetxattr(2): the value of an extended attribute.
static inline long linux_attribute(int file, const char *name, void *value, unsigned long size) {
  return syscall(__NR_fgetxattr, file, name, value, size);
}

/// fsetxattr(2), new or in place of another value.
static inline int linux_set_attribute(int file, const char *name, const void *value,
                                      unsigned long size) {
  return (int)syscall(__NR_fsetxattr, file, name, value, size, 0);
}

/// fremovexattr(2).
static inline int linux_remove_attribute(int file, const char *name) {
  return (int)syscall(__NR_fremovexattr, file, name);
}

/// The width of a terminal in characters, by ioctl_tty(2); 0 where it does not tell.
static inline int linux_terminal_columns(int terminal) {
  struct { unsigned short rows, columns, width, height; } size;
  return ioctl(terminal, TIOCGWINSZ, &size) == 0 ? size.columns : 0;
}

/// Lets a program that is spawned with `actions`, a posix_spawn_file_actions_t, have no files open
/// from the one with number `first`.
static inline int linux_close_from(void *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

/// prlimit(2): raises the number of files that the process may have open to `wanted`, or as far as
/// the system lets it, and returns the number.
static inline long linux_allow_open_files(long wanted) {
  struct { unsigned long long soft, hard; } limit;
  if (syscall(__NR_prlimit64, 0, 7 /* RLIMIT_NOFILE */, (void *)0, &limit) != 0) return 0;
  if (limit.soft < (unsigned long long)wanted && limit.soft < limit.hard) {
    unsigned long long old = limit.soft;
    limit.soft = limit.hard < (unsigned long long)wanted ? limit.hard : (unsigned long long)wanted;
    if (syscall(__NR_prlimit64, 0, 7, &limit, (void *)0) != 0) limit.soft = old;
  }
  return limit.soft > 1 << 30 ? 1 << 30 : (long)limit.soft;
}

/// Whether the memory of the process has a bound, by prlimit(2).
static inline int linux_has_memory_limit(void) {
  struct { unsigned long long soft, hard; } limit;
  if (syscall(__NR_prlimit64, 0, 9 /* RLIMIT_AS */, (void *)0, &limit) != 0) return 0;
  return limit.soft != ~0ull;
}

/// eventfd(2), closed in child processes: can be read once something was written to it.
static inline int linux_event(void) {
  return (int)syscall(__NR_eventfd2, 0, 02000000 /* EFD_CLOEXEC */);
}

/// pipe2(2), closed in child processes: what is written to the second can be read from the first.
static inline int linux_pipe(int ends[2]) {
  return (int)syscall(__NR_pipe2, ends, 02000000 /* O_CLOEXEC */);
}

/// mallopt(3) for a process that soon ends: memory is taken in pieces of 64 MiB and never given back.
///
/// 64 MiB is what glibc sets aside at a time for a thread. What a smaller piece leaves of that it
/// makes usable a page at a time, with a system call for each; so the calling thread, which has its
/// piece already, asks for the rest of it at once and gives it back, to itself.
static inline void linux_keep_memory(void) {
  mallopt(-2 /* M_TOP_PAD */, 64 << 20);
  mallopt(-1 /* M_TRIM_THRESHOLD */, 1 << 30);
  mallopt(-3 /* M_MMAP_THRESHOLD */, 32 << 20);
  void *volatile first = malloc(30 << 20);
  void *volatile second = malloc(30 << 20);
  free(second);
  free(first);
}

#endif
