#pragma once
#include <string>

namespace obelus {

// What the linker called this very build of the running program (its GNU build id); empty when it did not.
std::string program_id();

}  // namespace obelus
