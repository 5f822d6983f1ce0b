#pragma once
// Code of template languages in text: `{{ … }}`, `{% … %}`, `{# … #}`.

#include <optional>
#include <string_view>

#include "obelus/span.hpp"

namespace obelus::html {

// Finds template code in a text that stands at `base`; offsets given and taken count from there too. A text
// is looked through once, however many openings it has.
class TemplateFinder {
 public:
  TemplateFinder(std::string_view text, std::size_t base) : text_(text), base_(base) {}

  // The first that begins at or behind `from`; calls must ascend.
  std::optional<Span> next(std::size_t from) {
    constexpr auto npos = std::string_view::npos;
    for (std::size_t at = text_.find('{', from - base_); at != npos; at = text_.find('{', at + 1)) {
      const std::string_view rest = text_.substr(at);
      const int kind = rest.starts_with("{{")   ? 0
                       : rest.starts_with("{%") ? 1
                       : rest.starts_with("{#") ? 2
                                                : -1;
      if (kind < 0 || unclosed_[kind]) continue;
      constexpr std::string_view closing[] = {"}}", "%}", "#}"};
      const std::size_t end = text_.find(closing[kind], at + 2);
      if (end != npos) return Span{base_ + at, base_ + end + 2};
      unclosed_[kind] = true;
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t base_;
  bool unclosed_[3] = {};
};

}  // namespace obelus::html
