#include "html/agreed_text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "html/character_reference.hpp"
#include "html/template_code.hpp"
#include "obelus/text.hpp"

namespace obelus::html {
namespace {

constexpr std::string_view object_replacement = "\xEF\xBF\xBC";

}  // namespace

AgreedText::AgreedText(const Tree& tree, std::vector<Span> agreed, bool templates, TextBuilder& builder)
    : tree_(tree),
      specials_(tree.page()),
      braces_(tree.page()),
      agreed_(std::move(agreed)),
      templates_(templates),
      builder_(builder) {}

void AgreedText::take(const Node& node) {
  std::size_t at = node.begin;
  const std::string_view page = tree_.page();
  const Node* before = node.begin > 0 && node.parent != no_node ? &tree_[node.parent] : nullptr;
  const bool drops_line_feed = before != nullptr && before->end == node.begin &&
                               (before->tag == Tag::pre || before->tag == Tag::listing);
  if (drops_line_feed && page.substr(at, 2) == "\r\n")
    at += 2;
  else if (drops_line_feed && (page[at] == '\n' || page[at] == '\r'))
    ++at;
  TemplateFinder finder(tree_.text(node), node.begin);
  const bool look = templates_ && !builder_.is_protected() && braces_.find(at) < node.end;
  while (at < node.end) {
    const std::optional<Span> code = look ? finder.next(at) : std::nullopt;
    const std::size_t end = code ? code->begin : node.end;
    take_plain(at, end);
    if (code) take_template(*code);
    at = code ? code->end : node.end;
  }
}

void AgreedText::take_template(Span span) {
  if (!agreed_on(span)) return;
  const std::size_t index = builder_.begin_inline(InlineKind::opaque);
  builder_.begin_protected();
  builder_.spelt(object_replacement, span);
  builder_.end_protected();
  builder_.end_inline(index);
}

// Text without template code.
void AgreedText::take_plain(std::size_t begin, std::size_t end) {
  const std::string_view page = tree_.page();
  for (std::size_t at = begin; at < end;) {
    const std::size_t special = std::min(specials_.find(at), end);
    while (agreed_at_ < agreed_.size() && agreed_[agreed_at_].end <= at) ++agreed_at_;
    for (std::size_t i = agreed_at_; i < agreed_.size() && agreed_[i].begin < special; ++i) {
      const Span both{std::max(at, agreed_[i].begin), std::min(special, agreed_[i].end)};
      builder_.verbatim(page.substr(both.begin, both.size()), both.begin);
    }
    at = special < end ? take_special(special, end) : end;
  }
}

// A reference, a line end with a carriage return, or a NUL. Gives the byte behind it.
std::size_t AgreedText::take_special(std::size_t at, std::size_t end) {
  const std::string_view rest = tree_.page().substr(at, end - at);
  if (rest[0] == '\0') return at + 1;
  if (rest[0] == '\r') {
    const std::size_t size = rest.starts_with("\r\n") ? 2 : 1;
    take_spelt("\n", {at, at + size});
    return at + size;
  }
  const CharacterReference found = read_reference(rest);
  if (found.size == 0) {
    if (agreed_on({at, at + 1})) builder_.verbatim(rest.substr(0, 1), at);
    return at + 1;
  }
  std::string text;
  append_utf8(text, found.first);
  if (found.second != 0) append_utf8(text, found.second);
  take_spelt(text, {at, at + found.size});
  return at + found.size;
}

void AgreedText::take_spelt(std::string_view text, Span span) {
  if (tree_.page()[span.begin] == '<' || agreed_on(span)) builder_.spelt(text, span);
}

// True when libxml2 takes some of these bytes for text.
bool AgreedText::agreed_on(Span span) {
  while (agreed_at_ < agreed_.size() && agreed_[agreed_at_].end <= span.begin) ++agreed_at_;
  return agreed_at_ < agreed_.size() && agreed_[agreed_at_].begin < span.end;
}

}  // namespace obelus::html
