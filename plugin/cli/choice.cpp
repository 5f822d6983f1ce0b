#include "cli/choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "obelus/closest.hpp"

namespace obelus::cli {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> views(known.begin(), known.end());
  const std::string_view nearest = closest(word, views);
  return nearest.empty() ? "" : fmt::format("; did you mean {}?", nearest);
}

Check one_of(const std::vector<std::string>& words) {
  return [words](const std::string& word) {
    if (std::find(words.begin(), words.end(), word) != words.end()) return std::string();
    return fmt::format("“{}” is none of {}{}", word, fmt::join(words, ", "), did_you_mean(word, words));
  };
}

Check language_tag() {
  return [](const std::string& tag) {
    const bool right =
        !tag.empty() && tag.size() <= 35 && is_letter(tag.front()) && tag.back() != '-' &&
        std::all_of(tag.begin(), tag.end(), [](char c) { return is_letter_or_digit(c) || c == '-'; });
    return right ? "" : fmt::format("“{}” is no language tag such as en-GB", tag);
  };
}

Check id_prefix() {
  return [](const std::string& prefix) {
    const bool right = prefix.empty() || (is_letter(prefix.front()) && prefix.size() <= 64 &&
                                          std::all_of(prefix.begin(), prefix.end(), [](char c) {
                                            return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
                                          }));
    return right ? ""
                 : fmt::format("“{}” cannot begin an id: a letter, then letters, digits, _, -, .", prefix);
  };
}

Check number_between(std::size_t least, std::size_t most) {
  return [least, most](const std::string& text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool right =
        error == std::errc{} && end == text.data() + text.size() && number >= least && number <= most;
    return right ? "" : fmt::format("“{}” is no number from {} to {}", text, least, most);
  };
}

Check percentage() {
  return [](const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool right =
        error == std::errc{} && end == text.data() + text.size() && number >= 0 && number <= 100;
    return right ? "" : fmt::format("“{}” is no number from 0 to 100", text);
  };
}

}  // namespace obelus::cli
