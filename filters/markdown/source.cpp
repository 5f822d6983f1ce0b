#include "markdown/source.hpp"

#include <algorithm>

namespace obelus::markdown {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

Source::Source(std::string_view bytes, std::size_t body_begin) : text_(bytes) {
  if (bytes.find('\0', body_begin) != std::string_view::npos) {
    replaced_.assign(bytes.substr(0, body_begin));
    for (std::size_t at = body_begin; at < bytes.size();) {
      const std::size_t nul = std::min(bytes.find('\0', at), bytes.size());
      replaced_.append(bytes.substr(at, nul - at));
      if (nul < bytes.size()) {
        nuls_.push_back(replaced_.size());
        replaced_.append(replacement);
      }
      at = nul + 1;
    }
    text_ = replaced_;
  }
  landmarks_ = landmarks_in(text_, body_begin);
  starts_.reserve(landmarks_.line_ends.size() + 1);
  starts_.push_back(body_begin);
  for (const std::size_t end : landmarks_.line_ends) starts_.push_back(end + 1);
  if (starts_.back() >= text_.size()) starts_.pop_back();
}

Span Source::line_with_end(std::size_t number) const {
  if (number < 1 || number > starts_.size()) return {text_.size(), text_.size()};
  return {starts_[number - 1], number < starts_.size() ? starts_[number] : text_.size()};
}

Span Source::line(std::size_t number) const {
  Span span = line_with_end(number);
  if (!span.empty() && text_[span.end - 1] == '\n') --span.end;
  if (!span.empty() && text_[span.end - 1] == '\r') --span.end;
  return span;
}

std::size_t Source::byte_of(std::size_t offset) const {
  const auto before = std::lower_bound(nuls_.begin(), nuls_.end(), offset) - nuls_.begin();
  if (before > 0) offset = std::max(offset, nuls_[static_cast<std::size_t>(before) - 1] + replacement.size());
  return offset - static_cast<std::size_t>(before) * (replacement.size() - 1);
}

void Source::append_run(OffsetMap& map, Run run) const {
  const std::size_t end = run.bytes + run.bytes_size;
  auto nul = std::lower_bound(nuls_.begin(), nuls_.end(), run.bytes);
  if (nul == nuls_.end() || *nul >= end || !run.verbatim) {
    const std::size_t first = byte_of(run.bytes);
    map.append(
        {run.text, first, run.text_size, static_cast<std::uint32_t>(byte_of(end) - first), run.verbatim});
    return;
  }
  const auto append = [&](std::size_t from, std::size_t to, bool verbatim) {
    if (from == to) return;
    const std::size_t first = byte_of(from);
    map.append({run.text + (from - run.bytes), first, static_cast<std::uint32_t>(to - from),
                static_cast<std::uint32_t>(byte_of(to) - first), verbatim});
  };
  std::size_t from = run.bytes;
  for (; nul != nuls_.end() && *nul < end; ++nul) {
    append(from, *nul, true);
    from = std::min(*nul + replacement.size(), end);  // a run may end within one
    append(*nul, from, false);
  }
  append(from, end, true);
}

}  // namespace obelus::markdown
