#include "notes/epub.hpp"

#include <algorithm>

namespace obelus::notes {
namespace {

constexpr std::string_view name_space = "http://www.idpf.org/2007/ops";
constexpr std::size_t head = 8192;  // what may stand before the root element: a prolog, comments

}  // namespace

bool is_epub(const Article& article) {
  if (article.format != Format::html) return false;
  std::string_view root = std::string_view(article.bytes).substr(0, head);
  root.remove_prefix(std::min(root.find("<html"), root.size()));
  root = root.substr(0, root.find('>'));
  const std::size_t prefix = root.find("xmlns:epub=");
  return prefix != root.npos &&
         root.substr(prefix + std::string_view("xmlns:epub='").size()).substr(0, name_space.size()) ==
             name_space;
}

std::string epub_type(bool epub, std::string_view type) {
  return epub ? std::string(" epub:type=\"").append(type) + '"' : "";
}

}  // namespace obelus::notes
