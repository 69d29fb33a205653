#define _GNU_SOURCE
#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "input.h"
#include "output.h"
#include "restore.h"
#include "screen.h"
#include "styles.h"

struct cterminal {
  // curses writes into memory, so that no slow terminal can hold up the process: the one way out is
  // `output`, which never waits.
  struct memory_screen *screen;
  struct output output;
  struct styles said;
  int input;
  int signal_descriptor;
  int place;
  bool has_modes;
  bool is_started;
  bool is_cursor_shown;
  bool has_larger_letters;
  struct termios modes;
  cchar_t *line;
  struct {
    attr_t attributes;
    int pair;
  } styles[CTERMINAL_STYLES];
};

// What curses does not know of: touches by press, drag and release, focus, pastes in brackets.
static const char reports_on[] = "\033[?1000h\033[?1002h\033[?1006h\033[?1004h\033[?2004h";
static const char reports_off[] = "\033[?2004l\033[?1004l\033[?1006l\033[?1002l\033[?1000l";

static void discard(cterminal *t) {
  if (t->screen) screen_give_back(t->screen);
  if (t->place >= 0) restore_leave(t->place);
  if (t->signal_descriptor >= 0) close(t->signal_descriptor);
  output_close(&t->output);
  free(t->line);
  free(t);
}

static bool open_resources(cterminal *t, int input, int output) {
  t->input = input;
  t->signal_descriptor = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (t->signal_descriptor < 0) return false;
  if (!output_open(&t->output, output)) return false;
  t->place = restore_enter(t->output.descriptor, t->signal_descriptor);
  return t->place >= 0;
}

/// Gives the terminal a screen of a size; the one it had is given back.
static cterminal_error give_screen(cterminal *t, const char *term, int rows, int columns) {
  bool is_unknown;
  cchar_t *line = calloc((size_t)columns + 1, sizeof *line);
  if (!line) return CTERMINAL_NO_RESOURCES;
  struct memory_screen *screen = screen_take(term, rows, columns, &is_unknown);
  if (!screen) {
    free(line);
    return is_unknown ? CTERMINAL_UNKNOWN_TERM : CTERMINAL_NO_RESOURCES;
  }
  if (t->screen) screen_give_back(t->screen);
  free(t->line);
  t->line = line;
  t->screen = screen;
  t->is_cursor_shown = true;
  cterminal_invalidate(t);
  return CTERMINAL_OK;
}

static cterminal_error open_screen(cterminal *t, const char *term) {
  int rows = 24, columns = 80;
  cterminal_window_size(t, &rows, &columns);
  return give_screen(t, term, rows, columns);
}

static bool use_utf8_locale(const char *name) {
  const char *now = setlocale(LC_CTYPE, NULL);
  char *before = now ? strdup(now) : NULL;
  bool is_utf8 = setlocale(LC_CTYPE, name) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  // A refusal changes nothing, and other terminals of the process may be open.
  if (!is_utf8 && before) setlocale(LC_CTYPE, before);
  free(before);
  return is_utf8;
}

cterminal *cterminal_open(int input, int output, const char *term, const char *locale,
                          bool accepts_files, cterminal_error *error) {
  *error = CTERMINAL_OK;
  if (!accepts_files && (!isatty(input) || !isatty(output))) {
    *error = CTERMINAL_NOT_A_TERMINAL;
    return NULL;
  }
  if (!use_utf8_locale(locale ? locale : "")) {
    *error = CTERMINAL_LOCALE_NOT_UTF8;
    return NULL;
  }
  cterminal *t = calloc(1, sizeof *t);
  if (!t) {
    *error = CTERMINAL_NO_RESOURCES;
    return NULL;
  }
  t->place = t->signal_descriptor = t->output.descriptor = -1;
  *error = open_resources(t, input, output) ? open_screen(t, term) : CTERMINAL_NO_RESOURCES;
  if (*error == CTERMINAL_OK) return t;
  discard(t);
  return NULL;
}

/// Moves what curses has written to the bytes that wait.
static void collect(cterminal *t) {
  size_t count = screen_written(t->screen);
  if (count == 0) return;
  size_t shortened = styles_room(count);
  uint8_t *room = output_reserve(&t->output, shortened + count);
  // Behind the room of what comes of it.
  uint8_t *bytes = room ? room + shortened : NULL;
  size_t collected = screen_collect(t->screen, bytes, count);
  if (room) output_commit(&t->output, styles_copy(&t->said, bytes, collected, room));
}

/// Says which letters the terminal is to show.
static void say_letters(cterminal *t) {
  const char *bytes = t->has_larger_letters ? larger_letters : ordinary_letters;
  output_append(&t->output, bytes, strlen(bytes));
  restore_letters(t->place, t->has_larger_letters);
}

void cterminal_close(cterminal *t, int milliseconds) {
  if (t->is_started) {
    screen_use(t->screen);
    endwin();
    collect(t);
    output_append(&t->output, reports_off, sizeof reports_off - 1);
    cterminal_larger_letters(t, false);
    output_flush_within(&t->output, milliseconds);
    // Not TCSADRAIN, which waits for a terminal that may never read again.
    if (t->has_modes) tcsetattr(t->input, TCSANOW, &t->modes);
  }
  discard(t);
}

/// Takes the terminal over: the first thing that touches it.
static void start(cterminal *t) {
  t->is_started = true;
  t->has_modes = tcgetattr(t->input, &t->modes) == 0;
  restore_arm(t->place, t->input, &t->modes, t->has_modes);
  if (t->has_modes) {
    struct termios bare = t->modes;
    cfmakeraw(&bare);
    tcsetattr(t->input, TCSANOW, &bare);
  }
  output_append(&t->output, reports_on, sizeof reports_on - 1);
  if (t->has_larger_letters) say_letters(t);
}

