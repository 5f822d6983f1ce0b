// W3C selectors (https://www.w3.org/TR/annotation-model/#selectors). What counts is the quotation; a position
// is a hint, a part of the page a scope. A selector may be refined by another one inside what it selects:
//
//   {type: CssSelector, value: "#costs", refinedBy: {type: TextQuoteSelector, exact: $6 million}}
//
// is the quotation within that part of the page; a quotation in a quotation is the inner one, with the rest
// of the outer as its context. A list has selectors of the same passage, any of which would do.

#include <charconv>

#include "obelus/text.hpp"
#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

using data::Node;

constexpr std::string_view quote_type = "TextQuoteSelector";
constexpr std::string_view position_type = "TextPositionSelector";
constexpr std::string_view css_type = "CssSelector";
constexpr std::string_view fragment_type = "FragmentSelector";
constexpr std::string_view types[] = {quote_type, position_type, css_type, fragment_type};

// One selector of a chain, as it is written.
struct Link {
  std::string_view type;
  QuoteSelector quote;
  const Node* exact = nullptr;
  const Node* value = nullptr;
  const Node* start = nullptr;
  const Node* end = nullptr;
  const Node* refined_by = nullptr;
};

void read_type(Reader& reader, const Node& node, Link& link) {
  for (const std::string_view type : types)
    if (type == node.scalar) link.type = type;
  if (!link.type.empty()) return;
  const std::string_view nearest = closest(node.scalar, types);
  reader.fault("OB902", node.at,
               fmt::format("`type` must be TextQuoteSelector, TextPositionSelector, CssSelector or "
                           "FragmentSelector, not {}",
                           node.scalar),
               "it may be left out", nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
}

void read_exact(Reader& reader, const Node& node, Link& link) {
  link.exact = &node;
  link.quote.exact = text_in(reader, node, "exact");
}

constexpr Key<Link> selector_keys[] = {
    {"type", text, read_type},
    {"exact", text, read_exact},
    {"prefix", text, [](Reader&, const Node& n, Link& l) { l.quote.prefix = n.scalar; }},
    {"suffix", text, [](Reader&, const Node& n, Link& l) { l.quote.suffix = n.scalar; }},
    {"value", text, [](Reader&, const Node& n, Link& l) { l.value = &n; }},
    {"conformsTo", text, [](Reader&, const Node&, Link&) {}},
    {"start", number, [](Reader&, const Node& n, Link& l) { l.start = &n; }},
    {"end", number, [](Reader&, const Node& n, Link& l) { l.end = &n; }},
    {"refinedBy", mapping, [](Reader&, const Node& n, Link& l) { l.refined_by = &n; }},
};

std::string_view type_of(const Link& link) {
  if (!link.type.empty()) return link.type;
  if (link.value != nullptr) return css_type;
  return link.start != nullptr && link.exact == nullptr ? position_type : quote_type;
}

// The byte at which the code point numbered `count` begins; nothing past the end.
std::optional<std::size_t> byte_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count-- > 0) {
    if (at >= text.size()) return std::nullopt;
    at += decode_utf8(text, at).size;
  }
  return at;
}

QuoteSelector part_of(const QuoteSelector& outer, Span part) {
  return {outer.exact.substr(part.begin, part.size()), outer.prefix + outer.exact.substr(0, part.begin),
          outer.exact.substr(part.end) + outer.suffix};
}

class Chain {
 public:
  Chain(Reader& reader, Where& where) : reader_(reader), where_(where) {}

  // The nesting of the file bounds the loop.
  void read(const Node& first) {
    for (const Node* node = &first; node != nullptr;) {
      if (node->has("heading") || node->has("css")) return read_within(reader_, *node, where_);
      Link link;
      read_mapping<Link>(reader_, *node, selector_keys, link, "a selector");
      take(*node, link);
      node = link.refined_by;
    }
  }

 private:
  void take(const Node& node, const Link& link) {
    const std::string_view type = type_of(link);
    const std::pair<const Node*, std::string_view> owners[] = {
        {link.exact, quote_type},
        {link.value, type == fragment_type ? fragment_type : css_type},
        {link.start, position_type},
        {link.end, position_type}};
    for (const auto& [value, owner] : owners)
      if (value != nullptr && owner != type)
        return reader_.fault("OB902", value->at,
                             fmt::format("this belongs to a {}, not to a {}", owner, type),
                             "write it as a selector of its own");
    if (type == quote_type)
      take_quote(node, link);
    else if (type == position_type)
      take_position(node, link);
    else
      take_scope(node, link, type);
  }

