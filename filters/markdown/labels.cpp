#include "markdown/labels.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

constexpr std::size_t longest_label = 1000;

bool is_safe_in_address(char c) {
  return is_alphanumeric(c) || std::string_view("-_.+!*(),%#@?=;:/$~&'").find(c) != std::string_view::npos;
}

}  // namespace

std::string fold_label(std::string_view label) {
  std::string folded;
  for (const char c : label) {
    if (!is_space(c))
      folded += lower(c);
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  while (folded.ends_with(' ')) folded.pop_back();
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(folded.begin(), folded.end(), is_ascii)) return folded;
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(folded.data()),
                                 static_cast<utf8proc_ssize_t>(folded.size()), &mapped, UTF8PROC_CASEFOLD);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return size > 0 ? std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size))
                  : folded;
}

std::vector<std::string> labels_in(std::string_view bytes) {
  std::vector<std::string> labels;
  for (std::size_t at = bytes.find("[^"); at != std::string_view::npos; at = bytes.find("[^", at + 2)) {
    const std::size_t end = bytes.substr(at, longest_label + 3).find_first_of("]\r\n", 2);
    if (end != std::string_view::npos && end > 2 && bytes[at + end] == ']')
      labels.push_back(fold_label(bytes.substr(at + 2, end - 2)));
  }
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

std::string id_part(std::string_view label) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string id;
  for (const char c : label) {
    if (is_safe_in_address(c)) {
      id += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      id += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return id;
}

void append_ids(std::string_view html, std::vector<std::string>& ids) {
  for (std::size_t at = html.find("id"); at != std::string_view::npos;
       at = html.find_first_of("iI", at + 1)) {
    if (at == 0 || !is_space(html[at - 1]) || at + 2 >= html.size() || lower(html[at + 1]) != 'd') continue;
    std::size_t begin = html.find_first_not_of(" \t\r\n", at + 2);
    if (begin == std::string_view::npos || html[begin] != '=') continue;
    begin = html.find_first_not_of(" \t\r\n", begin + 1);
    if (begin == std::string_view::npos) return;
    const bool quoted = html[begin] == '"' || html[begin] == '\'';
    const std::size_t end =
        quoted ? html.find(html[begin], begin + 1) : html.find_first_of(" \t\r\n>", begin);
    if (quoted) ++begin;
    if (end != std::string_view::npos && end > begin) ids.emplace_back(html.substr(begin, end - begin));
  }
}

}  // namespace obelus::markdown
