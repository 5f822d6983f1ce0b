#include "markdown/bare_addresses.hpp"

#include <cmark-gfm-extension_api.h>

#include <cstddef>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

constexpr std::string_view scheme_end = "://";
constexpr std::string_view host = "www.";

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

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

// Whether some address seems to stand by itself: before it is neither a bracket nor a quotation mark, nor
// what ends the label of a reference.
bool seems_to_hold(std::string_view bytes) {
  constexpr std::string_view ahead_of_others = "(<\"'=[";
  for (std::size_t at = bytes.find(scheme_end); at != bytes.npos; at = bytes.find(scheme_end, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_alphanumeric(bytes[begin - 1])) --begin;
    if (begin == 0) return true;
    const char before = bytes[begin - 1];
    const bool is_reference = is_blank(before) && begin > 1 && bytes[begin - 2] == ':';
    if (ahead_of_others.find(before) == ahead_of_others.npos && !is_reference) return true;
  }
  return false;
}

}  // namespace

BareAddresses::BareAddresses(std::string_view bytes)
    : footnotes_(holds(bytes, "[^")),
      at_signs_(holds(bytes, "@") || holds(bytes, "&")),  // `&#64;` is one
      schemes_(holds(bytes, scheme_end)),
      hosts_(holds(bytes, host)),
      likely_(schemes_ && seems_to_hold(bytes)) {}

bool BareAddresses::worth_a_try(const MarkdownOptions& options) const {
  return !options.smart && !footnotes_ && !likely_;
}

bool BareAddresses::may_stand_in(cmark_node* root) const {
  if (!at_signs_ && !schemes_ && !hosts_) return false;
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
  const std::string_view source = cmark_node_get_string_content(node);
  return !(schemes_ && holds(source, scheme_end)) && !(hosts_ && holds(source, host)) &&
         !(at_signs_ && (holds(source, "@") || holds(source, "&")));
}

bool BareAddresses::may_hold(std::string_view text) const {
  return (at_signs_ && holds_if(text, "@", may_be_mail)) ||
         (schemes_ && holds_if(text, scheme_end, ends_scheme)) ||
         (hosts_ && holds_if(text, host, begins_host));
}

}  // namespace obelus::markdown
