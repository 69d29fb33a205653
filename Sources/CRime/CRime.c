#include "CRime.h"

#include <dlfcn.h>
#include <malloc.h>

/* It reads whole dictionaries into a block and frees it. By itself the C library keeps ever more for
   the next one the larger the blocks were, here 4 MB for good; from a mebibyte on the system gets back
   what is free. */
static void crime_limit_unused_heap(void) {
  const int most = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, most);
  mallopt(M_MMAP_THRESHOLD, most);
}

const RimeApi *crime_open(void) {
  crime_limit_unused_heap();
  /* Never closed: it leaves threads and registrations behind that outlive it. */
  void *library = dlopen("librime.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) return NULL;
  RimeApi *(*get)(void) = (RimeApi * (*)(void)) dlsym(library, "rime_get_api");
  return get ? get() : NULL;
}
