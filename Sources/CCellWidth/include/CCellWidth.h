#pragma once
#include <stdint.h>

/// Writes the width in cells of the `count` code points from `first` on into `widths`: 0, 1, 2, or -1
/// for one that has no glyph. It is libc's table under a UTF-8 locale, the one that curses and xterm
/// use, whatever the locale of the process is.
void cell_widths(uint32_t first, uint32_t count, int8_t *widths);
