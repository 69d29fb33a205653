#pragma once
#include <stddef.h>
#include <stdint.h>

/// The rule file of the posting gate, gate-rules.json, as it stands in the binary: `count` bytes.
/// In C because `#embed` takes no time, where an array of so many bytes takes the Swift compiler
/// half a minute.
const uint8_t *gate_rules_json(size_t *count);
