// OB301 to OB402: sources, dates and disputes.

#include "rules/help/help.hpp"

namespace obelus::help {
namespace {

constexpr ExampleFile bad_unknown_reference[] = {ferry_article,
                                                 {"post.obelus.yaml",
                                                  "obelus: 1\n"
                                                  "references: [{id: audit, title: New vessels}]\n"
                                                  "annotations: [{match: £97 million, sources: [adit]}]\n"}};

constexpr ExampleFile bad_duplicate_id[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}, {id: audit, title: Old vessels}]\n"
     "annotations: [{match: £97 million, sources: [audit]}]\n"}};

constexpr ExampleFile bad_incomplete_reference[] = {
    ferry_article, ferry_annotations, {"obelus.yaml", "required_fields: [title, issued]\n"}};

constexpr ExampleFile good_incomplete_reference[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels, issued: 2022}]\n"
     "annotations: [{match: £97 million, sources: [audit]}]\n"},
    {"obelus.yaml", "required_fields: [title, issued]\n"}};

constexpr ExampleFile bad_stale_reference[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels, accessed: 2024-01-15}]\n"
     "annotations: [{match: £97 million, sources: [audit]}]\n"},
    {"obelus.yaml", "max_age: {reference: 365}\n"}};

constexpr ExampleFile good_stale_reference[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels, accessed: 2026-01-15}]\n"
     "annotations: [{match: £97 million, sources: [audit]}]\n"},
    {"obelus.yaml", "max_age: {reference: 365}\n"}};

constexpr ExampleFile bad_unsafe_url[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels, URL: \"javascript:alert(1)\"}]\n"
     "annotations: [{match: £97 million, sources: [audit]}]\n"}};

constexpr ExampleFile good_unsafe_url[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels, URL: \"https://audit.example/ferries\"}]\n"
     "annotations: [{match: £97 million, sources: [audit]}]\n"}};

constexpr ExampleFile bad_unused_reference[] = {{"post.md", "The ferry is new.\n"},
                                                {"post.obelus.yaml",
                                                 "obelus: 1\n"
                                                 "references: [{id: audit, title: New vessels}]\n"}};

constexpr ExampleFile bad_relative_date[] = {{"post.md", "The ferry sailed on Monday.\n"}};

constexpr ExampleFile good_relative_date[] = {{"post.md",
                                               "---\n"
                                               "date: 2025-01-29\n"
                                               "---\n"
                                               "The ferry sailed on Monday.\n"}};

constexpr ExampleFile model_dispute = {
    "post.obelus.yaml",
    "obelus: 1\n"
    "references: [{id: paper, title: Report}, {id: wire, title: Doubts}]\n"
    "annotations:\n"
    "  - target: {selector: {prefix: \"dispute that the model cost \", exact: $6 million}}\n"
    "    disputed:\n"
    "      positions:\n"
    "        - {by: Its makers, says: it did, sources: [paper]}\n"
    "        - {by: Critics, says: it cost more, sources: [wire]}\n"};

constexpr ExampleFile bad_one_sided_dispute[] = {
    {"post.md", "Critics dispute that the model cost $6 million.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: paper, title: Report}, {id: wire, title: Doubts}]\n"
     "annotations:\n"
     "  - target: {selector: {prefix: \"dispute that the model cost \", exact: $6 million}}\n"
     "    disputed:\n"
     "      positions:\n"
     "        - {by: Its makers, says: it did, sources: [paper]}\n"}};

constexpr ExampleFile good_one_sided_dispute[] = {
    {"post.md", "Critics dispute that the model cost $6 million.\n"}, model_dispute};

constexpr ExampleFile bad_disputed_as_fact[] = {{"post.md",
                                                 "Critics dispute that the model cost $6 million.\n"
                                                 "\n"
                                                 "The model cost $6 million, from start to end.\n"},
                                                model_dispute};

constexpr ExampleFile good_disputed_as_fact[] = {
    {"post.md",
     "Critics dispute that the model cost $6 million.\n"
     "\n"
     "According to its makers the model cost $6 million, from start to end.\n"},
    model_dispute};

}  // namespace

const RuleHelp unknown_reference = {
    "An annotation, a position or a person names a source, or an annotation a person, that no file "
    "defines.\n",
    {bad_unknown_reference, ""},
    {sourced_ferry, ""},
    "",
    no_waiver};

const RuleHelp duplicate_id = {
    "An id that is defined twice, in one file or in two that serve the same article.\n",
    {bad_duplicate_id, ""},
    {sourced_ferry, ""},
    "",
    no_waiver};

const RuleHelp incomplete_reference = {
    "A source without a field that the configuration requires, or with “TODO” in its place.\n",
    {bad_incomplete_reference, ""},
    {good_incomplete_reference, ""},
    "required_fields: [title]   names of CSL fields\n",
    "<!-- obelus-ignore-file OB303: why -->   in the article\n"};

const RuleHelp stale_reference = {
    "A source (`accessed`), a card (`as-of`) or an unresolved dispute (`checked`) was last looked at longer\n"
    "ago than the configuration allows.\n",
    {bad_stale_reference, "--today 2026-07-01"},
    {good_stale_reference, "--today 2026-07-01"},
    "max_age: {reference: 365, bio: 730, dispute: 90}   days; null: never\n",
    "<!-- obelus-ignore-file OB304: why -->   in the article\n"};

const RuleHelp unsafe_url = {
    "An address that is not http, https, mailto or relative could run code in the page.\n",
    {bad_unsafe_url, ""},
    {good_unsafe_url, ""},
    "",
    no_waiver};

const RuleHelp unused_reference = {
    "A source that nothing cites. Of files that serve all articles it is told only when all are checked.\n",
    {bad_unused_reference, ""},
    {sourced_ferry, ""},
    "",
    "<!-- obelus-ignore-file OB306: why -->   in the article\n"};

const RuleHelp relative_date = {
    "“On Monday” and “last week” mean nothing in an article that has no date. One comes from front matter,\n"
    "from the page (`<time datetime>`) or from the name of the file.\n",
    {bad_relative_date, ""},
    {good_relative_date, ""},
    "",
    ""};

const RuleHelp one_sided_dispute = {"A dispute has at least two positions, each held by somebody.\n",
                                    {bad_one_sided_dispute, ""},
                                    {good_one_sided_dispute, ""},
                                    "",
                                    no_waiver};

const RuleHelp disputed_as_fact = {
    "A figure that an annotation calls disputed is stated elsewhere in the article as if nobody doubted "
    "it.\n",
    {bad_disputed_as_fact, ""},
    {good_disputed_as_fact, ""},
    "",
    ""};

}  // namespace obelus::help
