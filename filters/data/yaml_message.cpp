#include "data/yaml_message.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "data/tree.hpp"

namespace obelus::data {
namespace {

struct Wording {
  const char* theirs;  // what their message begins with
  const char* ours;
  const char* hint;
};

const Wording wordings[] = {
    {YAML::ErrorMsg::YAML_DIRECTIVE_ARGS, "the only directive read here is `%YAML 1.2`", "leave it out"},
    {YAML::ErrorMsg::YAML_VERSION, "the only directive read here is `%YAML 1.2`", "leave it out"},
    {YAML::ErrorMsg::YAML_MAJOR_VERSION, "YAML of this version is not read", "leave the directive out"},
    {YAML::ErrorMsg::REPEATED_YAML_DIRECTIVE, "a second directive", "leave it out"},
    {YAML::ErrorMsg::TAG_DIRECTIVE_ARGS, "tags are not used here", "leave the directive out"},
    {YAML::ErrorMsg::REPEATED_TAG_DIRECTIVE, "tags are not used here", "leave the directive out"},
    {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "tags are not used here", "put the text in quotation marks"},
    {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "tags are not used here", "put the text in quotation marks"},
    {YAML::ErrorMsg::END_OF_VERBATIM_TAG, "tags are not used here", "put the text in quotation marks"},
    {YAML::ErrorMsg::MULTIPLE_TAGS, "tags are not used here", "leave them out"},
    {YAML::ErrorMsg::END_OF_MAP_FLOW, "a comma or `}` should stand before this",
     "put text that holds commas, brackets or `: ` in quotation marks"},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, "a comma or `]` should stand before this",
     "put text that holds commas, brackets or `: ` in quotation marks"},
    {YAML::ErrorMsg::END_OF_MAP, "a `key: value` should stand here",
     "check how the lines are indented, and that keys end in a colon and a space"},
    {YAML::ErrorMsg::END_OF_SEQ, "an entry with `- ` should stand here", "check how the lines are indented"},
    {YAML::ErrorMsg::MULTIPLE_ANCHORS, "two anchors for one value", "keep one of the two"},
    {YAML::ErrorMsg::ALIAS_CONTENT, "an alias has no value of its own", nullptr},
    {YAML::ErrorMsg::INVALID_HEX, "this escape needs hexadecimal digits", nullptr},
    {YAML::ErrorMsg::INVALID_UNICODE, "this escape is not a character that may stand in a text", nullptr},
    {YAML::ErrorMsg::INVALID_ESCAPE, "there is no such escape",
     "write \\\\ for a backslash, or use single quotation marks"},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "a value cannot begin with this character", "put it in quotation marks"},
    {YAML::ErrorMsg::DOC_IN_SCALAR, "a document marker inside a quotation",
     "is a quotation mark missing above?"},
    {YAML::ErrorMsg::EOF_IN_SCALAR, "the file ends inside a quotation", "is a quotation mark missing?"},
    {YAML::ErrorMsg::CHAR_IN_SCALAR, "this character may not stand here", "put the text in quotation marks"},
    {YAML::ErrorMsg::TAB_IN_INDENTATION, "lines are indented with spaces, not tabs", nullptr},
    {YAML::ErrorMsg::FLOW_END, "this bracket closes nothing", nullptr},
    {YAML::ErrorMsg::BLOCK_ENTRY, "a list cannot begin here", "begin it on a line of its own"},
    {YAML::ErrorMsg::MAP_KEY, "a key cannot stand here", "begin it on a line of its own"},
    {YAML::ErrorMsg::MAP_VALUE, "a second `: ` in one line",
     "put text that holds a colon in quotation marks, or begin the mapping on a line of its own"},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, "`*` needs the name of an anchor", "put the text in quotation marks"},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, "`&` needs a name", "put the text in quotation marks"},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, "this character may not stand in the name of an alias",
     "put the text in quotation marks"},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, "this character may not stand in the name of an anchor",
     "put the text in quotation marks"},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, "an indentation of 0 is none", "write a digit from 1 to 9"},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, "nothing but a comment may follow `|` or `>`",
     "begin the text on the next line"},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, "no anchor of this name stands above", nullptr},
    {YAML::ErrorMsg::BAD_FILE, "nested too deep", nullptr},
};

std::size_t word_end(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return bytes.size();
  return std::min(std::max(bytes.find_first_of(" \t\r\n,[]{}", at), at + 1), bytes.size());
}

// What the line itself tells better than the complaint about it: for one that says where things may stand.
std::optional<Error> seen_in_line(std::string_view theirs, std::string_view bytes, std::size_t at) {
  const std::array<std::string_view, 5> of_places = {YAML::ErrorMsg::END_OF_MAP, YAML::ErrorMsg::END_OF_SEQ,
                                                     YAML::ErrorMsg::BLOCK_ENTRY, YAML::ErrorMsg::MAP_KEY,
                                                     YAML::ErrorMsg::MAP_VALUE};
  if (std::find(of_places.begin(), of_places.end(), theirs) == of_places.end()) return std::nullopt;
  const std::size_t line = bytes.substr(0, at).rfind('\n') + 1;
  const std::string_view before = bytes.substr(line, at - line);
  const std::size_t tab = before.substr(0, before.find_first_not_of(" \t")).find('\t');
  if (tab != before.npos)
    return syntax_error({line + tab, line + tab + 1}, "lines are indented with spaces, not tabs",
                        "write two spaces for each step");
  if (theirs == YAML::ErrorMsg::MAP_VALUE && before.find_first_of(":[{,") == before.npos)
    return syntax_error({line + before.find_first_not_of(' '), at}, "a key cannot stand here",
                        "check how this line and the one above are indented");
  return std::nullopt;
}

}  // namespace

Error in_our_words(const YAML::ParserException& complaint, std::string_view bytes, std::size_t at) {
  const Span where{at, word_end(bytes, at)};
  if (auto seen = seen_in_line(complaint.msg, bytes, at)) return *seen;
  for (const Wording& wording : wordings)
    if (complaint.msg.starts_with(wording.theirs))
      return syntax_error(where, wording.ours, wording.hint == nullptr ? "" : wording.hint);
  return syntax_error(where, "this is not YAML");
}

}  // namespace obelus::data
