// The floor to compare with: a plain curses list of a file's lines, without touch, cards or colours.
// Keys: Down, Up, PageDown, PageUp, Home, End; / searches as you type, Esc ends the search; q quits.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include <fcntl.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

static struct {
  const char *bytes;
  size_t length;
  size_t *starts;
  int count;
} lines;

static struct {
  int *lines;
  int count;
  int top;
  int selected;
  bool is_searching;
  char text[256];
  int length;
} view;

static bool read_lines(const char *path) {
  int descriptor = open(path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0 || status.st_size == 0) return false;
  lines.length = (size_t)status.st_size;
  lines.bytes = mmap(NULL, lines.length, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (lines.bytes == MAP_FAILED) return false;
  const char *end = lines.bytes + lines.length;
  for (const char *at = lines.bytes; at < end; at++) lines.count += *at == '\n';
  lines.starts = malloc(((size_t)lines.count + 1) * sizeof *lines.starts);
  view.lines = malloc(((size_t)lines.count + 1) * sizeof *view.lines);
  if (!lines.starts || !view.lines) return false;
  const char *at = lines.bytes;
  for (int line = 0; line < lines.count; line++) {
    lines.starts[line] = (size_t)(at - lines.bytes);
    at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
  }
  lines.starts[lines.count] = (size_t)(at - lines.bytes);
  return lines.count > 0;
}

static int line_at(size_t offset) {
  int low = 0, high = lines.count - 1;
  while (low < high) {
    int middle = (low + high + 1) / 2;
    if (lines.starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

static void find_lines(void) {
  view.count = 0;
  view.selected = 0;
  if (view.length == 0) {
    for (int line = 0; line < lines.count; line++) view.lines[view.count++] = line;
    return;
  }
  size_t at = 0, end = lines.starts[lines.count];
  const char *found;
  while (at < end &&
         (found = memmem(lines.bytes + at, end - at, view.text, (size_t)view.length))) {
    int line = line_at((size_t)(found - lines.bytes));
    view.lines[view.count++] = line;
    at = lines.starts[line + 1];
  }
}

static void draw(void) {
  int rows = LINES - 2;
  if (view.selected >= view.count) view.selected = view.count - 1;
  if (view.selected < 0) view.selected = 0;
  if (view.selected < view.top) view.top = view.selected;
  if (view.selected >= view.top + rows) view.top = view.selected - rows + 1;
  erase();
  for (int row = 0; row < rows && view.top + row < view.count; row++) {
    int line = view.lines[view.top + row];
    bool is_selected = view.top + row == view.selected;
    if (is_selected) attron(A_REVERSE);
    size_t start = lines.starts[line];
    mvaddnstr(row, 0, lines.bytes + start, (int)(lines.starts[line + 1] - start - 1));
    for (int column = getcurx(stdscr); is_selected && column < COLS; column++) addch(' ');
    if (is_selected) attroff(A_REVERSE);
  }
  mvprintw(LINES - 1, 0, "%d/%d /%s", view.selected + 1, view.count, view.text);
  refresh();
}

static void erase_last(void) {
  while (view.length && (view.text[view.length - 1] & 0xC0) == 0x80) view.length--;
  if (view.length) view.length--;
}

static void search(int key) {
  if (key == 27) {
    view.is_searching = false;
    view.length = 0;
  } else if (key == KEY_BACKSPACE || key == 127) {
    erase_last();
  } else if (key < 256 && view.length < 250) {
    view.text[view.length++] = (char)key;
    int more = (key & 0xE0) == 0xC0 ? 1 : (key & 0xF0) == 0xE0 ? 2 : (key & 0xF8) == 0xF0 ? 3 : 0;
    while (more-- > 0) view.text[view.length++] = (char)getch();
  } else {
    return;
  }
  view.text[view.length] = 0;
  find_lines();
}

static void move_selection(int key) {
  int rows = LINES - 2;
  int last = view.count > rows ? view.count - rows : 0;
  switch (key) {
  case KEY_DOWN: view.selected++; break;
  case KEY_UP: view.selected--; break;
  case KEY_NPAGE:
    view.selected += rows;
    view.top = view.top + rows < last ? view.top + rows : last;
    break;
  case KEY_PPAGE:
    view.selected -= rows;
    view.top = view.top > rows ? view.top - rows : 0;
    break;
  case KEY_END: view.selected = view.count - 1; break;
  case KEY_HOME: view.selected = 0; break;
  case '/': view.is_searching = true; break;
  default: break;
  }
}

int main(int count, char **arguments) {
  setlocale(LC_ALL, "");
  if (count != 2 || !read_lines(arguments[1])) {
    fputs("usage: floor FILE\n", stderr);
    return 2;
  }
  find_lines();
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  set_escdelay(25);
  for (;;) {
    draw();
    int key = getch();
    if (view.is_searching) {
      search(key);
    } else if (key == 'q') {
      break;
    } else {
      move_selection(key);
    }
  }
  endwin();
  return 0;
}
