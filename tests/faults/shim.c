// Preloaded (LD_PRELOAD), makes the nth call to the system fail, or be the last thing that is done. Calls are
// counted over all processes that come of the first, in the order they are made, so the nth is the same one
// in every run of a program that does the same.
//
//   FAULT_COUNT  a file of 8 bytes: how many calls there have been; shared by all processes
//   FAULT_AT     which one is to fail, from 1; absent: none
//   FAULT        errno's number, or `kill`, or `short`: what is read or written is half of what was asked; or
//   what
//                somebody else does to a file of which half has been read:
//                `truncate`: leaves a quarter of it, `grow`: adds a line, `rewrite`: has other digits in
//                their places, `replace`: puts a file of other digits in its place
//   FAULT_BELOW  the folder whose files are changed so, and no others
//   FAULT_STAYS  every call from that one on fails, but for what is printed
//   FAULT_LOG    a file that gets a line a call, its name, and `changed PATH` a change; may be absent

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum Fate { goes_on, fails, is_short, changes };

static atomic_long* count;
static long chosen;
static int error;  // 0: killed; -1: short; -2: changed
static const char* change;
static const char* below;
static int stays;
static int log_file = -1;

__attribute__((constructor)) static void begin(void) {
  const char* counter = getenv("FAULT_COUNT");
  const char* at = getenv("FAULT_AT");
  const char* what = getenv("FAULT");
  const char* log = getenv("FAULT_LOG");
  if (counter == NULL) return;
  const int file = open(counter, O_RDWR | O_CLOEXEC);
  void* shared = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (shared == MAP_FAILED) abort();
  close(file);
  if (log != NULL) log_file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  chosen = at == NULL ? 0 : atol(at);
  below = getenv("FAULT_BELOW");
  change = what;
  error = what == NULL || strcmp(what, "kill") == 0 ? 0
          : strcmp(what, "short") == 0              ? -1
          : what[0] >= 'a' && what[0] <= 'z'        ? -2
                                                    : atoi(what);
  stays = getenv("FAULT_STAYS") != NULL;
  count = shared;
}

static void log_line(const char* first, const char* second) {
  if (log_file < 0) return;
  char line[PATH_MAX + 16];
  const int size = snprintf(line, sizeof line, "%s%s\n", first, second);
  ssize_t (*real)(int, const void*, size_t) = dlsym(RTLD_NEXT, "write");
  (void)!real(log_file, line, (size_t)size);
}

static enum Fate fate_of(const char* name) {
  if (count == NULL) return goes_on;
  const long nth = atomic_fetch_add(count, 1) + 1;
  log_line(name, "");
  if (nth != chosen && !(stays && chosen > 0 && nth > chosen)) return goes_on;
  if (error == 0) kill(getpid(), SIGKILL);
  if (error == -1) return is_short;
  if (error == -2) return changes;
  errno = error;
  return fails;
}

// How much of an open file is read before somebody changes it; 0 where it is none of those that are changed.
static size_t half_of(int file) {
  char link[64], path[PATH_MAX] = "";
  struct stat found;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  if (syscall(SYS_readlink, link, path, sizeof path - 1) < 0 || below == NULL) return 0;
  if (strncmp(path, below, strlen(below)) != 0 || path[strlen(below)] != '/') return 0;
  if (syscall(SYS_newfstatat, file, "", &found, AT_EMPTY_PATH) != 0 || !S_ISREG(found.st_mode)) return 0;
  return ((size_t)found.st_size + 1) / 2;
}

// Each digit but 1 becomes another.
static void other_digits(char* bytes, size_t size) {
  for (size_t i = 0; i < size; ++i)
    if (bytes[i] >= '2' && bytes[i] <= '9') bytes[i] = (char)('2' + '9' - bytes[i]);
}

// What the somebody does. Calls are made past those that are counted here.
static void change_file(int file) {
  static const char line[] = "\nIt grew by 300 people.\n";
  static char bytes[1 << 20];
  char link[64], path[PATH_MAX] = "", beside[PATH_MAX + 8];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  if (syscall(SYS_readlink, link, path, sizeof path - 1) < 0) return;
  snprintf(beside, sizeof beside, "%s.other", path);
  const int replaces = strcmp(change, "replace") == 0;
  const int there = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
  const long size = syscall(SYS_pread64, there, bytes, sizeof bytes, 0L);
  const int to =
      replaces ? (int)syscall(SYS_openat, AT_FDCWD, beside, O_WRONLY | O_CREAT | O_CLOEXEC, 0644) : there;
  if (to < 0 || size < 0 || size == sizeof bytes) abort();
  if (strcmp(change, "truncate") == 0) (void)!syscall(SYS_ftruncate, to, size / 4);
  if (strcmp(change, "grow") == 0) (void)!syscall(SYS_pwrite64, to, line, sizeof line - 1, size);
  if (replaces || strcmp(change, "rewrite") == 0) {
    other_digits(bytes, (size_t)size);
    (void)!syscall(SYS_pwrite64, to, bytes, size, 0L);
  }
  if (replaces) {
    (void)!syscall(SYS_renameat, AT_FDCWD, beside, AT_FDCWD, path);
    syscall(SYS_close, to);
  }
  syscall(SYS_close, there);
  log_line("changed ", path);
}

