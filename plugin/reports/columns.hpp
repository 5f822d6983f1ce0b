#pragma once
// Where places of files stand, in every unit that formats count columns in: bytes, code points, UTF-16
// units. Each file is counted once; each answer costs the same however long its lines are.

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "obelus/finding.hpp"
#include "reports/positions.hpp"
#include "reports/pretty.hpp"

namespace obelus {

// Both from 1. In a file that is not UTF-8 every byte is a column, whatever the unit.
struct Columns {
  std::size_t line = 1;
  std::size_t byte = 1;
  std::size_t code_point = 1;
  std::size_t utf16 = 1;

  friend bool operator==(const Columns&, const Columns&) = default;
};

struct Located {
  Columns begin;
  Columns end;  // of the first character behind the place
};

class Locator {
 public:
  // `content_of` must outlive it.
  explicit Locator(const ContentOf& content_of) : content_of_(content_of) {}

  // Nothing when the file is not to be had. A place past the file's end counts as its end.
  std::optional<Located> locate(const Place& place);

 private:
  struct Lines;

  const Lines* lines_of(const std::string& path);

  const ContentOf& content_of_;
  std::map<std::string, std::shared_ptr<const Lines>> files_;  // null: not to be had
};

}  // namespace obelus
