// Runs a command and writes what it took to a file: wall seconds, cpu seconds (user and system, of
// all threads and children), peak memory in KiB, and the exit code.
//
// A program of its own, because the peak memory of a child begins with that of its parent.
//
// Usage: measure FILE COMMAND...
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return 3;
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *file = fopen(argv[1], "w");
  if (file == NULL) return 3;
  fprintf(
      file, "%.6f %.6f %ld %d\n",
      end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9,
      seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss,
      WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return fclose(file) == 0 ? 0 : 3;
}
