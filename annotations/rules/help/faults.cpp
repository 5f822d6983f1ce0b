// OB901 to OB906: what could not be done.

#include "rules/help/help.hpp"

namespace obelus::help {
namespace {

constexpr ExampleFile bad_yaml_syntax[] = {ferry_article,
                                           {"post.obelus.yaml",
                                            "obelus: 1\n"
                                            "annotations: [\n"}};

constexpr ExampleFile bad_schema[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: £97 million, fuzzy: perhaps, sources: [audit]}]\n"}};

constexpr ExampleFile bad_unknown_key[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: £97 million, fuzy: true, sources: [audit]}]\n"}};

constexpr ExampleFile bad_invalid_utf8[] = {{"post.md",
                                             "The caf\xE9"
                                             " is new.\n"}};

constexpr ExampleFile good_invalid_utf8[] = {{"post.md", "The café is new.\n"}};

constexpr ExampleFile bad_unreadable[] = {ferry_article,
                                          {"post.obelus.yaml",
                                           "obelus: 1\n"
                                           "references: {file: library.json}\n"}};

constexpr ExampleFile bad_limit_exceeded[] = {ferry_article, {"obelus.yaml", "limits: {file_size: 10B}\n"}};

constexpr ExampleFile good_limit_exceeded[] = {
    ferry_article, ferry_annotations, {"obelus.yaml", "limits: {file_size: 1MiB}\n"}};

}  // namespace

const RuleHelp yaml_syntax = {"What cannot be read as YAML, TOML or JSON.\n",
                              {bad_yaml_syntax, ""},
                              {sourced_ferry, ""},
                              "",
                              no_waiver};

const RuleHelp schema = {"A value of the wrong kind, or a key that must be there and is not.\n",
                         {bad_schema, ""},
                         {sourced_ferry, ""},
                         "",
                         no_waiver};

const RuleHelp unknown_key = {"A key that means nothing where it stands; the nearest that does is named.\n",
                              {bad_unknown_key, ""},
                              {sourced_ferry, ""},
                              "",
                              no_waiver};

const RuleHelp invalid_utf8 = {"Bytes that are not UTF-8, or control characters, in Markdown or in YAML.\n",
                               {bad_invalid_utf8, ""},
                               {good_invalid_utf8, ""},
                               "",
                               no_waiver};

const RuleHelp unreadable = {"A file that is not there, or cannot be read or written.\n",
                             {bad_unreadable, ""},
                             {sourced_ferry, ""},
                             "",
                             no_waiver};

const RuleHelp limit_exceeded = {
    "Input or output beyond a limit: what is read is bounded, so that nobody has to wait for a hostile "
    "file.\n",
    {bad_limit_exceeded, ""},
    {good_limit_exceeded, ""},
    "limits: {file_size: 64MiB, nesting: 1000, …}   `obelus check --print-config` shows all\n",
    no_waiver};

}  // namespace obelus::help
