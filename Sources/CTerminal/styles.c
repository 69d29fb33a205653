#include "styles.h"

#include <stdio.h>
#include <string.h>

enum { default_colour = -1, parameters_max = 16, sequence_max = 48 };

// Underlined and with the colours exchanged.
static const unsigned seen_on_blanks = 1u << 4 | 1u << 7;

static const struct style plain = {default_colour, default_colour, 0};

// At most one sequence is made for each that was read, of five bytes or more, and one at the end.
size_t styles_room(size_t count) { return count * (sequence_max / 4) + 2 * sequence_max; }

void styles_forget(struct styles *styles) { styles->is_known = styles->is_ascii = false; }

static bool is_same(const struct style *one, const struct style *other) {
  return one->foreground == other->foreground && one->background == other->background &&
         one->attributes == other->attributes;
}

static size_t add_colour(char *text, int colour, int base) {
  if (colour == default_colour) return (size_t)sprintf(text, "%d;", base + 9);
  if (colour < 8) return (size_t)sprintf(text, "%d;", base + colour);
  return (size_t)sprintf(text, "%d;5;%d;", base + 8, colour);
}

/// What has to be told before a blank: of a blank only the background is seen, unless a line or the
/// exchange of the colours shows the rest too.
static struct style for_blank(const struct styles *s) {
  struct style wanted = s->wanted;
  if (!s->is_known || ((wanted.attributes | s->told.attributes) & seen_on_blanks)) return wanted;
  wanted.attributes = s->told.attributes;
  wanted.foreground = s->told.foreground;
  return wanted;
}

/// Writes what the terminal has yet to be told.
static size_t tell(struct styles *s, bool is_blank, uint8_t *room) {
  struct style *told = &s->told;
  if (!s->has_styles || (s->is_known && is_same(told, &s->wanted))) return 0;
  struct style wanted = is_blank ? for_blank(s) : s->wanted;
  char text[sequence_max];
  size_t length = 0;
  if (!s->is_known || (told->attributes & ~wanted.attributes)) {
    // An attribute is taken back by taking back all of them.
    *told = plain;
    s->is_known = true;
    text[length++] = '0';
    text[length++] = ';';
  }
  for (int bit = 1; bit < 10; bit++)
    if ((wanted.attributes & ~told->attributes) >> bit & 1)
      length += (size_t)sprintf(text + length, "%d;", bit);
  if (wanted.foreground != told->foreground)
    length += add_colour(text + length, wanted.foreground, 30);
  if (wanted.background != told->background)
    length += add_colour(text + length, wanted.background, 40);
  *told = wanted;
  if (length == 0) return 0;
  room[0] = '\033';
  room[1] = '[';
  memcpy(room + 2, text, length);
  room[length + 1] = 'm';
  return length + 2;
}

/// Takes one colour of the long form; returns how many parameters it took, 0 for none.
static int take_indexed(const int *parameters, int count, int *colour) {
  if (count < 3 || parameters[1] != 5) return 0;
  *colour = parameters[2];
  return 3;
}

/// Takes a style sequence; false when it says something that is not followed here.
static bool take(struct styles *s, const int *parameters, int count) {
  struct style wanted = s->has_styles ? s->wanted : plain;
  for (int i = 0; i < count;) {
    int value = parameters[i], taken = 1;
    if (value == 0) wanted = plain;
    else if (value < 10) wanted.attributes |= 1u << value;
    else if (value == 24) wanted.attributes &= ~(1u << 4);
    else if (value == 27) wanted.attributes &= ~(1u << 7);
    else if (value >= 30 && value < 38) wanted.foreground = value - 30;
    else if (value >= 40 && value < 48) wanted.background = value - 40;
    else if (value == 39) wanted.foreground = default_colour;
    else if (value == 49) wanted.background = default_colour;
    else if (value >= 90 && value < 98) wanted.foreground = value - 90 + 8;
    else if (value >= 100 && value < 108) wanted.background = value - 100 + 8;
    else if (value == 38) taken = take_indexed(parameters + i, count - i, &wanted.foreground);
    else if (value == 48) taken = take_indexed(parameters + i, count - i, &wanted.background);
    else taken = 0;
    if (taken == 0) return false;
    i += taken;
  }
  s->wanted = wanted;
  s->has_styles = true;
  return true;
}

/// Reads the numbers of a control sequence that begins behind ESC [; returns its length with the
/// final byte, 0 when it is cut short. `*count` is -1 where it is not made of numbers alone.
static size_t read_sequence(const uint8_t *bytes, size_t length, int *parameters, int *count) {
  *count = 1;
  parameters[0] = 0;
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = bytes[i];
    if (byte >= 0x40 && byte <= 0x7E) return i + 1;
    if (*count < 0) continue;
    if (byte >= '0' && byte <= '9') {
      int *last = &parameters[*count - 1];
      *last = *last < 1000 ? *last * 10 + byte - '0' : *last;
    } else if (byte == ';' && *count < parameters_max) {
      parameters[(*count)++] = 0;
    } else {
      *count = -1;
    }
  }
  return 0;
}

/// Whether a sequence erases: it leaves blanks.
static bool is_erasure(uint8_t final) { return final && strchr("JKX", final) != NULL; }

/// Whether a sequence only moves the cursor, so that no style is seen by it.
static bool is_movement(uint8_t final) { return final && strchr("ABCDGHdf", final) != NULL; }

size_t styles_copy(struct styles *s, const uint8_t *bytes, size_t count, uint8_t *room) {
  size_t out = 0;
  for (size_t i = 0; i < count;) {
    const uint8_t *at = bytes + i;
    size_t left = count - i, length = 1;
    int parameters[parameters_max], numbers = -1;
    bool is_seen = true, is_blank = at[0] == ' ';
    if (left > 2 && at[0] == '\033' && at[1] == '[') {
      size_t body = read_sequence(at + 2, left - 2, parameters, &numbers);
      length = body ? body + 2 : left;
      uint8_t final = body ? at[length - 1] : 0;
      if (final == 'm' && numbers > 0 && take(s, parameters, numbers)) {
        i += length;
        continue;
      }
      // A style that is not followed here is passed on, and the next one starts anew.
      if (final == 'm') s->is_known = false;
      is_seen = !is_movement(final);
      is_blank = is_erasure(final);
    } else if (left > 2 && at[0] == '\033' && at[1] == '(') {
      length = 3;
      is_seen = false;
      bool is_ascii = at[2] == 'B';
      if (is_ascii && s->is_ascii) {
        i += length;
        continue;
      }
      s->is_ascii = is_ascii;
    } else if (at[0] == '\r' || at[0] == '\b') {
      is_seen = false;
    }
    if (is_seen) out += tell(s, is_blank, room + out);
    memcpy(room + out, at, length);
    out += length;
    i += length;
  }
  return out + tell(s, false, room + out);
}
