#pragma once
// The computer's own files. What cannot be looked at, for another reason than that it is not there or may
// not be looked at, is of kind `other`: reading it says why.

#include <memory>

#include "pipeline/files.hpp"

namespace obelus {

// Fails where the system cannot tell the working folder, as when it has been removed: relative paths would
// then lead anywhere.
Result<std::unique_ptr<Files>> make_disk();

}  // namespace obelus
