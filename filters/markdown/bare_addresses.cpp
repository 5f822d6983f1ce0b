#include "markdown/bare_addresses.hpp"

#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <cstddef>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

constexpr std::string_view scheme_end = "://";
constexpr std::string_view host = "www.";

// Whether `part` stands in `text` where `is_so(text, its place)`.
template <class IsSo>
bool holds_if(std::string_view text, std::string_view part, IsSo is_so) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
    if (is_so(text, at)) return true;
  return false;
}

// The end of a name, or of `mailto:`.
bool may_be_mail(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 == text.size()) return false;
  const char before = text[at - 1];
  return (is_alphanumeric(before) || std::string_view(".+-_:/").find(before) != std::string_view::npos) &&
         !is_space(text[at + 1]);
}

bool ends_scheme(std::string_view text, std::size_t at) { return at > 0 && is_letter(text[at - 1]); }

bool begins_host(std::string_view text, std::size_t at) { return at == 0 || !is_alphanumeric(text[at - 1]); }

// Whether the address whose scheme ends at `at` seems to stand by itself: before it is neither a bracket nor
// a quotation mark, nor what ends the label of a reference.
bool seems_bare(std::string_view text, std::size_t at) {
  constexpr std::string_view ahead_of_others = "(<\"'=[";
  std::size_t begin = at;
  while (begin > 0 && is_alphanumeric(text[begin - 1])) --begin;
  if (begin == 0) return true;
  const char before = text[begin - 1];
  const bool is_reference = is_blank(before) && begin > 1 && text[begin - 2] == ':';
  return ahead_of_others.find(before) == ahead_of_others.npos && !is_reference;
}

}  // namespace

BareAddresses::BareAddresses(const Source& source)
    : source_(source),
      landmarks_(source.landmarks()),
      likely_(std::any_of(landmarks_.addresses.begin(), landmarks_.addresses.end(), [&](std::size_t at) {
        return source.text()[at] == scheme_end.front() && seems_bare(source.text(), at);
      })) {}

bool BareAddresses::worth_a_try(const MarkdownOptions& options) const {
  return !options.smart && !landmarks_.footnotes && !likely_;
}

bool BareAddresses::may_stand_in(cmark_node* root) const {
  if (landmarks_.addresses.empty()) return false;
  bool in_link = false;  // as the extension has it: no longer once a link within a link has ended
  const auto is_link = [](cmark_node* node) { return cmark_node_get_type(node) == CMARK_NODE_LINK; };
  for (cmark_node* node = root; node != nullptr;) {
    in_link = in_link || is_link(node);
    if (!in_link && cmark_node_get_type(node) == CMARK_NODE_TEXT && may_hold(cmark_node_get_literal(node)))
      return true;
    cmark_node* child = is_free_of_them(node) ? nullptr : cmark_node_first_child(node);
    if (child != nullptr) {
      node = child;
      continue;
    }
    in_link = in_link && !is_link(node);
    while (node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      in_link = in_link && !is_link(node);
    }
    node = node == root ? nullptr : cmark_node_next(node);
  }
  return false;
}

bool BareAddresses::is_free_of_them(cmark_node* node) const {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_HEADING) return false;
  const int first = cmark_node_get_start_line(node);
  const int last = cmark_node_get_end_line(node);
  if (first < 1 || last < first) return false;
  return !landmarks_.any_address_in({source_.line(static_cast<std::size_t>(first)).begin,
                                     source_.line(static_cast<std::size_t>(last)).end});
}

bool BareAddresses::may_hold(std::string_view text) const {
  return (landmarks_.at_signs && holds_if(text, "@", may_be_mail)) ||
         (landmarks_.schemes && holds_if(text, scheme_end, ends_scheme)) ||
         (landmarks_.hosts && holds_if(text, host, begins_host));
}

}  // namespace obelus::markdown
