// TOML by toml++, whose tables know the lines and columns of their values. Tables come sorted by key; they
// are put back into the order of the text.

#include <algorithm>
#include <sstream>

#define TOML_EXCEPTIONS 0
#define TOML_UNRELEASED_FEATURES 0
// toml++ takes for granted of a key what is not so of every input ("[" and a line end), and finds out a
// moment later. It is not to tell the compiler that it cannot be.
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expr) static_assert(true)
#include <toml++/toml.h>

#include "data/encoding.hpp"
#include "data/tree.hpp"
#include "obelus/text.hpp"

namespace obelus::data {
namespace {

// toml++ counts lines and code points from 1.
class Places {
 public:
  explicit Places(std::string_view bytes) : bytes_(bytes), lines_(bytes) {}

  std::size_t offset(const toml::source_position& place) const {
    if (place.line == 0) return 0;
    const std::size_t line = std::min<std::size_t>(place.line, lines_.line_count());
    std::size_t at = lines_.line(bytes_, line).begin;
    if (line == 1) at += bom_size(bytes_);
    for (std::size_t i = 1; i < place.column && at < bytes_.size(); ++i) at += decode_utf8(bytes_, at).size;
    return at;
  }

  Span span(const toml::source_region& region) const {
    const std::size_t begin = offset(region.begin);
    return {begin, std::max(begin, offset(region.end))};
  }

 private:
  std::string_view bytes_;
  LineIndex lines_;
};

class Walk {
 public:
  Walk(std::string_view bytes, const Places& places, const Options& options, std::vector<Error>& faults)
      : bytes_(bytes), places_(places), tree_(options, faults) {}

  // Depth is bounded by toml++, which refuses more than 256 levels.
  void value(const toml::node& node) {
    if (!tree_.ok()) return;
    if (const toml::table* table = node.as_table()) return mapping(*table);
    if (const toml::array* array = node.as_array()) return sequence(*array);
    const Span at = places_.span(node.source());
    if (const auto* text = node.as_string()) {
      tree_.scalar(Kind::string, at, text->get(), false);
    } else {
      const Kind kind = node.is_integer()          ? Kind::integer
                        : node.is_floating_point() ? Kind::real
                        : node.is_boolean()        ? Kind::boolean
                                                   : Kind::string;
      tree_.scalar(kind, at, bytes_.substr(at.begin, at.size()), true);
    }
  }

  Document take_document() { return tree_.finish(bytes_.size()); }

 private:
  void mapping(const toml::table& table) {
    std::vector<std::pair<const toml::key*, const toml::node*>> in_order;
    for (auto&& [key, node] : table) in_order.emplace_back(&key, &node);
    std::sort(in_order.begin(), in_order.end(), [](const auto& a, const auto& b) {
      const auto place = [](const toml::key& key) {
        return std::pair(key.source().begin.line, key.source().begin.column);
      };
      return place(*a.first) < place(*b.first);
    });
    const Span at = places_.span(table.source());
    tree_.open(Kind::mapping, at.begin);
    for (const auto& [key, node] : in_order) {
      if (!tree_.ok()) break;
      tree_.scalar(Kind::string, places_.span(key->source()), key->str(), true);
      value(*node);
    }
    if (tree_.ok()) tree_.close(at.end);
  }

  void sequence(const toml::array& array) {
    const Span at = places_.span(array.source());
    tree_.open(Kind::sequence, at.begin);
    for (const toml::node& item : array) value(item);
    if (tree_.ok()) tree_.close(at.end);
  }

  std::string_view bytes_;
  const Places& places_;
  Tree tree_;
};

}  // namespace

Reading read_toml(std::string_view bytes, const Options& options) {
  Reading reading;
  check_encoding(bytes, reading.faults);
  if (!reading.faults.empty()) return reading;
  const Places places(bytes);
  const toml::parse_result parsed = toml::parse(bytes.substr(bom_size(bytes)));
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    reading.faults.push_back(
        syntax_error(places.span(error.source()), "this is not TOML: " + std::string(error.description())));
    return reading;
  }
  Walk walk(bytes, places, options, reading.faults);
  walk.value(parsed.table());
  reading.complete = reading.faults.empty();
  reading.document = walk.take_document();
  return reading;
}

}  // namespace obelus::data
