#pragma once
// The events of a YAML document that is of the plainest kind, as most front matter is and most annotations:
// keys of letters, texts, lists and mappings in lines or, on one line, in brackets. yaml-cpp gives the same
// events for it and takes some hundred times as long.
//
//   title: A fast horse
//   tags:
//   - horses
//   - "speed: an introduction"
//   excerpt: Horses run, and those that
//     run fast are fast horses.
//   annotations:
//     - {match: A fast horse, sources: [stud]}
//     - match: run fast
//       note: Faster than others.

#include <yaml-cpp/eventhandler.h>

#include <string_view>

namespace obelus::data {

// False for any other YAML, or none: only what leaves no doubt is taken for such a document.
bool is_yaml_lines(std::string_view text);

// Of such a document. What quoted texts say is left out: only their place is told.
void tell_yaml_lines(std::string_view text, YAML::EventHandler& handler);

}  // namespace obelus::data
