#include "pipeline/page_paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace obelus {
namespace {

constexpr std::size_t none = std::string_view::npos;

// Literal text, then a name (empty at the end of the pattern).
struct Piece {
  std::string_view literal;
  std::string_view name;
  bool spans_parts = false;  // {name**}
};

Piece named(std::string_view literal, std::string_view inside) {
  const bool spans_parts = inside.size() > 2 && inside.ends_with("**");
  return {literal, inside.substr(0, inside.size() - (spans_parts ? 2 : 0)), spans_parts};
}

std::vector<Piece> pieces_of(std::string_view pattern) {
  std::vector<Piece> pieces;
  for (;;) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == none ? none : pattern.find('}', open);
    if (close == none) {
      pieces.push_back({pattern, {}});
      return pieces;
    }
    pieces.push_back(named(pattern.substr(0, open), pattern.substr(open + 1, close - open - 1)));
    pattern.remove_prefix(close + 1);
  }
}

using Names = std::map<std::string_view, std::string_view>;

// What a name stands for at the start of `rest`: as little as lets the literal behind it follow; all of a
// part when the pattern ends there.
std::string_view value_at(std::string_view rest, const Piece& next) {
  const std::size_t part = std::min(rest.find('/'), rest.size());
  if (next.name.empty() && next.literal.size() <= rest.size())
    return rest.substr(0, std::min(part, rest.size() - next.literal.size()));
  if (next.literal.empty()) return rest.substr(0, std::min<std::size_t>(part, 1));
  return rest.substr(0, std::min(part, rest.find(next.literal, 1)));
}

// Where the last part begins that a name of several stands for: no other name spans a "/", so what is behind
// it in the pattern says how many follow.
std::size_t last_part_of(std::string_view rest, const std::vector<Piece>& pieces, std::size_t name) {
  std::size_t slashes = 1;
  for (std::size_t i = name + 1; i < pieces.size(); ++i)
    slashes += static_cast<std::size_t>(std::count(pieces[i].literal.begin(), pieces[i].literal.end(), '/'));
  std::size_t at = rest.size();
  for (; slashes > 0 && at != none && at > 0; --slashes) at = rest.rfind('/', at - 1);
  return at == none || slashes > 0 ? 0 : at + 1;
}

std::optional<Names> read_names(const std::vector<Piece>& pieces, std::string_view page) {
  Names names;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!page.starts_with(pieces[i].literal)) return std::nullopt;
    page.remove_prefix(pieces[i].literal.size());
    if (pieces[i].name.empty()) continue;
    const std::size_t last = pieces[i].spans_parts ? last_part_of(page, pieces, i) : 0;
    const std::string_view end = value_at(page.substr(last), pieces[i + 1]);
    if (end.empty()) return std::nullopt;
    const std::string_view value = page.substr(0, last + end.size());
    const auto [known, is_new] = names.emplace(pieces[i].name, value);
    if (!is_new && known->second != value) return std::nullopt;
    page.remove_prefix(value.size());
  }
  if (!page.empty()) return std::nullopt;
  return names;
}

}  // namespace

std::optional<std::string> article_of_page(std::string_view page_pattern, std::string_view article_pattern,
                                           std::string_view page) {
  const auto names = read_names(pieces_of(page_pattern), page);
  if (!names) return std::nullopt;
  std::string article;
  for (const Piece& piece : pieces_of(article_pattern)) {
    article += piece.literal;
    if (piece.name.empty()) continue;
    const auto value = names->find(piece.name);
    if (value == names->end()) return std::nullopt;
    article += value->second;
  }
  return article;
}

std::string fault_of_page_paths(std::string_view page_pattern, std::string_view article_pattern) {
  std::vector<std::string_view> known;
  std::size_t spanning = 0;
  for (const Piece& piece : pieces_of(page_pattern)) {
    known.push_back(piece.name);
    if (piece.spans_parts) ++spanning;
  }
  if (spanning > 1) return "only one name of a pattern may span folders, as {name**} does";
  for (const Piece& piece : pieces_of(article_pattern))
    if (std::find(known.begin(), known.end(), piece.name) == known.end())
      return fmt::format("the article's {{{}}} is no name of the page's pattern", piece.name);
  return "";
}

}  // namespace obelus
