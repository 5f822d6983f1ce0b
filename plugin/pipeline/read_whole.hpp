#pragma once
// A file read as it was in one moment. Who saves a file in place leaves it empty or half written for a while:
// what changed while it was read is read again.

#include <cstddef>
#include <string>

#include "obelus/result.hpp"
#include "pipeline/file_state.hpp"

namespace obelus {

// How often a file is read that does not keep still.
inline constexpr int most_attempts = 3;

// Whether the content of an open file may have changed since it was in the state `before`. A file that only
// lost its name, because another one took it, has not.
bool has_changed(int fd, const FileState& before);

// The content of an open file, of at most `limit` bytes, wherever the file stands; and its state. `path` is
// for messages. Fails with OB905 on what is no regular file, cannot be read or does not keep still, with
// OB906 past the limit.
Result<std::string> read_whole(int fd, const std::string& path, std::size_t limit, FileState& state);

}  // namespace obelus
