#pragma once

#include <string>
#include <string_view>

#include "check/run.hpp"

namespace obelus::testing {

// What editors ask of their articles in tests: on a day that stays, and by their names alone.
inline CheckRequest check_request() {
  CheckRequest request;
  request.today = Date{2026, 1, 1};
  request.format_of = [](const std::string& path, std::string_view) {
    return path.ends_with(".html") ? Format::html : Format::markdown;
  };
  return request;
}

}  // namespace obelus::testing
