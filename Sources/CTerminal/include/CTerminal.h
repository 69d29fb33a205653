#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// One terminal driven by curses, without any type, macro or global of curses. All functions but
// cterminal_restore_all belong to one thread.

typedef struct cterminal cterminal;

/// Why a terminal could not be opened.
typedef enum {
  CTERMINAL_OK = 0,
  CTERMINAL_NOT_A_TERMINAL,
  CTERMINAL_UNKNOWN_TERM,
  CTERMINAL_LOCALE_NOT_UTF8,
  CTERMINAL_NO_RESOURCES,
} cterminal_error;

/// One cell: a code point, its row of the style table, its width (0 for a right half), and how many
/// combining marks stand in `marks` for it.
typedef struct {
  uint32_t glyph;
  uint16_t style;
  uint8_t width;
  uint8_t mark_count;
  uint32_t marks[3];
} cterminal_cell;

/// Opens a terminal on two descriptors, which stay the caller's. Nothing is written and no mode is
/// changed before the first flush of a frame. `term` and `locale` may be NULL or "" for the
/// environment's. Descriptors that are no terminal are refused unless `accepts_files`.
cterminal *cterminal_open(int input, int output, const char *term, const char *locale,
                          bool accepts_files, cterminal_error *error);

/// Gives the terminal back as it was found and frees everything. A terminal that takes no bytes for
/// so many milliseconds is left as it is.
void cterminal_close(cterminal *terminal, int milliseconds);

/// How many colours the terminal has by its description.
int cterminal_colours(const cterminal *terminal);
/// How many colour pairs it may use, the default one included.
int cterminal_pairs(const cterminal *terminal);

/// Asks the kernel for the size; false when the descriptor has none.
bool cterminal_window_size(const cterminal *terminal, int *rows, int *columns);
/// Gives the terminal another size; pairs and styles are to be defined and everything to be put
/// again. False when there is no memory: the old size stays.
bool cterminal_resize(cterminal *terminal, int rows, int columns);
/// The size that is drawn.
void cterminal_size(const cterminal *terminal, int *rows, int *columns);

/// Defines a colour pair; -1 is the terminal's own colour.
bool cterminal_define_pair(cterminal *terminal, int pair, int foreground, int background);
/// Defines a row of the style table, below CTERMINAL_STYLES.
void cterminal_define_style(cterminal *terminal, uint16_t style, int pair, bool bold,
                            bool underlined, bool reversed);
enum { CTERMINAL_STYLES = 2048 };

/// Puts a whole row.
void cterminal_put_row(cterminal *terminal, int row, const cterminal_cell *cells, int count);
/// Shows the cursor at a cell, or hides it for a negative row.
void cterminal_cursor(cterminal *terminal, int row, int column);
/// Has the next refresh paint everything, whatever the terminal shows.
void cterminal_invalidate(cterminal *terminal);
/// Lets curses compute what differs; the bytes wait for cterminal_flush. Returns how many wait.
size_t cterminal_refresh(cterminal *terminal);
/// Writes waiting bytes as far as the terminal takes them without waiting: how many still wait, or
/// -1 when the terminal has gone.
ssize_t cterminal_flush(cterminal *terminal);
/// Adds the terminal's bell to what waits; nothing before the first frame, or where it has none.
void cterminal_ring(cterminal *terminal);
/// Has an xterm show its larger letters, or its ordinary ones again; with the first frame at the
/// earliest, and put back when the terminal is given back. The window keeps the size of the screen
/// and so gets another size in cells. Other terminals than xterm are never to be asked.
void cterminal_larger_letters(cterminal *terminal, bool is_larger);
/// How many bytes have gone to the terminal since it was opened.
uint64_t cterminal_bytes_written(const cterminal *terminal);
/// The descriptor to wait on for room.
int cterminal_output_descriptor(const cterminal *terminal);

/// Reads what is there without waiting: how many bytes, 0 for none now, -1 when the terminal has
/// gone.
ssize_t cterminal_read(cterminal *terminal, uint8_t *bytes, size_t count);
/// Becomes readable when a signal asked for a look at the size.
int cterminal_signal_descriptor(const cterminal *terminal);
/// Takes the signal's note away.
void cterminal_drain_signal(cterminal *terminal);

/// Reads a cell back from curses: the number of code points, 0 for a right half, -1 outside.
int cterminal_read_cell(cterminal *terminal, int row, int column, uint32_t *glyphs, int capacity,
                        int *pair, bool *bold, bool *underlined, bool *reversed);

/// Writes the fixed reset to a terminal that nobody drives any more.
void cterminal_reset(int output);

/// Writes a fixed reset to every open terminal and puts its modes back. Safe in a signal handler.
void cterminal_restore_all(void);
