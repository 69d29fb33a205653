#include "CRime.h"

#include <dlfcn.h>

const RimeApi *crime_open(void) {
  /* Never closed: it leaves threads and registrations behind that outlive it. */
  void *library = dlopen("librime.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) return NULL;
  RimeApi *(*get)(void) = (RimeApi * (*)(void)) dlsym(library, "rime_get_api");
  return get ? get() : NULL;
}
