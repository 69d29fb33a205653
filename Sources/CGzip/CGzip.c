#include "CGzip.h"

#include <string.h>
#include <zlib.h>

/* 15 bits of window, and 16 for the gzip wrapper instead of zlib's. */
static const int window = 15 + 16;

size_t cgzip_bound(size_t count) { return compressBound((uLong)count) + 32; }

size_t cgzip_compress(const unsigned char *input, size_t count, unsigned char *output,
                      size_t room) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return 0;
  stream.next_in = (unsigned char *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)room;
  int outcome = deflate(&stream, Z_FINISH);
  size_t written = stream.total_out;
  deflateEnd(&stream);
  return outcome == Z_STREAM_END ? written : 0;
}

enum cgzip_outcome cgzip_expand(const unsigned char *input, size_t count, unsigned char *output,
                                size_t room, size_t *written) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  *written = 0;
  if (inflateInit2(&stream, window) != Z_OK) return CGZIP_BROKEN;
  stream.next_in = (unsigned char *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)room;
  int outcome = inflate(&stream, Z_FINISH);
  *written = stream.total_out;
  int isWhole = outcome == Z_STREAM_END && stream.avail_in == 0;
  int isFull = outcome == Z_BUF_ERROR && stream.avail_out == 0;
  inflateEnd(&stream);
  if (isWhole) return CGZIP_DONE;
  return isFull ? CGZIP_TOO_LARGE : CGZIP_BROKEN;
}
