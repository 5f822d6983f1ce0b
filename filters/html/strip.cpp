#include <string>
#include <vector>

#include "html/attributes.hpp"
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

// What is ours on the page, ascending and disjoint. An element without its end tag is not.
std::vector<Span> find_ours(const Tree& tree) {
  std::vector<Span> found;
  std::vector<std::size_t> end_tags;
  for (std::size_t i = 0; i < tree.size();) {
    const Node& node = tree[i];
    if (!end_tags.empty() && end_tags.back() == i) {
      found.push_back(node.bytes());
      end_tags.pop_back();
    }
    const Ours ours = node.is_start() ? whose(tree, node) : Ours::no;
    const bool whole = !node.has_content() || node.closed;
    if (ours == Ours::element && whole) {
      found.push_back(tree.element(i));
      i = tree.behind(i);
      continue;
    }
    if (ours == Ours::wrapper && whole) {
      found.push_back(node.bytes());
      if (node.has_content()) end_tags.push_back(node.partner);
    }
    ++i;
  }
  return found;
}

}  // namespace

std::string strip_html(std::string bytes) {
  const auto page = Page::read(bytes);
  if (!page || page->text().find("ob-") == std::string_view::npos) return bytes;
  std::string out;
  std::size_t kept = 0;
  for (const Span ours : find_ours(read_tree_leniently(page->text()))) {
    const Span here = page->to_bytes(ours);
    out.append(bytes, kept, here.begin - kept);
    kept = here.end;
  }
  if (kept == 0) return bytes;
  return out.append(bytes, kept);
}

}  // namespace obelus
