#ifndef COUNTY_GUNZIP_H
#define COUNTY_GUNZIP_H

#include <stddef.h>

enum county_gunzip_answer { county_gunzip_done, county_gunzip_too_large, county_gunzip_malformed };

/* Unpacks one gzip member that is the whole input, into at most `capacity` bytes. */
enum county_gunzip_answer county_gunzip(const unsigned char *input, size_t count,
                                        unsigned char *output, size_t capacity, size_t *produced);

#endif
