#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <stddef.h>
#include <stdint.h>

// A screen of curses of a fixed size that writes into a file in memory.
//
// ncurses 6.4 keeps the windows of all screens in one list: resize_term changes every screen of the
// process, and delscreen takes the others' windows with it. So a screen is made at its size and never
// resized or deleted; one that is no longer needed is emptied and kept for the next terminal of the
// same kind and size.
struct memory_screen {
  SCREEN *curses;
  FILE *output;
  FILE *input;
  char *term;
  int rows, columns;
  /// Whether what was collected still lies in `output`.
  bool holds_collected;
  struct memory_screen *next;
};

/// Returns a screen for a kind of terminal, by default TERM, and makes it the current one; NULL with
/// `is_unknown` when curses does not know the kind.
struct memory_screen *screen_take(const char *term, int rows, int columns, bool *is_unknown);
/// Takes a screen back; nothing of what it showed stays in memory.
void screen_give_back(struct memory_screen *screen);
/// Makes a screen the current one.
void screen_use(struct memory_screen *screen);
/// Copies what rings the terminal's bell and returns how many bytes that is: none where it has none.
size_t screen_bell(struct memory_screen *screen, char *bytes, size_t count);
/// How many bytes curses has written since they were last dropped.
size_t screen_written(struct memory_screen *screen);
/// Copies what curses has written; what it writes next takes its place.
size_t screen_collect(struct memory_screen *screen, uint8_t *bytes, size_t count);
/// Drops what was collected, so that nothing of what was shown stays in memory.
void screen_forget(struct memory_screen *screen);
