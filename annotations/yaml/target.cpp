#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

using data::Node;

void read_source(Reader& reader, const Node& node, Where& where) {
  where.target.source = reader.texts(node, "source");
  for (const At<std::string>& glob : where.target.source)
    if (const std::string_view wrong = fault_of_glob(glob.value); !wrong.empty())
      reader.fault("OB902", glob.place.bytes, fmt::format("this pattern {}", wrong));
}

constexpr Key<Where> target_keys[] = {
    {"source", text | list, read_source},
    {"selector", mapping | list, read_selector, true},
    {"within", mapping, read_within},
};

constexpr Key<Within> within_keys[] = {
    {"heading", text, [](Reader& r, const Node& n, Within& w) { w.heading = text_in(r, n, "heading"); }},
    {"css", text, [](Reader& r, const Node& n, Within& w) { w.css = text_in(r, n, "css"); }},
};

constexpr std::string_view occurrence_words[] = {"one", "first", "all"};

}  // namespace

void read_match(Reader& reader, const Node& node, Where& where) {
  where.has_match = true;
  where.target.selector.exact = text_in(reader, node, "match");
  where.target.place = reader.place(node);
}

void read_target(Reader& reader, const Node& node, Where& where) {
  where.has_target = true;
  where.target.place = reader.place(node);
  read_mapping<Where>(reader, node, target_keys, where, "a target");
}

void read_within(Reader& reader, const Node& node, Where& where) {
  if (where.target.within)
    return reader.fault("OB902", node.at, "the search is narrowed twice",
                        "keep one of `within` and `refinedBy`");
  Within within;
  within.place = reader.place(node);
  const bool all_known = read_mapping<Within>(reader, node, within_keys, within, "`within`");
  if (all_known && node.has("heading") == node.has("css"))
    reader.fault("OB902", node.at, "`within` needs either `heading` or `css`");
  where.target.within = std::move(within);
}

void read_occurrences(Reader& reader, const Node& node, Where& where) {
  where.has_occurrences = true;
  Target& target = where.target;
  const bool is_number = node.scalar.find_first_not_of("0123456789") == std::string_view::npos;
  if (node.kind == data::Kind::integer && is_number && node.scalar.size() <= 9) {
    target.occurrences = Occurrences::nth;
    for (const char c : node.scalar) target.nth = target.nth * 10 + (c - '0');
    if (target.nth > 0) return;
  }
  for (std::size_t i = 0; i < std::size(occurrence_words); ++i) {
    if (node.scalar != occurrence_words[i] || node.kind != data::Kind::string) continue;
    target.occurrences = static_cast<Occurrences>(i);
    return;
  }
  const std::string_view nearest = closest(node.scalar, occurrence_words);
  reader.fault("OB902", node.at, "`occurrences` must be `one`, `first`, `all`, or a number from 1", {},
               nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
}

void read_fuzzy(Reader&, const Node& node, Where& where) {
  where.has_fuzzy = true;
  where.target.fuzzy = node.scalar.starts_with('t') || node.scalar.starts_with('T');
}

void finish_where(Reader& reader, const Node& node, Where& where, WhereRules rules) {
  if (where.has_match && where.has_target)
    reader.fault("OB902", node["target"].at, "both `match` and `target`",
                 "`match` is short for a target; keep one");
  if (rules.all_known && !node.has("match") && !node.has("target"))
    reader.fault("OB902", {node.at.begin, node.at.begin + 1}, "nothing says what passage this is about",
                 "add `match`");
  if (!where.has_occurrences && rules.is_bio) where.target.occurrences = Occurrences::first;
  if (!where.has_fuzzy) where.target.fuzzy = !rules.is_bio;
}

std::vector<Table> target_tables() {
  return {table_of<Where>("target", target_keys), selector_table(), table_of<Within>("within", within_keys)};
}

}  // namespace obelus::yaml
