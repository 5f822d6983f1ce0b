#include "html/libxml.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "html/ascii.hpp"
#include "html/character_reference.hpp"
#include "obelus/text.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace html {
namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
    htmlFreeParserCtxt(context);
  }
};

// libxml2 ends at a NUL and drops control characters. Here they are other characters of the same size.
std::string without_controls(std::string_view page) {
  std::string copy(page);
  for (char& c : copy) {
    if (c == '\f')
      c = ' ';
    else if (static_cast<unsigned char>(c) < 0x20 && !is_space(c))
      c = '?';
  }
  return copy;
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  return static_cast<std::size_t>(ends.first - a.rbegin());
}

constexpr std::size_t longest_reference = 64;

class Witness {
 public:
  explicit Witness(std::string_view page) : page_(page) {}

  std::vector<Span> run() && {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(
        htmlCreateMemoryParserCtxt(page_.data(), static_cast<int>(page_.size())));
    if (context == nullptr) return {};
    htmlCtxtUseOptions(context.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_NONET | HTML_PARSE_RECOVER);
    context->options |= XML_PARSE_HUGE;
    context->charset = XML_CHAR_ENCODING_UTF8;
    *context->sax = {};
    context->sax->characters = characters;
    context->sax->ignorableWhitespace = characters;
    context->sax->cdataBlock = nullptr;
    context->userData = this;
    context_ = context.get();
    htmlParseDocument(context.get());
    return std::move(seen_);
  }

 private:
  static void characters(void* self, const xmlChar* text, int size) {
    static_cast<Witness*>(self)->take({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }

  // libxml2 stands behind what it reports, or, when its buffer was full or for a lone `<`, at its last
  // character.
  void take(std::string_view text) {
    const std::size_t here = offset();
    if (here > page_.size()) return;
    const std::size_t behind = here < page_.size() ? here + decode_utf8(page_, here).size : here;
    const std::size_t shared = common_suffix(text, page_.substr(0, here));
    const std::size_t shared_behind = common_suffix(text, page_.substr(0, behind));
    if (shared_behind > shared && text != "&" && !is_behind_reference_to(text, here))
      add({behind - shared_behind, behind});
    else if (shared > 0)
      add({here - shared, here});
    else
      add_reference(here);
  }

  std::optional<std::size_t> ampersand_before(std::size_t end) const {
    const std::size_t from = end - std::min(end, longest_reference);
    const std::size_t ampersand = page_.substr(from, end - from).rfind('&');
    if (ampersand == std::string_view::npos) return std::nullopt;
    return from + ampersand;
  }

  // `&lt;<b>`: what stands behind the reference is not the character it stands for. An ampersand is never
  // reported before it is passed, so that `&amp;&amp;` and the unknown name in `&p-&gt;` need no such care.
  bool is_behind_reference_to(std::string_view text, std::size_t here) const {
    if (!seen_.empty() && seen_.back().end >= here) return false;
    const auto ampersand = ampersand_before(here);
    if (!ampersand) return false;
    const CharacterReference found = read_reference(page_.substr(*ampersand, here - *ampersand));
    std::string spelt;
    append_utf8(spelt, found.first);
    return found.size == here - *ampersand && spelt == text;
  }

  void add_reference(std::size_t end) {
    if (const auto ampersand = ampersand_before(end)) add({*ampersand, end});
  }

  std::size_t offset() const {
    const xmlParserInput* input = context_->input;
    return static_cast<std::size_t>(input->consumed) + static_cast<std::size_t>(input->cur - input->base);
  }

  void add(Span span) {
    if (!seen_.empty() && span.begin < seen_.back().begin) span.begin = seen_.back().begin;
    if (span.begin >= span.end) return;
    if (!seen_.empty() && span.begin <= seen_.back().end)
      seen_.back().end = std::max(seen_.back().end, span.end);
    else
      seen_.push_back(span);
  }

  std::string_view page_;
  htmlParserCtxt* context_ = nullptr;
  std::vector<Span> seen_;
};

}  // namespace

std::vector<Span> text_by_libxml(std::string_view page) {
  if (page.empty() || page.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return {};
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && (c == '\f' || !is_space(c));
  };
  if (std::none_of(page.begin(), page.end(), is_control)) return Witness(page).run();
  return Witness(without_controls(page)).run();
}

}  // namespace html

std::string libxml_version() { return LIBXML_DOTTED_VERSION; }

}  // namespace obelus
