#include <algorithm>

#include "obelus/reader.hpp"

namespace obelus {

Article read_plain(std::string text) {
  Article article;
  article.format = Format::plain;
  article.bytes = text;
  article.text = std::move(text);
  const std::size_t size = article.text.size();
  constexpr std::size_t most = 1U << 30;
  for (std::size_t at = 0; at < size; at += most) {
    const auto length = static_cast<std::uint32_t>(std::min(most, size - at));
    article.map.append({at, at, length, length, true});
  }
  for (std::size_t begin = 0; begin <= size;) {
    const std::size_t end = std::min(article.text.find('\n', begin), size);
    Block block;
    block.text = {begin, end};
    article.blocks.push_back(block);
    begin = end + 1;
  }
  article.scopes.push_back({{0, size}, 0, false});
  return article;
}

}  // namespace obelus
