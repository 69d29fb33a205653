#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Reads what is there without waiting: how many bytes, 0 for none now, -1 when there will be none.
ssize_t input_read(int descriptor, uint8_t *bytes, size_t count);
