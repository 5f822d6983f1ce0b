#include "lsp/protocol/places.hpp"

#include <algorithm>
#include <climits>

#include "pipeline/paths.hpp"
#include "reports/uri.hpp"

namespace obelus::lsp {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape =
        text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    out += is_escape ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (is_escape) i += 2;
  }
  return out;
}

}  // namespace

std::optional<std::string> path_of_uri(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (!uri.starts_with(scheme)) return std::nullopt;
  uri.remove_prefix(scheme.size());
  if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view("localhost").size());
  if (!uri.starts_with('/')) return std::nullopt;
  std::string path = unescaped(uri.substr(0, uri.find_first_of("?#")));
  if (path.find('\0') != std::string::npos || path.size() > PATH_MAX) return std::nullopt;
  return paths::normal(path);
}

std::optional<Encoding> encoding_of_name(std::string_view name) {
  if (name == "utf-8") return Encoding::utf8;
  if (name == "utf-16") return Encoding::utf16;
  if (name == "utf-32") return Encoding::utf32;
  return std::nullopt;
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return "utf-8";
    case Encoding::utf16: return "utf-16";
    case Encoding::utf32: break;
  }
  return "utf-32";
}

std::optional<Position> position_of(const Json& json) {
  const auto line = count_of(json, "line");
  const auto character = count_of(json, "character");
  if (!line || !character) return std::nullopt;
  return Position{*line, *character};
}

std::optional<Span> span_of(const Json& range, const Document& document, Encoding encoding) {
  const auto start = position_of(member(range, "start"));
  const auto end = position_of(member(range, "end"));
  if (!start || !end) return std::nullopt;
  const std::size_t begin = document.offset_at(*start, encoding);
  return Span{begin, std::max(begin, document.offset_at(*end, encoding))};
}

Json json_of(Position position) { return {{"line", position.line}, {"character", position.character}}; }

Json range_of(const Document& document, Span bytes, Encoding encoding) {
  const std::size_t size = document.text().size();
  const Position start = document.position_at(std::min(bytes.begin, size), encoding);
  return {{"start", json_of(start)},
          {"end", json_of(document.position_at(std::min(bytes.end, size), encoding))}};
}

const Document& Places::document(const std::string& path) {
  auto& document = documents_[path];
  if (document == nullptr) document = files_.document(path);
  return *document;
}

std::string Places::uri(const std::string& path) const {
  const auto known = uris_.find(path);
  return known == uris_.end() ? uri_of_path(path) : known->second;
}

}  // namespace obelus::lsp
