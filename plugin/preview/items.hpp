#pragma once
// What a preview marks in the article and lists beside it, as values: figures, and passages of annotations
// that need a look.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/examine.hpp"

namespace obelus::preview {

enum class State : std::uint8_t { sourced, unsourced, disputed, drifted, waived };

// For markup ("unsourced"), for people ("No source"), and the sign that says the same without colour.
std::string_view name_of(State state);
std::string_view label_of(State state);
std::string_view sign_of(State state);

struct Item {
  std::string key;  // unique; the same after edits elsewhere
  State state = State::sourced;
  Span text;                          // of the reading text
  std::optional<std::size_t> figure;  // its number among the figures
  std::optional<std::size_t>
      annotation;  // its number in the set: what covers the figure, or is marked itself
};

// An annotation that landed nowhere, or not for certain.
struct Stray {
  std::string key;
  std::size_t annotation = 0;
  const Finding* finding = nullptr;  // what there is to say of it
  std::vector<Span> nearest;         // of the reading text: the nearest passage, or those it might be
  bool has_landed = false;           // on text that differs
};

// What else `check` finds.
struct Other {
  std::string key;
  const Finding* finding = nullptr;
  Span text;  // of the reading text; empty where the finding is about no passage
};

struct Items {
  std::vector<Item> marked;   // by place
  std::vector<Stray> strays;  // by place of the annotation
  std::vector<Other> others;  // as findings are sorted
};

// They point into `examined`, which must have no faults.
Items items_of(const Examined& examined);

// The `id` of the mark of an item, of another finding, and of the n-th place that a stray may belong to.
std::string mark_id(const Item& item);
std::string mark_id(const Other& other);
std::string mark_id(const Stray& stray, std::size_t place = 0);

}  // namespace obelus::preview
