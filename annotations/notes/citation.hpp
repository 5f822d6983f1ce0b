#pragma once
// The built-in citation style: author, title, container, date, address, accessed, archived. A citation
// is a sequence of parts, which HTML and Markdown each spell in their own way.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "notes/language.hpp"
#include "obelus/annotation.hpp"

namespace obelus::notes {

enum class PartKind : std::uint8_t {
  fixed,  // ours: a label, punctuation
  text,   // the author's
  title,  // the author's: a work that stands by itself, in italics
  date,   // ours; `machine` is the same for programs
};

struct Part {
  PartKind kind = PartKind::fixed;
  std::string text;
  std::string href{};  // a link when not empty; only ever an address that is safe to follow
  std::string machine{};
  std::string_view open{};   // ours round the text, as quotation marks, and within its link: in print the
  std::string_view close{};  // address follows the link
};

using Parts = std::vector<Part>;

// The whole citation, as a sentence.
//   DeepSeek-AI. <title>DeepSeek-V3 Technical Report</title>. December 2024.
//   “Chip shares fall”. <title>Example Wire</title>, 28 January 2025 (accessed 29 January 2025; archived).
Parts cite(const Language& language, const Reference& reference);

// "DeepSeek-AI 2024": the first that exists of authors, container, publisher, title, and the year.
std::string cite_in_short(const Language& language, const Reference& reference);

// The title, in the quotation marks of the language where it is part of a larger work: tells apart works
// that are the same in short.
std::string quoted_title(const Language& language, const Reference& reference);

// `label` with its {date} or {when}: "checked 1 February 2025".
Parts dated(const Language& language, std::string_view label, const Date& date);

// "Disputed, unresolved".
std::string_view status_label(const Language& language, DisputeStatus status);

// True when `text` ends in a mark that ends a sentence.
bool ends_sentence(std::string_view text);

// True for http, https, mailto and relative addresses without white space or control characters.
bool is_safe_address(std::string_view address);

}  // namespace obelus::notes