void cterminal_larger_letters(cterminal *t, bool is_larger) {
  if (is_larger == t->has_larger_letters) return;
  t->has_larger_letters = is_larger;
  if (t->is_started) say_letters(t);
}

size_t cterminal_refresh(cterminal *t) {
  screen_use(t->screen);
  wnoutrefresh(stdscr);
  doupdate();
  collect(t);
  if (!t->is_started) start(t);
  return output_waiting(&t->output);
}

ssize_t cterminal_flush(cterminal *t) {
  ssize_t waiting = output_flush(&t->output);
  // After the frame is out, so that nobody waits for it.
  screen_forget(t->screen);
  return waiting;
}

void cterminal_ring(cterminal *t) {
  if (!t->is_started) return;
  char bell[16];
  output_append(&t->output, bell, screen_bell(t->screen, bell, sizeof bell));
}

uint64_t cterminal_bytes_written(const cterminal *t) { return t->output.written; }

int cterminal_output_descriptor(const cterminal *t) { return t->output.descriptor; }

int cterminal_colours(const cterminal *t) {
  screen_use(t->screen);
  return has_colors() ? COLORS : 0;
}

int cterminal_pairs(const cterminal *t) {
  screen_use(t->screen);
  return has_colors() ? COLOR_PAIRS : 1;
}

bool cterminal_window_size(const cterminal *t, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(t->output.descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool cterminal_resize(cterminal *t, int rows, int columns) {
  if (rows == t->screen->rows && columns == t->screen->columns) return true;
  return give_screen(t, t->screen->term, rows, columns) == CTERMINAL_OK;
}

void cterminal_size(const cterminal *t, int *rows, int *columns) {
  *rows = t->screen->rows;
  *columns = t->screen->columns;
}

void cterminal_invalidate(cterminal *t) {
  screen_use(t->screen);
  clearok(curscr, TRUE);
  styles_forget(&t->said);
}

bool cterminal_define_pair(cterminal *t, int pair, int foreground, int background) {
  screen_use(t->screen);
  return init_extended_pair(pair, foreground, background) == OK;
}

void cterminal_define_style(cterminal *t, uint16_t style, int pair, bool bold, bool underlined,
                            bool reversed) {
  if (style >= CTERMINAL_STYLES) return;
  attr_t attributes = A_NORMAL;
  if (bold) attributes |= A_BOLD;
  if (underlined) attributes |= A_UNDERLINE;
  if (reversed) attributes |= A_REVERSE;
  // The old place of the pair holds eight bits; the full number stands beside it.
  attributes |= (attr_t)COLOR_PAIR(pair > 255 ? 255 : pair);
  t->styles[style].attributes = attributes;
  t->styles[style].pair = pair;
}

void cterminal_put_row(cterminal *t, int row, const cterminal_cell *cells, int count) {
  screen_use(t->screen);
  int used = 0;
  for (int i = 0; i < count && used < t->screen->columns; i++) {
    const cterminal_cell *cell = &cells[i];
    if (cell->width == 0) continue;
    cchar_t *to = &t->line[used++];
    memset(to, 0, sizeof *to);
    uint16_t style = cell->style < CTERMINAL_STYLES ? cell->style : 0;
    to->attr = t->styles[style].attributes;
    to->ext_color = t->styles[style].pair;
    to->chars[0] = (wchar_t)cell->glyph;
    for (int mark = 0; mark < cell->mark_count && mark < 3; mark++)
      to->chars[mark + 1] = (wchar_t)cell->marks[mark];
  }
  mvadd_wchnstr(row, 0, t->line, used);
}

void cterminal_cursor(cterminal *t, int row, int column) {
  screen_use(t->screen);
  bool is_shown = row >= 0;
  if (is_shown != t->is_cursor_shown) curs_set(is_shown ? 1 : 0);
  t->is_cursor_shown = is_shown;
  // A hidden cursor stays put, or moving it would be bytes for nothing.
  if (is_shown) move(row, column);
  leaveok(stdscr, !is_shown);
}

ssize_t cterminal_read(cterminal *t, uint8_t *bytes, size_t count) {
  return input_read(t->input, bytes, count);
}

int cterminal_signal_descriptor(const cterminal *t) { return t->signal_descriptor; }

void cterminal_drain_signal(cterminal *t) {
  uint64_t count;
  ssize_t ignored = read(t->signal_descriptor, &count, sizeof count);
  (void)ignored;
}

int cterminal_read_cell(cterminal *t, int row, int column, uint32_t *glyphs, int capacity,
                        int *pair, bool *bold, bool *underlined, bool *reversed) {
  screen_use(t->screen);
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes;
  short old_pair;
  if (mvin_wch(row, column, &cell) == ERR) return -1;
  // A right half carries its distance from the left one in the low bits of the attributes.
  bool is_right_half = (cell.attr & A_CHARTEXT) > 1;
  if (getcchar(&cell, text, &attributes, &old_pair, pair) == ERR) return -1;
  *bold = attributes & A_BOLD;
  *underlined = attributes & A_UNDERLINE;
  *reversed = attributes & A_REVERSE;
  if (is_right_half) return 0;
  int count = 0;
  while (count < CCHARW_MAX && count < capacity && text[count]) {
    glyphs[count] = (uint32_t)text[count];
    count++;
  }
  return count;
}
