#pragma once
// The computer's own files.

#include <memory>

#include "pipeline/files.hpp"

namespace obelus {

std::unique_ptr<Files> make_disk();

}  // namespace obelus
