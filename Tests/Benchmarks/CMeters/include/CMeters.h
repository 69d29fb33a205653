#ifndef CMETERS_H
#define CMETERS_H

#include <stddef.h>
#include <stdint.h>

// Time that every fsync and fdatasync of the process has taken so far, in nanoseconds, and how many
// there were: so that the program's own work can be told from the disk's.
uint64_t meter_flush_nanoseconds(void);
uint64_t meter_flushes(void);

// Counts the statements that every SQLite connection opened from here on begins.
void meter_count_statements(void);
uint64_t meter_statements(void);

// What a clock of clock_gettime says, in nanoseconds. Here, because in a static build `timespec` is
// Foundation's too.
int64_t meter_nanoseconds(int clock);

// Puts freed memory in order now: the C library would do it inside the next large allocation, and the
// pieces of a hundred thousand texts that a benchmark has let go take it 45 ms.
void meter_settle_memory(void);

// Opens a pseudo-terminal of a size and writes the name of its other side; -1 on failure.
int meter_open_terminal(int rows, int columns, char *name, size_t capacity);

// The flag of posix_spawn that makes the program the leader of a session.
extern const short meter_session_flag;

#endif
