#pragma once

#include <string_view>

#include "obelus/result.hpp"

namespace YAML {
class ParserException;
}

namespace obelus::data {

// yaml-cpp's complaint as one of ours. `at` is the place it complains of.
Error in_our_words(const YAML::ParserException& complaint, std::string_view bytes, std::size_t at);

}  // namespace obelus::data
