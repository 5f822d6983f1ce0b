// OB101 to OB104: figures and their sources.

#include "rules/help/help.hpp"

namespace obelus::help {
namespace {

constexpr ExampleFile bad_unsourced_figure[] = {ferry_article};

constexpr ExampleFile bad_vague_magnitude[] = {{"post.md", "They spent billions on it.\n"}};

constexpr ExampleFile good_vague_magnitude[] = {{"post.md", "They spent freely on it.\n"}};

constexpr ExampleFile bad_citation_needed[] = {
    {"post.md", "The bridge was the first of its kind. [citation needed]\n"}};

constexpr ExampleFile good_citation_needed[] = {{"post.md",
                                                 "The bridge was the first of its kind.[^1]\n"
                                                 "\n"
                                                 "[^1]: Port Authority, yearbook.\n"}};

constexpr ExampleFile bad_coverage_below_minimum[] = {ferry_article,
                                                      {"obelus.yaml",
                                                       "rules: {OB101: off}\n"
                                                       "min_coverage: {file: 90}\n"}};

constexpr ExampleFile good_coverage_below_minimum[] = {ferry_article,
                                                       ferry_annotations,
                                                       {"obelus.yaml",
                                                        "rules: {OB101: off}\n"
                                                        "min_coverage: {file: 90}\n"}};

}  // namespace

const RuleHelp unsourced_figure = {
    "A reader could ask a source for this figure, and the article names none. What counts as a source: an\n"
    "annotation whose passage holds the figure and that cites more than a placeholder, a footnote or a link\n"
    "to another site in the same sentence, a fact on the card of a person, or a waiver that says why none "
    "is\n"
    "needed. The same figure said again shares the fate of its first mention, and a conversion that of the\n"
    "figure it stands behind.\n",
    {bad_unsourced_figure, ""},
    {sourced_ferry, ""},
    "figures: {require: …, warn: …, ignore: …}   which kinds of figures need a source, and which do not\n"
    "figures: {accept: [annotation, footnote, link]}   what counts as a source\n"
    "figures: {min_count: 10}   spelled-out counts below it need none\n"
    "figures: {names: [Route]}   words that make a number part of a name\n",
    ""};

const RuleHelp vague_magnitude = {
    "“Billions”, “hundreds of”, “doubled” claim much and say little, and nobody can check them. Say how\n"
    "many, or who says so.\n",
    {bad_vague_magnitude, ""},
    {good_vague_magnitude, ""},
    "figures: {warn: [vague, score]}   which kinds of figures are warned of\n",
    ""};

const RuleHelp citation_needed = {
    "Somebody left a note that a source is still missing: “[citation needed]”, “TK”, “TODO: source”, in\n"
    "the text or in a comment.\n",
    {bad_citation_needed, ""},
    {good_citation_needed, ""},
    "",
    ""};

const RuleHelp coverage_below_minimum = {
    "Fewer figures have a source or a waiver than was asked for, in this article or in all of them. What\n"
    "counts are figures that need a source (OB101), said again or not.\n",
    {bad_coverage_below_minimum, ""},
    {good_coverage_below_minimum, ""},
    "min_coverage: {site: 100, file: 90}   per cent; `--min-coverage` sets that of the site\n",
    "<!-- obelus-ignore-file OB104: why -->   for an article; that of the site is not waived\n"};

}  // namespace obelus::help
