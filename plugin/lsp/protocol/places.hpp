#pragma once
// Places of the inner ring as the protocol spells them, and back.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lsp/editor/buffers.hpp"
#include "lsp/protocol/message.hpp"
#include "obelus/span.hpp"

namespace obelus::lsp {

// The absolute path of a file: URI; nothing for other schemes and other machines.
std::optional<std::string> path_of_uri(std::string_view uri);

std::optional<Encoding> encoding_of_name(std::string_view name);
std::string_view name_of(Encoding encoding);

// {"line":…,"character":…}; nothing when it is no such thing.
std::optional<Position> position_of(const Json& json);
// A range in a document as bytes; nothing when it is none. A range that ends before it begins is empty.
std::optional<Span> span_of(const Json& range, const Document& document, Encoding encoding);

Json json_of(Position position);
Json range_of(const Document& document, Span bytes, Encoding encoding);

// Writes places in any files for as long as one answer takes.
class Places {
 public:
  // `uris` has the addresses that the editor itself calls files by.
  Places(const Buffers& files, const std::map<std::string, std::string>& uris, Encoding encoding)
      : files_(files), uris_(uris), encoding_(encoding) {}

  const Document& document(const std::string& path);
  std::string uri(const std::string& path) const;
  Json range(const std::string& path, Span bytes) { return range_of(document(path), bytes, encoding_); }
  Json location(const std::string& path, Span bytes) {
    return {{"uri", uri(path)}, {"range", range(path, bytes)}};
  }

 private:
  const Buffers& files_;
  const std::map<std::string, std::string>& uris_;
  Encoding encoding_;
  std::map<std::string, std::shared_ptr<const Document>> documents_;
};

}  // namespace obelus::lsp