// CALL(what it returns, and where it fails, name, parameters, arguments)
#define CALL(Result, failure, name, parameters, arguments) \
  Result name parameters {                                 \
    static Result(*real) parameters;                       \
    if (real == NULL) real = dlsym(RTLD_NEXT, #name);      \
    if (fate_of(#name) == fails) return failure;           \
    return real arguments;                                 \
  }
// The same of what moves `size` bytes, out of `source` or -1.
#define MOVE(name, source, parameters, arguments)                               \
  ssize_t name parameters {                                                     \
    static ssize_t(*real) parameters;                                           \
    if (real == NULL) real = dlsym(RTLD_NEXT, #name);                           \
    const enum Fate fate = fate_of(#name);                                      \
    if (fate == fails) return -1;                                               \
    if (fate == is_short) size = (size + 1) / 2;                                \
    const size_t half = fate == changes && (source) >= 0 ? half_of(source) : 0; \
    if (half > 0 && half < size) size = half;                                   \
    const ssize_t moved = real arguments;                                       \
    if (half > 0) change_file(source);                                          \
    return moved;                                                               \
  }

MOVE(read, file, (int file, void* to, size_t size), (file, to, size))
MOVE(copy_file_range, from, (int from, off64_t* at, int to, off64_t* place, size_t size, unsigned flags),
     (from, at, to, place, size, flags))
MOVE(pread, file, (int file, void* to, size_t size, off_t at), (file, to, size, at))
MOVE(pwrite, -1, (int file, const void* from, size_t size, off_t at), (file, from, size, at))
CALL(int, -1, stat, (const char* path, struct stat* found), (path, found))
CALL(int, -1, lstat, (const char* path, struct stat* found), (path, found))
CALL(int, -1, fstat, (int file, struct stat* found), (file, found))
CALL(int, -1, fstatat, (int folder, const char* path, struct stat* found, int flags),
     (folder, path, found, flags))
CALL(int, -1, access, (const char* path, int mode), (path, mode))
CALL(int, -1, faccessat, (int folder, const char* path, int mode, int flags), (folder, path, mode, flags))
CALL(int, -1, fsync, (int file), (file))
CALL(int, -1, syncfs, (int file), (file))
CALL(int, -1, fchmod, (int file, mode_t mode), (file, mode))
CALL(int, -1, ftruncate, (int file, off_t size), (file, size))
CALL(off_t, -1, lseek, (int file, off_t at, int from), (file, at, from))
CALL(int, -1, flock, (int file, int how), (file, how))
CALL(int, -1, rename, (const char* from, const char* to), (from, to))
CALL(int, -1, renameat, (int from_folder, const char* from, int to_folder, const char* to),
     (from_folder, from, to_folder, to))
CALL(int, -1, renameat2, (int from_folder, const char* from, int to_folder, const char* to, unsigned flags),
     (from_folder, from, to_folder, to, flags))
CALL(int, -1, linkat, (int from_folder, const char* from, int to_folder, const char* to, int flags),
     (from_folder, from, to_folder, to, flags))
CALL(int, -1, unlink, (const char* path), (path))
CALL(int, -1, unlinkat, (int folder, const char* path, int flags), (folder, path, flags))
CALL(int, -1, mkdir, (const char* path, mode_t mode), (path, mode))
CALL(int, -1, mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode))
CALL(int, -1, utimensat, (int folder, const char* path, const struct timespec times[2], int flags),
     (folder, path, times, flags))
CALL(int, -1, poll, (struct pollfd * files, nfds_t size, int timeout), (files, size, timeout))
CALL(int, -1, pipe, (int ends[2]), (ends))
CALL(int, -1, pipe2, (int ends[2], int flags), (ends, flags))
CALL(int, -1, memfd_create, (const char* name, unsigned flags), (name, flags))
CALL(pid_t, -1, fork, (void), ())
CALL(char*, NULL, getcwd, (char* to, size_t size), (to, size))
CALL(char*, NULL, realpath, (const char* path, char* resolved), (path, resolved))
CALL(ssize_t, -1, readlink, (const char* path, char* to, size_t size), (path, to, size))
CALL(DIR*, NULL, opendir, (const char* path), (path))
CALL(DIR*, NULL, fdopendir, (int file), (file))
CALL(struct dirent*, NULL, readdir, (DIR * folder), (folder))

ssize_t write(int file, const void* from, size_t size) {
  static ssize_t (*real)(int, const void*, size_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "write");
  if (stays && file <= STDERR_FILENO) return real(file, from, size);
  const enum Fate fate = fate_of("write");
  if (fate == fails) return -1;
  return real(file, from, fate == is_short ? (size + 1) / 2 : size);
}

// A file that cannot be closed is closed all the same.
int close(int file) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "close");
  const enum Fate fate = fate_of("close");
  const int as_ever = real(file);
  if (fate != fails) return as_ever;
  errno = error;
  return -1;
}

int open(const char* path, int flags, ...) {
  static int (*real)(const char*, int, ...);
  if (real == NULL) real = dlsym(RTLD_NEXT, "open");
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return fate_of("open") == fails ? -1 : real(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  static int (*real)(int, const char*, int, ...);
  if (real == NULL) real = dlsym(RTLD_NEXT, "openat");
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return fate_of("openat") == fails ? -1 : real(folder, path, flags, mode);
}
