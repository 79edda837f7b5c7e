// The floor: reads the Markdown files that a list names, runs cmark-gfm over each and writes the
// HTML. No data, no templates, no checks: what a build can't be faster than on one thread.
//
// The second floor writes the files of a whole site instead, byte by byte those of a pack: of each
// the path on a line, the number of bytes on a line, and the bytes.
//
// Usage: floor LIST OUTPUT [PACK]
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *path) {
  perror(path);
  exit(3);
}

static char *contents(const char *path, size_t *length) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  char *bytes = malloc((size_t)status.st_size + 1);
  ssize_t count = bytes == NULL ? -1 : read(file, bytes, (size_t)status.st_size);
  if (count < 0) fail(path);
  bytes[count] = 0;
  *length = (size_t)count;
  close(file);
  return bytes;
}

static void writeFile(const char *path, const char *bytes, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0 || write(file, bytes, length) != (ssize_t)length || close(file) != 0) fail(path);
}

// Makes the folders on the way to `path`.
static void makeFolders(char *path) {
  for (char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0777);
    *slash = '/';
  }
}

static void writePack(char *pack, size_t length) {
  char *end = pack + length;
  while (pack < end) {
    char *path = pack;
    char *line = strchr(path, '\n');
    *line = 0;
    size_t size = strtoul(line + 1, &line, 10);
    makeFolders(path);
    writeFile(path, line + 1, size);
    pack = line + 1 + size;
  }
}

int main(int argc, char **argv) {
  if (argc != 3 && argc != 4) return 2;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  size_t listLength;
  char *list = contents(argv[1], &listLength);
  size_t packLength = 0;
  char *pack = argc == 4 ? contents(argv[3], &packLength) : NULL;
  mkdir(argv[2], 0777);
  if (chdir(argv[2]) != 0) fail(argv[2]);
  long number = 0;
  for (char *path = strtok(list, "\n"); path != NULL; path = strtok(NULL, "\n")) {
    size_t length;
    char *text = contents(path, &length);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, text, length);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(
        document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    if (pack == NULL) {
      char folder[32], page[48];
      snprintf(folder, sizeof folder, "%ld", number++);
      snprintf(page, sizeof page, "%s/index.html", folder);
      if (mkdir(folder, 0777) != 0) fail(folder);
      writeFile(page, html, strlen(html));
    }
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
  }
  if (pack != NULL) writePack(pack, packLength);
  return 0;
}
