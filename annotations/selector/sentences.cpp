#include <algorithm>

#include "obelus/lock.hpp"
#include "obelus/text.hpp"

namespace obelus {
namespace {

constexpr std::size_t longest = 2000;  // bytes, after which the next white space ends a sentence

bool is_space(char32_t point) { return point == ' ' || (point >= 9 && point <= 13) || point == 0xA0; }

bool ends_sentence(char32_t point) {
  constexpr char32_t marks[] = {'.', '!', '?', 0x2026, 0x61F, 0x6D4, 0x964, 0x965, 0x203C, 0x203D};
  return std::find(std::begin(marks), std::end(marks), point) != std::end(marks);
}

// Marks of scripts that put no white space behind them.
bool ends_sentence_at_once(char32_t point) {
  return point == 0x3002 || point == 0xFF01 || point == 0xFF1F || point == 0xFF61;
}

bool closes(char32_t point) {
  constexpr char32_t marks[] = {'"', '\'', ')', ']', 0xBB, 0x2019, 0x201D, 0x300D, 0x300F, 0xFF09};
  return std::find(std::begin(marks), std::end(marks), point) != std::end(marks);
}

bool is_lower(char32_t point) { return point >= 'a' && point <= 'z'; }

// Cuts one block into sentences.
class Cutter {
 public:
  Cutter(std::string_view text, Span block, std::vector<Span>& out)
      : text_(text.substr(0, block.end)), at_(block.begin), out_(out) {}

  void run() {
    skip_spaces();
    std::size_t begin = at_;
    while (at_ < text_.size()) {
      if (!is_past_end(begin)) continue;
      out_.push_back({begin, at_});
      skip_spaces();
      begin = at_;
    }
    while (at_ > begin && is_space(static_cast<unsigned char>(text_[at_ - 1]))) --at_;
    if (at_ > begin) out_.push_back({begin, at_});
  }

 private:
  char32_t take() {
    const CodePoint point = decode_utf8(text_, at_);
    at_ += point.size;
    return point.value;
  }
  char32_t peek() const { return at_ < text_.size() ? decode_utf8(text_, at_).value : U' '; }

  void skip_spaces() {
    while (at_ < text_.size() && is_space(peek())) take();
  }

  // Takes a character and whatever closes behind it; whether a sentence that began at `begin` ends there.
  bool is_past_end(std::size_t begin) {
    const char32_t point = take();
    if (at_ - begin > longest && is_space(peek())) return true;
    const bool at_once = ends_sentence_at_once(point);
    if (!at_once && !ends_sentence(point)) return false;
    while (at_ < text_.size() && (closes(peek()) || ends_sentence(peek()))) take();
    if (at_once) return true;
    if (!is_space(peek())) return false;
    // "approx. five" goes on.
    const std::size_t end = at_;
    skip_spaces();
    const bool goes_on = at_ < text_.size() && is_lower(peek());
    at_ = end;
    return !goes_on;
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Span>& out_;
};

}  // namespace

std::vector<Span> sentences_of(const Article& article) {
  std::vector<Span> sentences;
  for (const Block& block : article.blocks) Cutter(article.text, block.text, sentences).run();
  return sentences;
}

}  // namespace obelus
