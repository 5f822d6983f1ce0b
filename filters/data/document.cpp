#include <algorithm>
#include <array>

#include "data/tree.hpp"
#include "text/byte_set.hpp"

namespace obelus::data {
namespace {

const Node missing_node;

template <std::size_t n>
bool is_one_of(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool all_in(std::string_view text, std::string_view set) {
  return !text.empty() && text.find_first_not_of(set) == text.npos;
}

constexpr std::string_view digits = "0123456789";

std::string_view without_sign(std::string_view text) {
  return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}

bool is_integer(std::string_view text) {
  if (text.starts_with("0o")) return all_in(text.substr(2), "01234567");
  if (text.starts_with("0x")) return all_in(text.substr(2), "0123456789abcdefABCDEF");
  return all_in(without_sign(text), digits);
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool is_real(std::string_view text) {
  if (is_one_of<3>(text, {".nan", ".NaN", ".NAN"})) return true;
  text = without_sign(text);
  if (is_one_of<3>(text, {".inf", ".Inf", ".INF"})) return true;
  if (const std::size_t e = text.find_first_of("eE"); e != text.npos) {
    if (!all_in(without_sign(text.substr(e + 1)), digits)) return false;
    text = text.substr(0, e);
  }
  const std::size_t point = text.find('.');
  if (point == text.npos) return all_in(text, digits);
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = text.substr(point + 1);
  return (whole.empty() || all_in(whole, digits)) && (part.empty() ? !whole.empty() : all_in(part, digits));
}

}  // namespace

Kind kind_of_plain(std::string_view scalar) {
  // Most texts are told by their first letter.
  static constexpr ByteSet begins("~nNtTfF+-.0123456789");
  if (!scalar.empty() && !begins.has(scalar.front())) return Kind::string;
  if (scalar.empty() || is_one_of<4>(scalar, {"~", "null", "Null", "NULL"})) return Kind::null;
  if (is_one_of<6>(scalar, {"true", "True", "TRUE", "false", "False", "FALSE"})) return Kind::boolean;
  if (scalar.find_first_of("0123456789.") == scalar.npos) return Kind::string;
  if (is_integer(scalar)) return Kind::integer;
  if (is_real(scalar)) return Kind::real;
  return Kind::string;
}

const Node& Node::operator[](std::string_view key) const {
  for (const Member& member : members)
    if (member.key->scalar == key) return *member.value;
  return missing_node;
}

Document::Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;
Document::Document(std::unique_ptr<Nodes> nodes) : nodes_(std::move(nodes)) {}

const Node& Document::root() const {
  if (nodes_ == nullptr) return missing_node;
  if (nodes_->later != nullptr) {
    Nodes::Later& later = *nodes_->later;
    std::call_once(later.once, [&] { later.document = later.read(later.text); });
    return later.document.root();
  }
  return nodes_->root == nullptr ? missing_node : *nodes_->root;
}

bool Document::may_have(std::string_view key) const {
  if (nodes_ == nullptr || nodes_->later == nullptr) return root().has(key);
  return nodes_->later->text.find(key) != std::string::npos;
}

Document read_later(std::string_view text, std::function<Document(std::string_view text)> read) {
  auto nodes = std::make_unique<Document::Nodes>();
  nodes->later = std::make_unique<Document::Nodes::Later>();
  nodes->later->text = text;
  nodes->later->read = std::move(read);
  return Document(std::move(nodes));
}

}  // namespace obelus::data
