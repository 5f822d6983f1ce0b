#pragma once
// Values of nlohmann-json are copied and printed by recursion, so what nests deep must not become one; and
// each takes many times the memory that it takes in a file.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace obelus {

// The first byte of `json` that nests deeper than what is read here, 100; of what is no JSON, any or none.
// Linear, without recursion.
std::optional<std::size_t> too_deep(std::string_view json);

std::string says_too_deep();

// At least as many as there are values in `json`, at most twice that. Linear, without recursion.
std::size_t value_count(std::string_view json);

}  // namespace obelus
