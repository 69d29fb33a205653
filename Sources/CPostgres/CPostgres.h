#ifndef CPOSTGRES_H
#define CPOSTGRES_H

/* Debian keeps libpq's header in a folder of its own. */
#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif

/* The fields of a fault by name: Swift does not see libpq's own, which are casts of characters. */
static const int cpostgres_fault_state = PG_DIAG_SQLSTATE;
static const int cpostgres_fault_sentence = PG_DIAG_MESSAGE_PRIMARY;

#endif
