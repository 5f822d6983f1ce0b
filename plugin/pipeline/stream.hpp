#pragma once
// Input of any length, a piece at a time.

#include <functional>
#include <string>

#include "obelus/result.hpp"

namespace obelus {

// The next bytes, as many as are at hand and at most 64 KiB; none at the end. Waits for them. Fails with
// OB905.
using Stream = std::function<Result<std::string>()>;

// Of a regular file; anything else fails with OB905, without waiting.
Result<Stream> stream_file(const std::string& path);

Stream stream_standard_input();

}  // namespace obelus
