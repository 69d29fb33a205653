#include "CGateRules.h"

// C23, which the compiler takes in every dialect, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t json[] = {
#embed "gate-rules.json"
};

const uint8_t *gate_rules_json(size_t *count) {
  *count = sizeof json;
  return json;
}
