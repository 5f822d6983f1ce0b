#pragma once
// Something an author should change, as data: a rule, a place, a sentence. Rules return findings; reports
// (plugin/) print them.

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

enum class Level : std::uint8_t { info, warning, error };

// A file's name, as shown. Copies share it, so that every place in a large file can have one.
class FilePath {
 public:
  FilePath() = default;
  FilePath(std::string path)
      : path_(path.empty() ? nullptr : std::make_shared<const std::string>(std::move(path))) {}
  FilePath(const char* path) : FilePath(std::string(path)) {}

  const std::string& str() const {
    static const std::string none;
    return path_ == nullptr ? none : *path_;
  }
  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }
  bool empty() const { return path_ == nullptr; }

  friend bool operator==(const FilePath& a, const FilePath& b) {
    return a.path_ == b.path_ || a.str() == b.str();
  }
  template <class T>
  requires std::convertible_to<const T&, std::string_view>
  friend bool operator==(const FilePath& a, const T& b) { return std::string_view(a) == std::string_view(b); }
  friend auto operator<=>(const FilePath& a, const FilePath& b) { return a.str() <=> b.str(); }

 private:
  std::shared_ptr<const std::string> path_;
};

// A place in a file: `bytes` is a range of the file's own bytes. Whoever prints it has the content.
struct Place {
  FilePath path;
  Span bytes;

  friend bool operator==(const Place&, const Place&) = default;
};

struct RelatedPlace {
  Place place;
  std::string message;  // "the nearest passage"
};

// What a finding is known by wherever it stands: no lines, no path, nothing of its message (baseline.hpp).
struct Landmark {
  std::string subject;        // "money 600000000000 USD"; of what is no figure, its first words
  std::string before, after;  // the nearest words of its paragraph, folded, a space between; figures are "#"
  std::uint32_t ordinal = 0;  // among equal ones of the same rule in its file, in order of place

  friend bool operator==(const Landmark&, const Landmark&) = default;
};

struct Finding {
  std::string_view rule;  // a rule's id, from rule.hpp: "OB201"
  Level level = Level::error;
  std::string message;  // one line, without a final full stop
  Place place;
  std::string label;  // printed behind the caret, or empty
  std::vector<RelatedPlace> related;
  std::string fix;  // what to do, or empty
  // Made last, by whoever has all findings of a run (baseline.hpp), and empty until then. The identity is the
  // same for the same finding after moves, reflows and edits elsewhere, and unique in a report.
  Landmark landmark = {};
  std::string identity = {};
};

}  // namespace obelus
