#pragma once
// Something an author should change, as data: a rule, a place, a sentence. Rules return findings; reports
// (plugin/) print them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

enum class Level : std::uint8_t { info, warning, error };

// A place in a file: `bytes` is a range of the file's own bytes. Whoever prints it has the content.
struct Place {
  std::string path;
  Span bytes;

  friend bool operator==(const Place&, const Place&) = default;
};

struct RelatedPlace {
  Place place;
  std::string message;  // "the nearest passage"
};

struct Finding {
  std::string_view rule;  // a rule's id, from rule.hpp: "OB201"
  Level level = Level::error;
  std::string message;  // one line, without a final full stop
  Place place;
  std::string label;  // printed behind the caret, or empty
  std::vector<RelatedPlace> related;
  std::string fix;  // what to do, or empty
  // The same for the same finding after moves, reflows and edits elsewhere (baseline.hpp); made last, by
  // whoever has all findings of a file, and empty until then.
  std::string identity = {};
};

}  // namespace obelus
