#include "html/open_elements.hpp"

#include <algorithm>
#include <initializer_list>

#include "html/ascii.hpp"

namespace obelus::html {
namespace {

constexpr std::uint32_t first_unknown = 256;

bool one_of(Tag tag, std::initializer_list<Tag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_table_section(Tag tag) { return one_of(tag, {Tag::tbody, Tag::thead, Tag::tfoot}); }
bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

// Up to where an end tag of a table part is looked for.
bool bounds_table(Tag tag) { return one_of(tag, {Tag::table, Tag::template_, Tag::html}); }

}  // namespace

std::uint32_t OpenElements::name_id(Tag tag, std::string_view name) {
  if (tag != Tag::unknown) return static_cast<std::uint32_t>(tag);
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
  const auto next = static_cast<std::uint32_t>(first_unknown + names_.size());
  const std::uint32_t id = names_.try_emplace(std::move(lower), next).first->second;
  if (id == next) open_unknown_.push_back(0);
  return id;
}

std::vector<std::uint32_t> OpenElements::all() const {
  std::vector<std::uint32_t> nodes;
  for (const OpenElement& element : stack_) nodes.push_back(element.node);
  return nodes;
}

void OpenElements::count(const OpenElement& element, int by) {
  auto& counter =
      element.name < first_unknown ? open_[element.name] : open_unknown_[element.name - first_unknown];
  counter += static_cast<std::uint32_t>(by);
}

void OpenElements::push(OpenElement element) {
  count(element, 1);
  stack_.push_back(element);
}

void OpenElements::pop(std::uint32_t node, bool by_own_end_tag) {
  const OpenElement element = stack_.back();
  stack_.pop_back();
  count(element, -1);
  Node& start = nodes_[element.node];
  start.partner = node;
  start.closed = by_own_end_tag;
  const bool opaque = has(element.tag, trait::unread) || element.foreign;
  start.whole = by_own_end_tag && (opaque || (has(element.tag, trait::phrasing) && !element.holds_other));
  if (!start.whole) spoil_top();
}

void OpenElements::pop_down_to(std::size_t index, std::uint32_t node) {
  while (stack_.size() > index) pop(node, false);
}

std::size_t OpenElements::find_within(Tag tag, std::uint32_t boundary_traits) const {
  if (!has_open(tag)) return none;
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i].tag == tag && !stack_[i].foreign) return i;
    if (has(stack_[i].tag, boundary_traits) || stack_[i].integrates_html) return none;
    if (tag == Tag::p && stack_[i].tag == Tag::button) return none;
  }
  return none;
}

void OpenElements::end_implicitly(Tag tag, std::uint32_t boundary_traits, std::uint32_t node) {
  const std::size_t found = find_within(tag, boundary_traits);
  if (found != none) pop_down_to(found, node);
}

// An item ends the one before it, unless a block other than address, div and p stands between.
void OpenElements::make_way_for_item(Tag tag, std::uint32_t node) {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const Tag open = stack_[i].tag;
    const bool same = tag == Tag::li ? open == Tag::li : one_of(open, {Tag::dd, Tag::dt});
    if (same) return pop_down_to(i, node);
    if (has(open, trait::special) && !one_of(open, {Tag::address, Tag::div, Tag::p})) return;
    if (stack_[i].integrates_html) return;
  }
}

void OpenElements::make_way_in_table(Tag tag, std::uint32_t node) {
  if (!has_open(Tag::table)) return;
  for (std::size_t i = stack_.size(); i-- > 0 && !bounds_table(stack_[i].tag);) {
    const Tag open = stack_[i].tag;
    const bool ends = one_of(open, {Tag::caption, Tag::colgroup}) || is_cell(open) ||
                      (!is_cell(tag) && open == Tag::tr) ||
                      (!is_cell(tag) && tag != Tag::tr && is_table_section(open));
    if (ends) pop_down_to(i, node);
  }
}