  void missing(const Node& node, std::string_view key, std::string_view type) {
    reader_.fault("OB902", {node.at.begin, node.at.begin + 1}, fmt::format("a {} needs `{}`", type, key));
  }

  void take_quote(const Node& node, const Link& link) {
    if (link.exact == nullptr) return missing(node, "exact", "selector");
    where_.target.place = reader_.place(*link.exact);
    QuoteSelector& quote = where_.target.selector;
    if (!where_.has_exact) {
      where_.has_exact = true;
      quote = link.quote;
      return;
    }
    const std::size_t at = quote.exact.find(link.quote.exact);
    if (at == std::string::npos || quote.exact.find(link.quote.exact, at + 1) != std::string::npos)
      return reader_.fault("OB902", link.exact->at,
                           "the refining quotation must stand in the outer one, once");
    quote = part_of(quote, {at, at + link.quote.exact.size()});
  }

  void take_position(const Node& node, const Link& link) {
    if (link.start == nullptr || link.end == nullptr)
      return missing(node, link.start == nullptr ? "start" : "end", position_type);
    const auto start = number_in(*link.start);
    const auto end = number_in(*link.end);
    if (!start || !end || *end < *start)
      return reader_.fault("OB902", link.start->at,
                           "`start` and `end` must be numbers from 0, in this order");
    if (!where_.has_exact) {
      where_.target.position = Span{*start, *end};
      return;
    }
    QuoteSelector& quote = where_.target.selector;
    const auto first = byte_of(quote.exact, *start);
    const auto last = byte_of(quote.exact, *end);
    if (!first || !last || *first == *last)
      return reader_.fault("OB902", link.start->at, "the refining position must lie in the quotation");
    quote = part_of(quote, {*first, *last});
  }

  static std::optional<std::size_t> number_in(const Node& node) {
    std::size_t value = 0;
    const char* last = node.scalar.data() + node.scalar.size();
    const auto [end, error] = std::from_chars(node.scalar.data(), last, value);
    if (error != std::errc{} || end != last) return std::nullopt;
    return value;
  }

  void take_scope(const Node& node, const Link& link, std::string_view type) {
    if (link.value == nullptr) return missing(node, "value", type);
    if (where_.target.within)
      return reader_.fault("OB902", node.at, "the search is narrowed twice",
                           "keep one of `within` and `refinedBy`");
    std::string css = text_in(reader_, *link.value, "value");
    if (type == fragment_type) {
      if (!is_id(css))
        return reader_.fault("OB902", link.value->at,
                             "only a fragment that is an element's id narrows a search");
      css.insert(0, "#");
    }
    where_.target.within = Within{"", std::move(css), reader_.place(*link.value)};
  }

  Reader& reader_;
  Where& where_;
};

void read_alternatives(Reader& reader, const Node& node, Where& where) {
  for (const Node* item : node.items) {
    if (!reader.check_type(*item, "selector", mapping)) continue;
    Where one;
    one.target.place = reader.place(*item);
    Chain(reader, one).read(*item);
    if (one.target.position && !where.target.position) where.target.position = one.target.position;
    if (!one.has_exact || where.has_exact) continue;
    where.has_exact = true;
    where.target.selector = std::move(one.target.selector);
    where.target.place = std::move(one.target.place);
    if (one.target.within) where.target.within = std::move(one.target.within);
  }
}

}  // namespace

void read_selector(Reader& reader, const Node& node, Where& where) {
  where.target.place = reader.place(node);
  const std::size_t faults = reader.faults.size();
  if (node.kind == data::Kind::sequence)
    read_alternatives(reader, node, where);
  else
    Chain(reader, where).read(node);
  if (!where.has_exact && reader.faults.size() == faults)
    reader.fault("OB902", {node.at.begin, node.at.begin + 1},
                 "a selector needs `exact`, the passage word for word",
                 "a position or a part of the page alone does not survive editing");
}

Table selector_table() { return table_of<Link>("selector", selector_keys); }

}  // namespace obelus::yaml
