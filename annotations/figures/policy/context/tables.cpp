#include "figures/policy/context/tables.hpp"

#include <algorithm>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t longest_unit = 24;
constexpr std::size_t most_columns = 1024;

bool is_cell(const Block& block) {
  return block.kind == BlockKind::table_header || block.kind == BlockKind::table_cell;
}

// "1" with the unit, as the scanner reads it: $m -> $1m, % -> 1 %.
std::optional<Quantity> read_unit(std::string_view unit, std::string_view lang) {
  if (unit.starts_with("in ")) unit.remove_prefix(3);
  if (unit.empty() || unit.size() > longest_unit) return std::nullopt;
  if (unit == "pp") unit = "percentage points";
  const bool sign_first = !is_letter(unit[0]) || static_cast<unsigned char>(unit[0]) >= 0x80;
  std::string sample;
  if (sign_first && unit[0] != '%') {
    const std::size_t sign =
        unit[0] == '$' ? 1 : std::min<std::size_t>(unit.size(), unit[0] == '\xC2' ? 2 : 3);
    sample = std::string(unit.substr(0, sign)) + "1" + std::string(unit.substr(sign));
  } else {
    sample = "1 " + std::string(unit);
  }
  const std::vector<Quantity> read = quantities(sample, lang);
  if (read.size() != 1 || (read[0].unit.empty() && read[0].low == 1)) return std::nullopt;
  if (read[0].kind == QuantityKind::fraction) return std::nullopt;  // "Day in quarter"
  return read[0];
}

// Where a heading may have its unit: in its last brackets, behind its last comma, behind any "in".
std::optional<Quantity> unit_in(std::string_view heading, std::string_view lang) {
  const std::size_t open = heading.rfind('(');
  const std::size_t close = heading.rfind(')');
  if (open != heading.npos && close != heading.npos && open < close)
    if (auto unit = read_unit(heading.substr(open + 1, close - open - 1), lang)) return unit;
  if (const std::size_t comma = heading.rfind(", "); comma != heading.npos)
    if (auto unit = read_unit(heading.substr(comma + 2), lang)) return unit;
  for (std::size_t in = heading.find(" in "); in != heading.npos; in = heading.find(" in ", in + 4)) {
    const std::string_view rest = heading.substr(in + 4);
    if (auto unit = read_unit(rest.substr(0, rest.find_first_of(".,;(")), lang)) return unit;
  }
  return heading.find('%') != heading.npos ? read_unit("%", lang) : std::nullopt;
}

// A caption by its element or, in Markdown, which has none, a short paragraph: "Table 2: Sales in $m".
bool is_caption(const Block& block, std::string_view text) {
  if (block.kind == BlockKind::caption) return true;
  constexpr std::size_t longest_caption = 200;
  if (block.kind != BlockKind::paragraph || text.size() > longest_caption || !text.starts_with('T'))
    return false;
  const std::string_view first = text.substr(0, text.find_first_of(" :.\n"));
  return first == "Table" || first == "Tabelle" || first == "Tableau" || first == "Tabla";
}

}  // namespace

void Tables::pass(const Block& block) {
  if (!is_cell(block)) {
    const bool captions = is_caption(block, article_.text_of(block.text));
    if (!table_ && caption_.text.empty() && !captions) return;
    caption_ = {};
    if (captions) caption_.text = block.text;
    return table_.reset();
  }
  if (table_ != block.table) {
    table_ = block.table;
    columns_.clear();
    row_ = {};
    row_number_ = 0;
  }
  if (block.row == 0 && block.column < most_columns) {
    if (columns_.size() <= block.column) columns_.resize(block.column + 1);
    columns_[block.column] = {block.text, {}};
  }
  if (block.column == 0) {
    row_ = {block.text, {}};
    row_number_ = block.row;
  }
}

const Heading& Tables::read(Cell& cell) const {
  if (cell.heading) return *cell.heading;
  Heading heading;
  heading.text = cell.text;
  std::string_view text = article_.text_of(cell.text);
  text = text.substr(0, 200);
  const std::size_t word_end = text.find_first_of(" .(:\n");
  const std::string_view first = text.substr(0, word_end);
  constexpr Senses naming = static_cast<Senses>(Sense::label) | static_cast<Senses>(Sense::calendar);
  // "Page" is which, "Pages" is how many.
  const bool plural = first.ends_with('s') && (words_.find(first.substr(0, first.size() - 1)) & naming) != 0;
  // "Page" counts pages; "Regulation E", "Week 2" is one, and what stands below it is told of that.
  const std::string_view rest = word_end == text.npos ? std::string_view() : text.substr(word_end + 1);
  const bool named = !rest.empty() && text[word_end] == ' ' &&
                     (is_digit(rest[0]) || (rest.size() == 1 && rest[0] >= 'A' && rest[0] <= 'Z'));
  const bool of_data = first.find('_') != first.npos;  // field_length
  const bool numbers = text == "#" || text == "N\u00BA" || text == "N.\u00BA" || text == "N\u00B0" ||
                       text == "Nr." || text == "No." || text == "Pos.";
  const bool counts = text.starts_with("N\u00BA de") || text.starts_with("N.\u00BA de") ||  // Nº de muertos
                      text.starts_with("N\u00B0 de") || text.starts_with("N\u00FAmero de") ||
                      text.starts_with("Num\u00E9ro de") || text.starts_with("Nombre de");
  heading.names =
      !counts && (numbers || of_data || ((words_.find(first) & naming) != 0 && !plural && !named) ||
                  first == "Date" || first == "Rank" || first == "Season");
  heading.unit = unit_in(text, lang_);
  if (heading.unit) heading.names = false;
  cell.heading = heading;
  return *cell.heading;
}

const Heading* Tables::heading_of(const Block& cell) {
  if (!is_cell(cell) || !table_ || cell.row == 0) return nullptr;
  if (cell.column < columns_.size() && !columns_[cell.column].text.empty()) {
    const Heading& column = read(columns_[cell.column]);
    if (column.names || column.unit || cell.column == 0) return &column;
    const bool dated = is_digit(article_.text[column.text.begin]);  // 2019: what is counted heads the row
    if (row_number_ == cell.row && !row_.text.empty())
      if (const Heading& row = read(row_); row.unit || dated) return &row;
    if (!caption_.text.empty())
      if (const Heading& caption = read(caption_); caption.unit) return &caption;
    return &column;
  }
  return nullptr;
}

}  // namespace obelus::policy
