#include "obelus/fold.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <limits>

#include "obelus/text.hpp"
#include "text/fold_ascii.hpp"
#include "text/fold_point.hpp"
#include "text/fold_table.hpp"

namespace obelus {

using folding::block;
using folding::Entry;
using folding::fold_ascii;
using folding::fold_block;
using folding::Form;
using folding::is_space;
using folding::is_space_or_dash;
using folding::Kind;
using folding::look_ahead;

namespace {

std::size_t start_of_last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

}  // namespace

// Goes over the source once, writing folded text and pieces.
class Folder {
 public:
  Folder(std::string_view source, Folded& folded)
      : source_(source), text_(folded.text_), pieces_(folded.pieces_) {}

  void run() {
    text_.reserve(source_.size() + block);
    while (at_ < source_.size()) {
      if (can_run()) fold_plain_run();
      do step();
      while (at_ < source_.size() && static_cast<unsigned char>(source_[at_]) >= 0x80);
    }
  }

 private:
  // Whether the character here stands apart from what was written last.
  bool can_run() const {
    if (at_ + block + look_ahead > source_.size()) return false;
    const bool open = !text_.empty() && (text_.back() == ' ' || text_.back() == '-');
    return !open || !is_space_or_dash(static_cast<unsigned char>(source_[at_]));
  }

  // Up to a character in need of care, or near the end of the source.
  void fold_plain_run() {
    const std::size_t from = at_;
    const std::size_t begin = text_.size();
    std::array<char, 32 * block> folded;
    std::size_t size = 0;
    std::size_t plain = block;
    while (plain == block && at_ + block + look_ahead <= source_.size()) {
      plain = fold_block(source_.data() + at_, folded.data() + size);
      at_ += plain;
      size += plain;
      if (size + block <= folded.size()) continue;
      text_.append(folded.data(), size);
      size = 0;
    }
    text_.append(folded.data(), size);
    if (at_ == from) return;
    begin_even(begin, from);
    marks_ = 0;
  }

  void step() {
    const auto c = static_cast<unsigned char>(source_[at_]);
    if (c < 0x80) {
      step_ascii(c);
      return;
    }
    const CodePoint point = decode_utf8(source_, at_);
    const std::size_t begin = at_;
    at_ += point.size;
    if (const Entry* entry = table_.find(point.value)) {
      if (entry->kind != Kind::text) return write(entry->kind, begin);
      if (entry->size != 0) return write_bytes({entry->bytes.data(), entry->size}, begin, entry->even);
    }
    const Form form = folding::form_of(point.value);
    if (form.kind != Kind::text) return write(form.kind, begin);
    write_form(form, begin, point.valid);
  }

  void step_ascii(unsigned char c) {
    const std::size_t begin = at_++;
    if (is_space(c)) return write(Kind::space, begin);
    if (c == '-') return write(Kind::dash, begin);
    if (c == '.' && begin_spaced_ellipsis(begin)) return;
    const char folded = fold_ascii(c);
    write_bytes({&folded, 1}, begin, true);
  }

  // ". . ." with any white space, as some typesetters have it.
  bool begin_spaced_ellipsis(std::size_t begin) {
    std::size_t end = begin + 1;
    for (int dots = 1; dots < 3; ++dots) {
      const auto rest = source_.substr(end);
      const std::size_t gap = rest.substr(0, 2) == "\u00a0" ? 2 : rest.substr(0, 1) == " " ? 1 : 0;
      if (gap == 0 || rest.substr(gap, 1) != ".") return false;
      end += gap + 1;
    }
    at_ = end;
    write(Kind::ellipsis, begin);
    return true;
  }

  void write(Kind kind, std::size_t begin) {
    switch (kind) {
      case Kind::space: return write_space(begin);
      case Kind::dash: return write_dash(begin);
      case Kind::quote: return write_bytes("'", begin, at_ - begin == 1);
      case Kind::ellipsis: return write_bytes("...", begin, false);
      case Kind::extender: return extend_last();
      case Kind::dropped:
      case Kind::text: return;
    }
  }

  void write_space(std::size_t begin) {
    if (!text_.empty() && (text_.back() == ' ' || text_.back() == '-')) return extend_last();
    write_bytes(" ", begin, at_ - begin == 1);
  }

  void write_dash(std::size_t begin) {
    if (!text_.empty() && text_.back() == '-') return extend_last();
    if (!text_.empty() && text_.back() == ' ') {
      begin = make_last_whole();
      text_.back() = '-';
      return extend_last();
    }
    write_bytes("-", begin, at_ - begin == 1);
  }

