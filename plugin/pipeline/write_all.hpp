#pragma once

#include <string_view>

namespace obelus {

// Writes to a file, a pipe or a socket until all is written; false, with errno, when it cannot be.
bool write_all(int fd, std::string_view bytes);

}  // namespace obelus
