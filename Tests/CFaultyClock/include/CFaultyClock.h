#ifndef CFAULTYCLOCK_H
#define CFAULTYCLOCK_H

#include <stdint.h>

/* A wall clock that is wrong: put before the C library with LD_PRELOAD, where FAULTY_CLOCK says which
   second since 1970 it shows when the program starts. */

/* By how many seconds it is wrong. */
int64_t faulty_clock_error(void);

#endif
