#define _GNU_SOURCE
#include "CCellWidth.h"

#include <locale.h>
#include <wchar.h>

void cell_widths(uint32_t first, uint32_t count, int8_t *widths) {
  // The locale is switched for this thread only and put back: wcwidth knows no character outside
  // ASCII in the C locale that a process starts with.
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  for (uint32_t i = 0; i < count; i++) {
    int width = wcwidth((wchar_t)(first + i));
    widths[i] = (int8_t)(width > 2 ? 2 : width);
  }
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
}
