#pragma once
// JSON-LD as the W3C's model of annotations spells it: a value or a list of them, `id` or `@id`, an address
// or an object that has one (https://www.w3.org/TR/annotation-model/).

#include <string_view>
#include <vector>

#include "obelus/data.hpp"

namespace obelus::w3c {

// The value of `id` or `type`, which may be written with an @; of kind missing when there is none.
const data::Node& at(const data::Node& object, std::string_view key);

// Whether a value is this word, or a list with it.
bool has_word(const data::Node& value, std::string_view word);
bool has_type(const data::Node& object, std::string_view type);

// One value, each of a list, or each item of a Composite, List or Independents; the first of a Choice
// (https://www.w3.org/TR/annotation-model/#sets-of-bodies-and-targets).
std::vector<const data::Node*> each_of(const data::Node& value);

// Of a resource or what is specific about one; empty when it has none.
std::string_view address_of(const data::Node& value);

}  // namespace obelus::w3c
