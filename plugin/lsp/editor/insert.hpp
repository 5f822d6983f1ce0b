#pragma once
// Entries put into YAML that somebody else wrote: no other byte changes.

#include <optional>
#include <string>
#include <string_view>

#include "obelus/data.hpp"
#include "obelus/edit.hpp"

namespace obelus::lsp {

// Puts `entry`, a value on one line in flow style (`{match: …}`), behind the last of the list at `key`
// ("annotations"), which is made where there is none. `yaml` may be empty. With `below`, the list is one of
// the mapping at that key ("obelus", of front matter), which must be there. Nothing where this cannot be done
// without touching more: YAML with faults, a mapping in flow style, a list behind an alias.
std::optional<Edit> insert_entry(std::string_view yaml, std::string_view key, std::string_view entry,
                                 std::string_view below = {});

// Where what a node says ends: a block's own end may lie behind blank lines and comments.
std::size_t content_end(std::string_view yaml, const data::Node& node);

// Takes an entry out of a list, or a member out of a mapping, with its line where it is alone on it. `node`
// is one of the items, or a member's value.
std::optional<Edit> remove_item(std::string_view yaml, const data::Node& list, const data::Node& item);

// Takes a member out of a mapping, with its lines in block style; nothing where it cannot go alone: there is
// no other, or it stands first behind the dash of a list's item.
std::optional<Edit> remove_member(std::string_view yaml, const data::Node& mapping, std::string_view key);

}  // namespace obelus::lsp
