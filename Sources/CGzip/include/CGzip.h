#ifndef CGZIP_H
#define CGZIP_H

#include <stddef.h>

/* Bytes that `cgzip_compress` needs at most for so many. */
size_t cgzip_bound(size_t count);

/* Writes the gzip form of the input; returns its length, or 0 where it can't. */
size_t cgzip_compress(const unsigned char *input, size_t count, unsigned char *output,
                      size_t room);

enum cgzip_outcome { CGZIP_DONE, CGZIP_BROKEN, CGZIP_TOO_LARGE };

/* Expands one gzip member into at most `room` bytes and never writes beyond it. */
enum cgzip_outcome cgzip_expand(const unsigned char *input, size_t count, unsigned char *output,
                                size_t room, size_t *written);

#endif
