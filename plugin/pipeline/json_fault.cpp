#include "pipeline/json_fault.hpp"

#include <string_view>

namespace obelus {
namespace {

constexpr int number_overflow = 406;  // the library's id of it
constexpr std::size_t most_shown = 40;

}  // namespace

std::string says_why(const nlohmann::json::exception& error) {
  const std::string_view what = error.what();
  if (error.id == number_overflow) {
    const std::size_t begin = what.find('\'') + 1;
    const std::string_view number = what.substr(begin, what.rfind('\'') - begin);
    const bool is_long = number.size() > most_shown;
    return "the number " + std::string(number.substr(0, most_shown)) + (is_long ? "…" : "") + " is too large";
  }
  const std::size_t cause = what.find("syntax error");
  return "not JSON: " + std::string(cause == std::string_view::npos ? what : what.substr(cause));
}

}  // namespace obelus
