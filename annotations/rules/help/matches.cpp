// OB201 to OB205: where annotations land.

#include "rules/help/help.hpp"

namespace obelus::help {
namespace {

constexpr ExampleFile bad_orphan_annotation[] = {
    {"post.md", "The pier was closed for a week after the storm.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: Tickets are free on Sundays, sources: [audit]}]\n"}};

constexpr ExampleFile good_orphan_annotation[] = {
    {"post.md", "The pier was closed for a week after the storm.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: closed for a week, sources: [audit]}]\n"}};

constexpr ExampleFile bad_ambiguous_match[] = {
    {"post.md",
     "The pier was closed after the storm.\n"
     "\n"
     "The pier was closed after the fire.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: The pier was closed, sources: [audit]}]\n"}};

constexpr ExampleFile good_ambiguous_match[] = {
    {"post.md",
     "The pier was closed after the storm.\n"
     "\n"
     "The pier was closed after the fire.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: The pier was closed, occurrences: first, sources: [audit]}]\n"}};

constexpr ExampleFile bad_drifted_match[] = {
    {"post.md",
     "The harbour master, who had served the town for most of his life, retired in the summer of that "
     "year.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: \"The harbour master, who had served the town for most of his life, retired in "
     "the spring of that year\", sources: [audit]}]\n"}};

constexpr ExampleFile good_drifted_match[] = {
    {"post.md",
     "The harbour master, who had served the town for most of his life, retired in the summer of that "
     "year.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: \"The harbour master, who had served the town for most of his life, retired in "
     "the summer of that year\", sources: [audit]}]\n"}};

constexpr ExampleFile bad_stale_figure[] = {
    {"post.md",
     "Fares on the night boat rose by 12 per cent in the month of May, the council said after its "
     "meeting.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: \"Fares on the night boat rose by 11 per cent in the month of May, the council "
     "said after its meeting\", sources: [audit]}]\n"}};

constexpr ExampleFile good_stale_figure[] = {
    {"post.md",
     "Fares on the night boat rose by 12 per cent in the month of May, the council said after its "
     "meeting.\n"},
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: \"Fares on the night boat rose by 12 per cent in the month of May, the council "
     "said after its meeting\", sources: [audit]}]\n"}};

constexpr ExampleFile bad_protected_match[] = {{"post.md", "Run `make harbour` first.\n"},
                                               {"post.obelus.yaml",
                                                "obelus: 1\n"
                                                "references: [{id: audit, title: New vessels}]\n"
                                                "annotations: [{match: make harbour, sources: [audit]}]\n"}};

constexpr ExampleFile good_protected_match[] = {{"post.md", "Run `make harbour` first.\n"},
                                                {"post.obelus.yaml",
                                                 "obelus: 1\n"
                                                 "references: [{id: audit, title: New vessels}]\n"
                                                 "annotations: [{match: Run, sources: [audit]}]\n"}};

}  // namespace

const RuleHelp orphan_annotation = {
    "An annotation whose passage is nowhere in the article, or that is for an article which is not there: "
    "its\n"
    "note would be lost. The nearest passage is shown, with the words that differ.\n",
    {bad_orphan_annotation, ""},
    {good_orphan_annotation, ""},
    "",
    "<!-- obelus-ignore-file OB201: why -->   in the article\n"};

const RuleHelp ambiguous_match = {
    "Several passages fit an annotation equally well, so it is attached to none. Each is listed with the\n"
    "prefix or suffix that would tell it from the others.\n",
    {bad_ambiguous_match, ""},
    {good_ambiguous_match, ""},
    "",
    "<!-- obelus-ignore-file OB202: why -->   in the article\n"};

const RuleHelp drifted_match = {
    "An annotation was found although its passage was edited. The note is attached; `--fix` has the YAML\n"
    "quote the passage as it is now.\n",
    {bad_drifted_match, ""},
    {good_drifted_match, ""},
    "",
    ""};

const RuleHelp stale_figure = {
    "An annotation was found, but a digit, a number word, a sign or a unit in its passage changed since it\n"
    "was written: its source may say something else. `--fix` leaves it alone; look, and quote the passage "
    "anew.\n",
    {bad_stale_figure, ""},
    {good_stale_figure, ""},
    "",
    ""};

const RuleHelp protected_match = {
    "The passage of an annotation stands only in code, or in code of a template, where nothing is "
    "attached.\n",
    {bad_protected_match, ""},
    {good_protected_match, ""},
    "",
    "<!-- obelus-ignore-file OB205: why -->   in the article\n"};

}  // namespace obelus::help
