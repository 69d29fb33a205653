#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The one way out to a terminal: bytes wait here until the terminal takes them, and writing never
// waits. A terminal that was stopped or went slow keeps what waits for it and holds up nobody.

struct output {
  int descriptor;
  /// Whether a write to the descriptor returns at once when there is no room.
  bool is_nonblocking;
  bool is_gone;
  uint8_t *bytes;
  size_t start, end, capacity;
  uint64_t written;
};

bool output_open(struct output *output, int descriptor);
void output_close(struct output *output);
uint8_t *output_reserve(struct output *output, size_t count);
void output_commit(struct output *output, size_t count);
void output_append(struct output *output, const char *bytes, size_t count);
size_t output_waiting(const struct output *output);
/// How many bytes still wait, or -1 when the terminal has gone.
ssize_t output_flush(struct output *output);
/// Flushes for at most so many milliseconds.
void output_flush_within(struct output *output, int milliseconds);
