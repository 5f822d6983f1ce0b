// OB501 to OB505: what was waived, muted and locked.

#include "rules/help/help.hpp"

namespace obelus::help {
namespace {

constexpr ExampleFile bad_unused_waiver[] = {{"post.md",
                                              "<!-- obelus-ignore OB101: our own count, from the quay -->\n"
                                              "\n"
                                              "We counted boats.\n"}};

constexpr ExampleFile good_unused_waiver[] = {{"post.md",
                                               "<!-- obelus-ignore OB101: our own count, from the quay -->\n"
                                               "\n"
                                               "We counted 500 boats.\n"}};

constexpr ExampleFile bad_waiver_without_reason[] = {{"post.md",
                                                      "<!-- obelus-ignore OB101 -->\n"
                                                      "\n"
                                                      "We counted boats.\n"}};

constexpr ExampleFile good_waiver_without_reason[] = {
    {"post.md",
     "<!-- obelus-ignore OB101: our own count, from the quay -->\n"
     "\n"
     "We counted 500 boats.\n"}};

constexpr ExampleFile bad_expired_waiver[] = {
    {"post.md",
     "<!-- obelus-ignore OB101: until the audit is out until=2026-06-30 -->\n"
     "\n"
     "We counted boats.\n"}};

constexpr ExampleFile good_expired_waiver[] = {
    {"post.md",
     "<!-- obelus-ignore OB101: until the audit is out until=2026-12-31 -->\n"
     "\n"
     "We counted 500 boats.\n"}};

constexpr ExampleFile baseline_configured = {"obelus.yaml", "baseline: obelus.baseline\n"};

constexpr ExampleFile ferry_baseline = {"obelus.baseline",
                                        "obelus.baseline 1\n"
                                        "post.md\tOB101\tmoney 97000000 GBP\tthe ferry cost …\n"};

constexpr ExampleFile bad_stale_baseline_entry[] = {
    {"post.md", "The ferry was dear.\n"}, baseline_configured, ferry_baseline};

constexpr ExampleFile good_stale_baseline_entry[] = {ferry_article, baseline_configured, ferry_baseline};

constexpr ExampleFile fares_article = {
    "ferry.md",
    "# The ferry\n"
    "\n"
    "Fares rose by 12 per cent in May. Then came the summer, and fewer people came.\n"};

constexpr ExampleFile fares_annotations = {
    "ferry.obelus.yaml",
    "obelus: 1\n"
    "references:\n"
    "  - {id: report, title: Annual report of the ferry company, issued: 2023}\n"
    "annotations:\n"
    "  - {id: fares, match: rose by 12 per cent, sources: [report]}\n"};

constexpr ExampleFile bad_lock_out_of_date[] = {
    fares_article,
    fares_annotations,
    {"obelus.lock",
     "obelus.lock 1\n"
     "[ferry.md]\n"
     "fares 2ed7afb8a1366bf3 4d6b81152f6693f2 6+19 Fares rose by 12 per cent in May.\n"
     "= 57576acbac88ad70\n"
     "= 4d6b81152f6693f2\n"
     "= d418ad0776d3583c\n"}};

constexpr ExampleFile good_lock_out_of_date[] = {fares_article, fares_annotations};

}  // namespace

const RuleHelp unused_waiver = {
    "A waiver that waives nothing hides the next finding that comes to stand there.\n",
    {bad_unused_waiver, ""},
    {good_unused_waiver, ""},
    "",
    "Not at all: take the waiver out.\n"};

const RuleHelp waiver_without_reason = {
    "A waiver names its rules, and says why: `<!-- obelus-ignore OB101: reason -->`. One that does not "
    "waives\n"
    "nothing.\n",
    {bad_waiver_without_reason, ""},
    {good_waiver_without_reason, ""},
    "",
    "Not at all: say why.\n"};

const RuleHelp expired_waiver = {
    "A waiver past its date waives nothing. So does one whose date cannot be read.\n",
    {bad_expired_waiver, "--today 2026-07-01"},
    {good_expired_waiver, "--today 2026-07-01"},
    "",
    "Not at all: extend the date, or give a source.\n"};

const RuleHelp lock_out_of_date = {
    "`obelus.lock` says what the article said when its annotations last matched for certain, and the "
    "article\n"
    "has changed since: run `obelus lock`.\n",
    {bad_lock_out_of_date, ""},
    {good_lock_out_of_date, ""},
    "",
    "<!-- obelus-ignore-file OB505: why -->   in the article\n"};

const RuleHelp stale_baseline_entry = {
    "An entry of the baseline that no finding answers to any more: somebody put it right. "
    "`--prune-baseline`\n"
    "takes it out.\n",
    {bad_stale_baseline_entry, ""},
    {good_stale_baseline_entry, ""},
    "baseline: FILE   which baseline holds\n",
    "Not at all: prune the baseline.\n"};

}  // namespace obelus::help
