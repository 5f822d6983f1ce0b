#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "html/attributes.hpp"
#include "html/open_page.hpp"
#include "html/page.hpp"
#include "html/tree.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace html;

enum class Ours : std::uint8_t { no, wrapper, element };

Ours whose(const Tree& tree, const Node& node) {
  if (tree.text(node).find("ob-") == std::string_view::npos) return Ours::no;
  Ours ours = Ours::no;
  any_word(attribute(tree, node, "class"), [&](std::string_view word) {
    if (word == "ob-a")
      ours = Ours::wrapper;
    else if (word.starts_with("ob-") && ours == Ours::no)
      ours = Ours::element;
    return ours == Ours::wrapper;
  });
  return ours;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The end tag of each start tag by name alone. Within what we write names are balanced, whatever the page
// around it does.
std::vector<std::size_t> end_tags_by_name(const Tree& tree) {
  std::vector<std::size_t> ends(tree.size(), none);
  std::array<std::vector<std::size_t>, 256> open;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    auto& same_name = open[static_cast<std::size_t>(tree[i].tag)];
    if (tree[i].has_content()) {
      same_name.push_back(i);
    } else if (tree[i].is_end() && !same_name.empty()) {
      ends[same_name.back()] = i;
      same_name.pop_back();
    }
  }
  return ends;
}

// What is ours on the page, ascending and disjoint. An element without its end tag is not.
std::vector<Span> find_ours(const Tree& tree) {
  const std::vector<std::size_t> ends = end_tags_by_name(tree);
  std::vector<Span> found;
  std::vector<bool> end_of_wrapper(tree.size());
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const Node& node = tree[i];
    const Ours ours = node.is_start() ? whose(tree, node) : Ours::no;
    const std::size_t end = node.has_content() ? ends[i] : i;
    if (end_of_wrapper[i]) found.push_back(node.bytes());
    if (ours == Ours::no || end == none) continue;
    found.push_back({node.begin, ours == Ours::element ? tree[end].end : node.end});
    if (ours == Ours::element)
      i = end;
    else if (end != i)
      end_of_wrapper[end] = true;
  }
  return found;
}

// Whether something of ours may be in a page: a class that begins with "ob-". It is written in ASCII, which
// but for UTF-16 all encodings hold.
bool may_hold_ours(std::string_view bytes) {
  constexpr std::string_view ours = "ob-";
  static constexpr ByteSet before(" \t\n\f\r\"'=");
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const void* found = ::memmem(bytes.data() + at, bytes.size() - at, ours.data(), ours.size());
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
    if (at != 0 && before.has(bytes[at - 1])) return true;
  }
  return bytes.find('\0') != std::string_view::npos;
}

}  // namespace

std::string strip_html(std::string bytes) {
  if (!may_hold_ours(bytes)) return bytes;
  const auto page = Page::read(bytes);
  if (!page || page->text().find("ob-") == std::string_view::npos) return bytes;
  std::string out;
  std::size_t kept = 0;
  const std::size_t head = page->to_page(find_head(bytes, *page).whole.end);
  for (const Span ours : find_ours(read_tree_leniently(page->text(), head))) {
    const Span here = page->to_bytes(ours);
    out.append(bytes, kept, here.begin - kept);
    kept = here.end;
  }
  if (kept == 0) return bytes;
  return out.append(bytes, kept);
}

}  // namespace obelus
