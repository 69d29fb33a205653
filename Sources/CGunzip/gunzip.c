#include "gunzip.h"

#include <string.h>
#include <zlib.h>

enum county_gunzip_answer county_gunzip(const unsigned char *input, size_t count,
                                        unsigned char *output, size_t capacity, size_t *produced) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  *produced = 0;
  /* 16 more than the largest window: gzip, and nothing else. */
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return county_gunzip_malformed;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)capacity;
  int status = inflate(&stream, Z_FINISH);
  size_t left = stream.avail_in;
  *produced = stream.total_out;
  int isFull = stream.avail_out == 0;
  inflateEnd(&stream);
  if (status == Z_STREAM_END) return left == 0 ? county_gunzip_done : county_gunzip_malformed;
  return isFull && (status == Z_BUF_ERROR || status == Z_OK) ? county_gunzip_too_large
                                                              : county_gunzip_malformed;
}
