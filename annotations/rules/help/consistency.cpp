// OB206 to OB210: figures that contradict one another.

#include "rules/help/help.hpp"

namespace obelus::help {
namespace {

constexpr ExampleFile bad_value_mismatch[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: £97 million, figure: 79e6 GBP, sources: [audit]}]\n"}};

constexpr ExampleFile good_value_mismatch[] = {
    ferry_article,
    {"post.obelus.yaml",
     "obelus: 1\n"
     "references: [{id: audit, title: New vessels}]\n"
     "annotations: [{match: £97 million, figure: 97.3e6 GBP, sources: [audit]}]\n"}};

constexpr ExampleFile bad_inconsistent_figure[] = {{"post.md",
                                                    "DeepSeek used 2,000 chips for training.[^a]\n"
                                                    "\n"
                                                    "A rival says so too: DeepSeek has bought no others.\n"
                                                    "\n"
                                                    "DeepSeek used 50,000 chips for training.[^a]\n"
                                                    "\n"
                                                    "[^a]: Example Wire.\n"}};

constexpr ExampleFile good_inconsistent_figure[] = {{"post.md",
                                                     "DeepSeek used 2,000 chips for training.[^a]\n"
                                                     "\n"
                                                     "A rival says so too: DeepSeek has bought no others.\n"
                                                     "\n"
                                                     "DeepSeek used 2,000 chips for training.[^a]\n"
                                                     "\n"
                                                     "[^a]: Example Wire.\n"}};

constexpr ExampleFile bad_inconsistent_conversion[] = {
    {"post.md",
     "The loss was $600 billion (£482 billion), and training cost $7 million (£4.8 million).[^a]\n"
     "\n"
     "[^a]: Example Wire.\n"}};

constexpr ExampleFile good_inconsistent_conversion[] = {
    {"post.md",
     "The loss was $600 billion (£482 billion), and training cost $6 million (£4.8 million).[^a]\n"
     "\n"
     "[^a]: Example Wire.\n"}};

constexpr ExampleFile bad_arithmetic[] = {{"post.md",
                                           "Sailings rose from 500 to 800, up 50 %.[^a]\n"
                                           "\n"
                                           "[^a]: Port Authority.\n"}};

constexpr ExampleFile good_arithmetic[] = {{"post.md",
                                            "Sailings rose from 500 to 800, up 60 %.[^a]\n"
                                            "\n"
                                            "[^a]: Port Authority.\n"}};

constexpr ExampleFile bad_hedge_dropped[] = {{"post.md",
                                              "The launch drew about 50,000 visitors.[^a]\n"
                                              "\n"
                                              "The town fed 50,000 visitors.[^a]\n"
                                              "\n"
                                              "[^a]: Town council.\n"}};

constexpr ExampleFile good_hedge_dropped[] = {{"post.md",
                                               "The launch drew about 50,000 visitors.[^a]\n"
                                               "\n"
                                               "The town fed about 50,000 visitors.[^a]\n"
                                               "\n"
                                               "[^a]: Town council.\n"}};

}  // namespace

const RuleHelp value_mismatch = {
    "The text says one value, and `figure:` of its annotation, what the source says, another. They are\n"
    "equal when they agree at the precision the text writes (1.2 billion is 1,203,000,000); a hedged\n"
    "figure (“nearly”, “about”) has some room.\n",
    {bad_value_mismatch, ""},
    {good_value_mismatch, ""},
    "figures: {hedge_tolerance: 5%}   the room of a hedged figure, either way\n",
    ""};

const RuleHelp inconsistent_figure = {
    "Two values of one thing: the same name, verb and noun with different numbers, in one article or in\n"
    "two of the same day; or one sentence that sets a value against what is claimed (“possesses 50,000\n"
    "chips, despite its claims of using 2,000”).\n",
    {bad_inconsistent_figure, ""},
    {good_inconsistent_figure, ""},
    "",
    ""};

const RuleHelp inconsistent_conversion = {
    "An amount and what it is in another currency imply a rate. Within an article all rates between two\n"
    "currencies should be the same, unless the sentences are of different years.\n",
    {bad_inconsistent_conversion, ""},
    {good_inconsistent_conversion, ""},
    "figures: {currency_tolerance: 5%}   how far rates may be apart\n",
    ""};

const RuleHelp arithmetic = {
    "Figures of a sentence that cannot all be right: a part that exceeds its whole (60 of the 50), a range\n"
    "upside down (between 8 and 5), a change that is not what its ends say (from 500 to 800, up 50 %), "
    "shares\n"
    "of one whole that pass 100 %.\n",
    {bad_arithmetic, ""},
    {good_arithmetic, ""},
    "",
    ""};

const RuleHelp hedge_dropped = {
    "A figure that was approximate where it was first said is repeated as if it were exact.\n",
    {bad_hedge_dropped, ""},
    {good_hedge_dropped, ""},
    "",
    ""};

}  // namespace obelus::help
