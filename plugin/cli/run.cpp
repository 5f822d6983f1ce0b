#include "obelus/obelus.hpp"

namespace obelus {

int run(int, char**) { return 2; }

}  // namespace obelus
