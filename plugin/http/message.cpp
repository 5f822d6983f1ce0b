#include "http/message.hpp"

#include <algorithm>
#include <array>

namespace obelus::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_named(std::string_view header, std::string_view lower_case) {
  return std::equal(header.begin(), header.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (const auto& [each, value] : headers)
    if (is_named(each, name)) return value;
  return {};
}

std::size_t Request::count(std::string_view name) const {
  return static_cast<std::size_t>(std::count_if(
      headers.begin(), headers.end(), [&](const auto& each) { return is_named(each.first, name); }));
}

void EventStream::send(std::shared_ptr<const std::string> bytes) {
  if (!is_open_) return;
  waiting_ += bytes->size();
  if (waiting_ > most_waiting) {
    is_open_ = false;
    queue_.clear();
  } else {
    queue_.push_back(std::move(bytes));
  }
  if (wake_) wake_();
}

Response plain(unsigned status, std::string_view text) {
  return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::string(text) + "\n", nullptr};
}

std::string_view reason_of(unsigned status) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 13> reasons = {{
      {200, "OK"},
      {204, "No Content"},
      {303, "See Other"},
      {400, "Bad Request"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {413, "Content Too Large"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {502, "Bad Gateway"},
      {503, "Service Unavailable"},
      {504, "Gateway Timeout"},
  }};
  for (const auto& [each, reason] : reasons)
    if (each == status) return reason;
  return {};
}

}  // namespace obelus::http
