#include "lsp/framing/frames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace obelus::lsp {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_content_length(std::string_view name) {
  constexpr std::string_view wanted = "content-length";
  return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

Error refusal(std::string message) { return {std::move(message), {}, "", ""}; }

// The length that a head tells; `head` has no blank line at its end.
Result<std::size_t> length_in(std::string_view head) {
  std::optional<std::size_t> length;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return refusal("a header line without a name");
    if (!is_content_length(line.substr(0, colon))) continue;
    const std::string_view value = trimmed(line.substr(colon + 1));
    std::size_t number = 0;
    const auto [rest, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.empty() || fault != std::errc() || rest != value.data() + value.size())
      return refusal("a Content-Length that is no number");
    if (length && *length != number) return refusal("two Content-Lengths");
    length = number;
  }
  if (!length) return refusal("a header without Content-Length");
  return *length;
}

}  // namespace

void Frames::drop(std::size_t bytes) {
  at_ += bytes;
  searched_ = 0;
  if (at_ < left().size()) return;  // what is moved up is less than what has been given out since
  buffer_.erase(0, at_);
  at_ = 0;
}

std::optional<Error> Frames::read_head() {
  const std::string_view input = left();
  const std::size_t from = searched_ - std::min(searched_, head_end.size() - 1);
  const std::size_t end = input.substr(0, longest_head).find(head_end, from);
  if (end == std::string_view::npos) {
    if (input.size() >= longest_head) return refusal(fmt::format("a header of over {} bytes", longest_head));
    searched_ = input.size();
    return std::nullopt;
  }
  const auto length = length_in(input.substr(0, end));
  if (!length) return length.error();
  if (*length > longest_) return refusal(fmt::format("a message of over {} bytes", longest_));
  length_ = *length;
  drop(end + head_end.size());
  return std::nullopt;
}

Result<std::optional<std::string>> Frames::next() {
  if (!length_)
    if (auto error = read_head()) return std::move(*error);
  if (!length_ || left().size() < *length_) return std::optional<std::string>();
  std::string content(left().substr(0, *length_));
  const std::size_t length = *length_;
  length_.reset();
  drop(length);
  return std::optional(std::move(content));
}

std::string frame(std::string_view content) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", content.size(), content);
}

}  // namespace obelus::lsp
