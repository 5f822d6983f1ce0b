#include "obelus/schema.hpp"

namespace obelus {
namespace embedded {
extern const std::string_view annotations_schema_json;
}

std::string_view annotations_schema() { return embedded::annotations_schema_json; }

}  // namespace obelus
