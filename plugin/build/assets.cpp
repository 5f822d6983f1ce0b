#include "build/assets.hpp"

#include <array>

namespace obelus {
namespace embedded {
extern const std::string_view obelus_css;
extern const std::string_view obelus_js;
}  // namespace embedded

std::span<const Asset> assets() {
  static const std::array all{Asset{"obelus/obelus.css", embedded::obelus_css},
                              Asset{"obelus/obelus.js", embedded::obelus_js}};
  return all;
}

}  // namespace obelus
