#pragma once
#include <stdbool.h>
#include <termios.h>

// The terminals that must be given back on every way out, in a form a signal handler may read.

/// What has an xterm show its larger letters, and its ordinary ones, over the whole screen.
extern const char larger_letters[], ordinary_letters[];

/// Enters a terminal and installs the handlers with the first one: its place, or -1 when full.
int restore_enter(int output, int signal_descriptor);
/// Notes that the terminal's modes are about to be changed; `modes` is what it had before.
void restore_arm(int place, int input, const struct termios *modes, bool has_modes);
/// Notes whether the terminal shows its larger letters.
void restore_letters(int place, bool are_larger);
/// Takes the terminal out.
void restore_leave(int place);
