#pragma once
// The events of a YAML document that is nothing but lines of keys with a text, a list of texts or nothing
// each, as front matter mostly is. yaml-cpp gives the same events for it and takes some hundred times as
// long.
//
//   title: A fast horse
//   tags:
//   - horses
//   - "speed: an introduction"
//   excerpt: Horses run, and those that
//     run fast are fast horses.

#include <yaml-cpp/eventhandler.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace obelus::data {

// Such a document, cut up. Values are as yaml-cpp gives them: of quoted ones only the place is known.
struct YamlLines {
  enum class Form : std::uint8_t { plain, block, quoted, none };
  struct Value {
    std::size_t at = 0;  // of none: where the next key is
    Form form = Form::plain;
    std::string text;  // of plain and block ones, its lines put together
  };
  struct Entry {
    Value key;
    bool is_list = false;
    std::size_t list_at = 0;
    std::vector<Value> values;  // one, or those of the list
  };
  std::vector<Entry> entries;

  // Nothing when it is any other YAML, or none: only what leaves no doubt is taken for such a document.
  static std::optional<YamlLines> read(std::string_view text);

  void tell(YAML::EventHandler& handler) const;
};

}  // namespace obelus::data
