#define _GNU_SOURCE
#include "screen.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static struct memory_screen *spare;

static struct memory_screen *take_spare(const char *term, int rows, int columns) {
  for (struct memory_screen **place = &spare; *place; place = &(*place)->next) {
    struct memory_screen *found = *place;
    if (found->rows != rows || found->columns != columns || strcmp(found->term, term) != 0) continue;
    *place = found->next;
    return found;
  }
  return NULL;
}

static void discard(struct memory_screen *screen) {
  if (screen->output) fclose(screen->output);
  if (screen->input) fclose(screen->input);
  free(screen->term);
  free(screen);
}

static void prepare(void) {
  raw();
  noecho();
  nonl();
  // Else curses would stop painting when it believes that keys are waiting.
  typeahead(-1);
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (!has_colors()) return;
  start_color();
  use_default_colors();
}

/// Opens a pseudo-terminal that only tells curses the size; `master` is to be closed with it.
static FILE *open_size(int rows, int columns, int *master) {
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0 ||
      ptsname_r(*master, name, sizeof name) != 0)
    return NULL;
  int line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (line < 0) return NULL;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  struct termios modes;
  // Without modes of its own, curses takes every byte to reach the terminal as it is.
  if (tcgetattr(line, &modes) == 0) {
    cfmakeraw(&modes);
    tcsetattr(line, TCSANOW, &modes);
  }
  FILE *file = ioctl(line, TIOCSWINSZ, &size) == 0 ? fdopen(line, "w") : NULL;
  if (!file) close(line);
  return file;
}

static struct memory_screen *make(const char *term, int rows, int columns, bool *is_unknown) {
  struct memory_screen *screen = calloc(1, sizeof *screen);
  if (!screen) return NULL;
  int master = -1;
  int memory = memfd_create("frame", MFD_CLOEXEC);
  screen->term = strdup(term);
  screen->rows = rows;
  screen->columns = columns;
  screen->input = fopen("/dev/null", "re");
  screen->output = open_size(rows, columns, &master);
  if (screen->term && screen->input && screen->output && memory >= 0) {
    // With a current screen, curses would ask that one's descriptor for the size, and set the
    // following for that one only.
    set_term(NULL);
    // The size comes from the descriptor, never from LINES and COLUMNS.
    use_env(FALSE);
    use_tioctl(TRUE);
    screen->curses = newterm(screen->term, screen->output, screen->input);
    *is_unknown = screen->curses == NULL;
  }
  if (screen->curses) {
    set_term(screen->curses);
    prepare();
    // From here on what curses writes goes into memory.
    dup3(memory, fileno(screen->output), O_CLOEXEC);
  }
  if (memory >= 0) close(memory);
  if (master >= 0) close(master);
  if (screen->curses) return screen;
  discard(screen);
  return NULL;
}

struct memory_screen *screen_take(const char *term, int rows, int columns, bool *is_unknown) {
  *is_unknown = false;
  if (!term || !*term) term = getenv("TERM");
  if (!term) term = "";
  struct memory_screen *screen = take_spare(term, rows, columns);
  if (!screen) return make(term, rows, columns, is_unknown);
  set_term(screen->curses);
  curs_set(1);
  return screen;
}

void screen_give_back(struct memory_screen *screen) {
  screen_use(screen);
  werase(stdscr);
  wnoutrefresh(stdscr);
  doupdate();
  endwin();
  screen_collect(screen, NULL, 0);
  screen_forget(screen);
  screen->next = spare;
  spare = screen;
}

void screen_use(struct memory_screen *screen) { set_term(screen->curses); }

size_t screen_written(struct memory_screen *screen) {
  off_t count = lseek(fileno(screen->output), 0, SEEK_CUR);
  return count > 0 ? (size_t)count : 0;
}

size_t screen_collect(struct memory_screen *screen, uint8_t *bytes, size_t count) {
  int memory = fileno(screen->output);
  ssize_t copied = bytes ? pread(memory, bytes, count, 0) : 0;
  lseek(memory, 0, SEEK_SET);
  screen->holds_collected = true;
  return copied > 0 ? (size_t)copied : 0;
}

void screen_forget(struct memory_screen *screen) {
  if (!screen->holds_collected) return;
  screen->holds_collected = ftruncate(fileno(screen->output), 0) != 0;
}

size_t screen_bell(struct memory_screen *screen, char *bytes, size_t count) {
  screen_use(screen);
  const char *bell = tigetstr("bel");
  // (char *)-1 for what is no string. One that asks for padding is left out: nobody waits for it.
  if (!bell || bell == (const char *)-1 || strchr(bell, '$')) return 0;
  size_t length = strlen(bell);
  if (length > count) return 0;
  memcpy(bytes, bell, length);
  return length;
}
