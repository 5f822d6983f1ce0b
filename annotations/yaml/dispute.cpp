#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

using data::Node;

constexpr std::string_view statuses[] = {"unresolved", "resolved", "withdrawn"};

constexpr Key<Position> position_keys[] = {
    {"by", text, [](Reader& r, const Node& n, Position& p) { p.by = text_in(r, n, "by"); }},
    {"value", text | number,
     [](Reader& r, const Node& n, Position& p) { p.value = figure_in(r, n, "value"); }},
    {"says", text, [](Reader& r, const Node& n, Position& p) { p.says = text_in(r, n, "says"); }},
    {"sources", text | list, [](Reader& r, const Node& n, Position& p) { p.sources = sources_in(r, n); }},
};

void read_status(Reader& reader, const Node& node, Dispute& dispute) {
  for (std::size_t i = 0; i < std::size(statuses); ++i) {
    if (node.scalar != statuses[i]) continue;
    dispute.status = static_cast<DisputeStatus>(i);
    return;
  }
  const std::string_view nearest = closest(node.scalar, statuses);
  reader.fault("OB902", node.at, "`status` must be `unresolved`, `resolved` or `withdrawn`", {},
               nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
}

void read_position(Reader& reader, const Node& node, Dispute& dispute) {
  if (!reader.check_type(node, "positions", mapping)) return;
  Position position;
  position.place = reader.place(node);
  const bool all_known = read_mapping<Position>(reader, node, position_keys, position, "a position");
  if (all_known && !node.has("by"))
    reader.fault("OB401", node.at, "a position with nobody behind it", "say `by` whom it is held");
  if (all_known && !node.has("value") && !node.has("says"))
    reader.fault("OB902", node.at, "a position needs `value` or `says`");
  dispute.positions.push_back(std::move(position));
}

void read_positions(Reader& reader, const Node& node, Dispute& dispute) {
  for (const Node* item : node.items) read_position(reader, *item, dispute);
  if (node.items.size() < 2)
    reader.fault(
        "OB401", node.at,
        node.items.empty() ? "a disputed figure without positions" : "a disputed figure with one position",
        "add the other side's, or make it a source annotation");
}

constexpr Key<Dispute> dispute_keys[] = {
    {"status", text, read_status},
    {"checked", text | number,
     [](Reader& r, const Node& n, Dispute& d) { d.checked = date_in(r, n, "checked"); }},
    {"positions", list, read_positions},
};

}  // namespace

Dispute dispute_in(Reader& reader, const Node& node) {
  Dispute dispute;
  const bool all_known = read_mapping<Dispute>(reader, node, dispute_keys, dispute, "`disputed`");
  if (all_known && !node.has("positions"))
    reader.fault("OB401", {node.at.begin, node.at.begin + 1}, "a disputed figure without positions",
                 "add `positions`, two at least");
  return dispute;
}

std::vector<Table> dispute_tables() {
  return {table_of<Dispute>("dispute", dispute_keys), table_of<Position>("position", position_keys)};
}

}  // namespace obelus::yaml