  void write_bytes(std::string_view bytes, std::size_t begin, bool even) {
    if (even)
      begin_even(text_.size(), begin);
    else
      begin_whole(begin);
    text_ += bytes;
    marks_ = 0;
  }

  void write_form(const Form& form, std::size_t begin, bool valid) {
    const std::size_t written = text_.size();
    for (std::size_t i = 0; i < form.size; ++i) {
      if (is_mark(form.points[i])) {
        write_mark(form.points[i], begin);
      } else {
        if (i == 0) begin_whole(begin);
        append_utf8(text_, form.points[i]);
        marks_ = 0;
      }
    }
    const bool even = valid && form.size == 1 && marks_ == 0 && text_.size() - written == at_ - begin;
    if (!even) return;
    pieces_.pop_back();
    begin_even(written, begin);
  }

  static bool is_mark(char32_t point) {
    return point >= 0x300 && (folding::is_accent(point) || folding::combining_class(point) != 0);
  }

  // A mark belongs to the character before. Marks that stay are put in canonical order, so that the order
  // they are typed in does not matter.
  void write_mark(char32_t mark, std::size_t begin) {
    if (text_.empty()) {
      begin_whole(begin);
      append_utf8(text_, mark);
      return;
    }
    if (!folding::is_accent(mark) || !follows_letter()) keep_mark(mark);
    extend_last();
  }

  bool follows_letter() const {
    const auto base = std::string_view(text_).substr(0, marks_ == 0 ? text_.size() : marks_begin_);
    return folding::is_letter(decode_utf8(base, start_of_last_character(base)).value);
  }

  void keep_mark(char32_t mark) {
    make_last_whole();
    if (marks_ == 0) marks_begin_ = text_.size();
    if (marks_ == kept_.size()) {
      append_utf8(text_, mark);
      return;
    }
    const unsigned rank = folding::combining_class(mark);
    std::size_t place = marks_++;
    for (; place > 0 && kept_[place - 1].rank > rank; --place) kept_[place] = kept_[place - 1];
    kept_[place] = {mark, rank};
    text_.resize(marks_begin_);
    for (std::size_t i = 0; i < marks_; ++i) append_utf8(text_, kept_[i].point);
  }

  // The text from `folded` on goes on character by character from the source at `source`.
  void begin_even(std::size_t folded, std::size_t source) {
    const bool continues = !pieces_.empty() && pieces_.back().source_size == 0 &&
                           source - pieces_.back().source == folded - pieces_.back().folded;
    if (!continues) add(folded, source, 0);
  }

  void begin_whole(std::size_t begin) { add(text_.size(), begin, at_ - begin); }

  void add(std::size_t folded, std::size_t source, std::size_t source_size) {
    pieces_.push_back({static_cast<std::uint32_t>(folded), static_cast<std::uint32_t>(source),
                       static_cast<std::uint32_t>(source_size)});
  }

  // Gives the last character written a piece of its own; returns where it begins in the source.
  std::size_t make_last_whole() {
    Folded::Piece& last = pieces_.back();
    if (last.source_size != 0) return last.source;
    const std::size_t begin = start_of_last_character(text_);
    const std::size_t source = last.source + (begin - last.folded);
    const std::size_t size = text_.size() - begin;
    if (begin == last.folded)
      last.source_size = static_cast<std::uint32_t>(size);
    else
      add(begin, source, size);
    return source;
  }

  // The last character written stands for everything up to here.
  void extend_last() {
    if (text_.empty()) return;
    const std::size_t source = make_last_whole();
    pieces_.back().source_size = static_cast<std::uint32_t>(at_ - source);
  }

  std::string_view source_;
  std::string& text_;
  std::vector<Folded::Piece>& pieces_;
  std::size_t at_ = 0;

  struct Mark {
    char32_t point;
    unsigned rank;
  };
  const folding::Table& table_ = folding::table();
  std::array<Mark, 32> kept_{};  // marks kept behind the last character, the first `marks_`
  std::size_t marks_ = 0;
  std::size_t marks_begin_ = 0;
};

void Folded::assign(std::string_view source) {
  assert(source.size() <= std::numeric_limits<std::uint32_t>::max());
  text_.clear();
  pieces_.clear();
  source_size_ = source.size();
  Folder(source, *this).run();
}

std::string fold(std::string_view text) { return std::string(Folded(text).text()); }

}  // namespace obelus
