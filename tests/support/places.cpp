#include "support/places.hpp"

namespace obelus::testing::places {

const std::string source = OBELUS_SOURCE_DIR;
const std::string data = OBELUS_DATA_DIR;
const std::string tool = OBELUS_TOOL;
const std::string cmark_tool = OBELUS_CMARK_TOOL;

}  // namespace obelus::testing::places
