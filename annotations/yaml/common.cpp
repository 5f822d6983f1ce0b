#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {

std::string text_in(Reader& reader, const data::Node& node, std::string_view key) {
  if (node.scalar.find_first_not_of(" \t\n\r") == std::string_view::npos)
    reader.fault("OB902", node.at, fmt::format("`{}` is empty", key));
  return std::string(node.scalar);
}

std::optional<FigureValue> figure_in(Reader& reader, const data::Node& node, std::string_view key) {
  std::optional<FigureValue> figure = read_figure(node.scalar);
  if (!figure)
    reader.fault("OB902", node.at, fmt::format("`{}` must be NUMBER UNIT or LOW..HIGH UNIT", key),
                 "write numbers without separators: `600e9 USD`, `5..8 %`");
  return figure;
}

std::optional<Date> date_in(Reader& reader, const data::Node& node, std::string_view key) {
  const std::optional<Date> date = read_date(node.scalar);
  if (!date)
    reader.fault("OB902", node.at, fmt::format("`{}` is not a date there is", key),
                 "write YYYY-MM-DD, YYYY-MM or YYYY");
  return date;
}

std::vector<At<std::string>> sources_in(Reader& reader, const data::Node& node) {
  std::vector<At<std::string>> sources = reader.texts(node, "sources");
  if (sources.empty() && node.items.empty())
    reader.fault("OB902", node.at, "`sources` is empty", "name a reference's id");
  return sources;
}

std::string id_in(Reader& reader, const data::Node& node) {
  if (!is_id(node.scalar))
    reader.fault("OB902", node.at, "an id is made of letters, digits, `_`, `-` and `.`, 64 at most");
  return std::string(node.scalar);
}

std::vector<Table> tables() {
  std::vector<Table> all = annotation_tables();
  all.push_back(file_table());
  for (std::vector<Table> more : {target_tables(), dispute_tables()})
    all.insert(all.end(), more.begin(), more.end());
  all.push_back(reference_table());
  all.push_back(person_table());
  return all;
}

}  // namespace obelus::yaml
