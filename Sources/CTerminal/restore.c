#define _GNU_SOURCE
#include "restore.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CTerminal.h"

enum { PLACES = 32 };

static struct {
  atomic_bool is_taken;
  atomic_bool is_armed;
  atomic_bool has_larger_letters;
  int output;
  int input;
  int signal_descriptor;
  bool has_modes;
  struct termios modes;
} places[PLACES];

// endwin is not safe in a signal handler, so what it would write is fixed: touch, focus and paste
// reports off, cursor on, no colours, ASCII letters, the normal screen.
static const char reset[] =
    "\033[?1002l\033[?1000l\033[?1006l\033[?1004l\033[?2004l"
    "\033[?25h\033[0m\033(B\033[?1049l\033[?1l\033>\r";

// The letters by names of fonts that the files of the panel define; then the window at the size of
// the screen again, for xterm keeps rows and columns and changes the window.
const char larger_letters[] = "\033]50;Kiosk Large\a\033[9;1t";
const char ordinary_letters[] = "\033]50;Kiosk\a\033[9;1t";

void cterminal_reset(int output) {
  ssize_t ignored = write(output, reset, sizeof reset - 1);
  (void)ignored;
}

void cterminal_restore_all(void) {
  int before = errno;
  for (int i = 0; i < PLACES; i++) {
    if (!atomic_exchange(&places[i].is_armed, false)) continue;
    cterminal_reset(places[i].output);
    if (atomic_exchange(&places[i].has_larger_letters, false)) {
      ssize_t ignored = write(places[i].output, ordinary_letters, sizeof ordinary_letters - 1);
      (void)ignored;
    }
    if (places[i].has_modes) tcsetattr(places[i].input, TCSANOW, &places[i].modes);
  }
  errno = before;
}

static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
static const int ending[] = {SIGTERM, SIGHUP, SIGINT};
static struct sigaction previous[NSIG];

static void die_of(int number, const struct sigaction *action) {
  sigaction(number, action, NULL);
  sigset_t mine;
  sigemptyset(&mine);
  sigaddset(&mine, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &mine, NULL);
}

// Restores, then does what would have been done without us: the crash report of the language
// runtime runs in its own handler and must see the same context.
static void on_deadly(int number, siginfo_t *info, void *context) {
  struct sigaction *before = &previous[number];
  if (!(before->sa_flags & SA_SIGINFO) && before->sa_handler == SIG_IGN) return;
  cterminal_restore_all();
  if (before->sa_flags & SA_SIGINFO && before->sa_sigaction) {
    sigaction(number, before, NULL);
    before->sa_sigaction(number, info, context);
    // A fault comes again at the instruction that made it, and now ends the process; a signal that
    // somebody sent does not.
    static const struct sigaction by_default = {.sa_handler = SIG_DFL};
    if (info->si_code <= 0) die_of(number, &by_default);
  } else if (before->sa_handler == SIG_DFL) {
    die_of(number, before);
  } else {
    sigaction(number, before, NULL);
    before->sa_handler(number);
  }
}

static void on_ending(int number) {
  cterminal_restore_all();
  die_of(number, &previous[number]);
}

static void on_resize(int number) {
  (void)number;
  int before = errno;
  uint64_t one = 1;
  for (int i = 0; i < PLACES; i++) {
    if (!atomic_load(&places[i].is_taken)) continue;
    ssize_t ignored = write(places[i].signal_descriptor, &one, sizeof one);
    (void)ignored;
  }
  errno = before;
}

static void replace_default(int number, void (*handler)(int)) {
  struct sigaction now;
  if (sigaction(number, NULL, &now) != 0) return;
  // A program that handles or ignores a signal has its own plan; atexit restores after it.
  if (now.sa_flags & SA_SIGINFO || now.sa_handler != SIG_DFL) return;
  struct sigaction ours = {.sa_flags = SA_RESTART};
  ours.sa_handler = handler;
  sigemptyset(&ours.sa_mask);
  sigaction(number, &ours, &previous[number]);
}

static void use_alternate_stack(void) {
  static char stack[64 * 1024];
  stack_t now;
  // A stack that overflowed has no room for a handler.
  if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&ours, NULL);
}

static void install(void) {
  use_alternate_stack();
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
    struct sigaction ours = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    ours.sa_sigaction = on_deadly;
    sigemptyset(&ours.sa_mask);
    sigaction(deadly[i], &ours, &previous[deadly[i]]);
  }
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) replace_default(ending[i], on_ending);
  struct sigaction resize = {.sa_flags = SA_RESTART};
  resize.sa_handler = on_resize;
  sigemptyset(&resize.sa_mask);
  sigaction(SIGWINCH, &resize, NULL);
  // No job control on a public terminal, and a reader that went away is an error, not a death.
  replace_default(SIGTSTP, SIG_IGN);
  replace_default(SIGPIPE, SIG_IGN);
  atexit(cterminal_restore_all);
}

int restore_enter(int output, int signal_descriptor) {
  static atomic_flag is_installed = ATOMIC_FLAG_INIT;
  // Before newterm, which leaves alone what is no longer the default.
  if (!atomic_flag_test_and_set(&is_installed)) install();
  for (int i = 0; i < PLACES; i++) {
    if (atomic_load(&places[i].is_taken)) continue;
    places[i].output = output;
    places[i].signal_descriptor = signal_descriptor;
    atomic_store(&places[i].is_armed, false);
    atomic_store(&places[i].has_larger_letters, false);
    atomic_store(&places[i].is_taken, true);
    return i;
  }
  return -1;
}

void restore_arm(int place, int input, const struct termios *modes, bool has_modes) {
  places[place].input = input;
  places[place].has_modes = has_modes;
  if (has_modes) places[place].modes = *modes;
  atomic_store(&places[place].is_armed, true);
}

void restore_letters(int place, bool are_larger) {
  atomic_store(&places[place].has_larger_letters, are_larger);
}

void restore_leave(int place) {
  atomic_store(&places[place].is_armed, false);
  atomic_store(&places[place].is_taken, false);
}
