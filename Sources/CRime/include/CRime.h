#ifndef CRIME_H
#define CRIME_H

#include <rime_api.h>

/* Opens the system's librime and returns its functions; NULL where it is not installed. It is looked
   for when it is wanted and not linked, so that the program starts without it, and no later for it. */
const RimeApi *crime_open(void);

/* What a structure of librime must say of its own size, which only its macros know. */
static inline RimeTraits crime_traits(void) {
  RIME_STRUCT(RimeTraits, traits);
  return traits;
}

static inline RimeContext crime_context(void) {
  RIME_STRUCT(RimeContext, context);
  return context;
}

static inline RimeCommit crime_commit(void) {
  RIME_STRUCT(RimeCommit, commit);
  return commit;
}

#endif