void OpenElements::make_way_for(Tag tag, std::uint32_t node) {
  if (stack_.empty()) return;
  if (top()->tag == Tag::head && !has(tag, trait::metadata)) pop_down_to(stack_.size() - 1, node);
  if (one_of(tag, {Tag::li, Tag::dd, Tag::dt})) make_way_for_item(tag, node);
  const bool table_part =
      is_table_section(tag) || is_cell(tag) || one_of(tag, {Tag::tr, Tag::caption, Tag::col, Tag::colgroup});
  if (table_part) make_way_in_table(tag, node);
  if (has(tag, trait::closes_p)) end_implicitly(Tag::p, trait::scoping, node);
  if (stack_.empty()) return;
  if (has(tag, trait::heading) && has(top()->tag, trait::heading)) pop_down_to(stack_.size() - 1, node);
  if (one_of(tag, {Tag::a, Tag::nobr, Tag::button})) end_implicitly(tag, trait::scoping, node);
  if (one_of(tag, {Tag::select, Tag::input, Tag::textarea, Tag::keygen}))
    end_implicitly(Tag::select, trait::scoping, node);
  if (one_of(tag, {Tag::option, Tag::optgroup}) && top()->tag == Tag::option)
    pop_down_to(stack_.size() - 1, node);
  if (tag == Tag::optgroup && top() != nullptr && top()->tag == Tag::optgroup)
    pop_down_to(stack_.size() - 1, node);
  if (one_of(tag, {Tag::rt, Tag::rp, Tag::rb, Tag::rtc}) && one_of(top()->tag, {Tag::rt, Tag::rp, Tag::rb}))
    pop_down_to(stack_.size() - 1, node);
}

void OpenElements::leave_foreign(std::uint32_t node) {
  while (in_foreign()) pop(node, false);
}

std::size_t OpenElements::find_foreign(std::uint32_t name) const {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (!stack_[i].foreign) return none;
    if (stack_[i].name == name) return i;
  }
  return none;
}

// Blocks are looked for up to a scoping element, all else up to a special one; parts of a table up to the
// table.
std::size_t OpenElements::find_to_close(Tag tag, std::uint32_t name) const {
  const bool any_heading = has(tag, trait::heading);
  const bool open = name < first_unknown ? open_[name] != 0 : open_unknown_[name - first_unknown] != 0;
  if (!open && !any_heading) return none;
  const bool of_table = has(tag, trait::table_part) || is_cell(tag) || tag == Tag::caption;
  const bool far_reaching = has(tag, trait::special) || has(tag, trait::formatting);
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const OpenElement& element = stack_[i];
    if (element.name == name || (any_heading && has(element.tag, trait::heading))) return i;
    if (of_table ? bounds_table(element.tag)
                 : has(element.tag, far_reaching ? trait::scoping : trait::special))
      return none;
    if (element.integrates_html) return none;
  }
  return none;
}

// An element that ends across a block: the block stays open, and neither tag has a partner.
void OpenElements::remove_formatting(std::size_t index, std::uint32_t node) {
  nodes_[stack_[index].node].partner = node;
  count(stack_[index], -1);
  for (std::size_t i = index == 0 ? 0 : index - 1; i < stack_.size(); ++i) stack_[i].holds_other = true;
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(index));
}

void OpenElements::close_at(std::size_t index, std::uint32_t name, std::uint32_t node) {
  pop_down_to(index + 1, node);
  const OpenElement element = stack_.back();
  nodes_[node].parent = element.node;
  if (element.name == name) nodes_[node].partner = element.node;
  pop(node, element.name == name);
}

void OpenElements::close(Tag tag, std::uint32_t name, std::uint32_t node) {
  const std::size_t index = find_to_close(tag, name);
  if (index == none) return spoil_top();
  const auto is_special = [](const OpenElement& element) { return has(element.tag, trait::special); };
  const auto above = stack_.begin() + static_cast<std::ptrdiff_t>(index) + 1;
  if (has(tag, trait::formatting) && std::any_of(above, stack_.end(), is_special))
    remove_formatting(index, node);
  else
    close_at(index, name, node);
}

bool OpenElements::close_foreign(std::uint32_t name, std::uint32_t node) {
  const std::size_t index = find_foreign(name);
  if (index != none) close_at(index, name, node);
  return index != none;
}

}  // namespace obelus::html
