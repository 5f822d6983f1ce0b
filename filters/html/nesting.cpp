#include "html/nesting.hpp"

#include <queue>
#include <utility>

namespace obelus::html {
namespace {

constexpr std::size_t most_open = 100;

struct OpensLater {
  bool operator()(const Piece& a, const Piece& b) const {
    if (a.bytes.begin != b.bytes.begin) return a.bytes.begin > b.bytes.begin;
    if (a.bytes.end != b.bytes.end) return a.bytes.end < b.bytes.end;
    return a.mark > b.mark;
  }
};

}  // namespace

std::vector<Piece> nest(std::vector<Piece> pieces) {
  std::priority_queue<Piece, std::vector<Piece>, OpensLater> waiting(OpensLater{}, std::move(pieces));
  std::vector<Piece> nested;
  std::vector<std::size_t> open_ends;
  while (!waiting.empty()) {
    Piece piece = waiting.top();
    waiting.pop();
    while (!open_ends.empty() && open_ends.back() <= piece.bytes.begin) open_ends.pop_back();
    if (open_ends.size() >= most_open) continue;
    if (!open_ends.empty() && open_ends.back() < piece.bytes.end) {
      waiting.push({{open_ends.back(), piece.bytes.end}, piece.mark});
      piece.bytes.end = open_ends.back();
    }
    open_ends.push_back(piece.bytes.end);
    nested.push_back(piece);
  }
  return nested;
}

}  // namespace obelus::html
