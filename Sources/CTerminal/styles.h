#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What a terminal has been told of colours and attributes, and what it is to be told before the next
// character. Curses names both colours at each change and starts anew for every change of an
// attribute; here a change is put off until something is drawn, and then only what differs is said.
struct style {
  int foreground;
  int background;
  unsigned attributes;
};

struct styles {
  struct style told;
  struct style wanted;
  // Whether `told` is so, which it is not before the first sequence and after a strange one.
  bool is_known;
  // Whether the terminal takes style sequences of this kind at all.
  bool has_styles;
  bool is_ascii;
};

// Copies what curses wrote, with its style sequences made as short as they can be; `room` has at
// least `styles_room(count)` bytes. At the end the terminal has been told everything.
size_t styles_copy(struct styles *styles, const uint8_t *bytes, size_t count, uint8_t *room);
size_t styles_room(size_t count);

// Has everything said anew, after something else wrote to the terminal.
void styles_forget(struct styles *styles);
