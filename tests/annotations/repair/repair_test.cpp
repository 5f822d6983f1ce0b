#include "obelus/repair.hpp"

#include <gtest/gtest.h>

#include "obelus/reader.hpp"

namespace obelus {
namespace {

Span place_of(const Article& article, std::string_view passage) {
  const std::size_t at = article.text.find(passage);
  EXPECT_NE(at, std::string::npos) << passage;
  return {at, at + passage.size()};
}

QuoteSelector quoted(const std::string& text, std::string_view passage, QuoteSelector old) {
  const Article article = read_plain(text);
  Annotation annotation;
  annotation.target.selector = std::move(old);
  const auto selector = quote_again(article, annotation, place_of(article, passage));
  EXPECT_TRUE(selector) << selector.error().message;
  return selector ? *selector : QuoteSelector{};
}

TEST(QuoteAgain, TakesThePassageAsItIs) {
  const QuoteSelector now = quoted("It cost “about”  $6 million then.", "“about”  $6 million", {"x", "", ""});
  EXPECT_EQ(now.exact, "“about” $6 million");
  EXPECT_EQ(now.prefix, "");
  EXPECT_EQ(now.suffix, "");
}

TEST(QuoteAgain, KeepsContextThatAgrees) {
  const QuoteSelector now = quoted("The model was trained for about $6 million in all.", "about $6 million",
                                   {"x", "was  trained FOR ", " in"});
  EXPECT_EQ(now.prefix, "was  trained FOR ");
  EXPECT_EQ(now.suffix, " in");
}

TEST(QuoteAgain, RenewsContextByWords) {
  const QuoteSelector now = quoted("The model has been built for about $6 million altogether, they say.",
                                   "about $6 million", {"x", "trained for ", " in all"});
  EXPECT_EQ(now.prefix, "been built for ");
  EXPECT_EQ(now.suffix, " altogether,");
  EXPECT_EQ(quoted("One two three.", "two", {"x", "uno", "tres"}).prefix, "One");
  EXPECT_EQ(quoted("One two three.", "two", {"x", "uno", "tres"}).suffix, "three.");
}

TEST(QuoteAgain, LeavesNamesToTheAuthor) {
  Annotation annotation;
  annotation.bio = At<std::string>{"ada", {}};
  EXPECT_FALSE(quote_again(read_plain("Ada Lovelace"), annotation, {0, 3}));
}

// `yaml` after every entry of it has been made to quote `selector`, or why not.
std::string requoted(const std::string& yaml, const QuoteSelector& selector) {
  const Loaded loaded = load_annotations(yaml, "a.yaml");
  EXPECT_TRUE(loaded.faults.empty()) << yaml << loaded.faults.front().message;
  std::vector<Requote> entries;
  for (const Annotation& each : loaded.set.annotations) entries.push_back({each.place, selector});
  std::vector<Edit> edits;
  for (const auto& each : requote(yaml, entries)) {
    if (!each) return each.error().message;
    edits.insert(edits.end(), each->begin(), each->end());
  }
  const std::string after = apply_edits(yaml, edits);
  EXPECT_TRUE(differs_only_in_passages(yaml, after, entries)) << after;
  const Loaded now = load_annotations(after, "a.yaml");
  EXPECT_TRUE(now.faults.empty()) << after;
  for (const Annotation& each : now.set.annotations) EXPECT_EQ(each.target.selector.exact, selector.exact);
  return after;
}

constexpr const char* head = "obelus: 1  # v\nannotations:  # all\n";

TEST(Requote, ChangesTheScalarAlone) {
  const std::pair<std::string, std::string> cases[] = {
      {"  # one\n  - match: old text   # why\n    note: n\n",
       "  # one\n  - match: new: text   # why\n    note: n\n"},
      {"  - {id: a, match: 'old text', note: n}\n", "  - {id: a, match: 'new: text', note: n}\n"},
      {"  - note: n\n    target:\n      selector: {exact: old, type: TextQuoteSelector}\n",
       "  - note: n\n    target:\n      selector: {exact: new: text, type: TextQuoteSelector}\n"},
  };
  for (auto [before, after] : cases) {
    const std::size_t plain =
        after.find("'new") == std::string::npos ? after.find("new: text") : std::string::npos;
    if (plain != std::string::npos) after.replace(plain, 9, "\"new: text\"");
    EXPECT_EQ(requoted(head + before, {"new: text", "", ""}), head + after);
  }
}

TEST(Requote, ReplacesContextThatIsThere) {
  EXPECT_EQ(requoted(std::string(head) +
                         "- note: n\n  target:\n    selector:\n      prefix: \"for \"\n      exact: old\n"
                         "      suffix: ' or'\n",
                     {"new", "to ", " and"}),
            std::string(head) +
                "- note: n\n  target:\n    selector:\n      prefix: \"to \"\n      exact: new\n"
                "      suffix: ' and'\n");
}

TEST(Requote, PutsInContextThatIsNeeded) {
  EXPECT_EQ(
      requoted(std::string(head) + "- note: n\n  target:\n    selector:\n      exact: old\n",
               {"new", "to ", ""}),
      std::string(head) + "- note: n\n  target:\n    selector:\n      prefix: \"to \"\n      exact: new\n");
  EXPECT_EQ(
      requoted(std::string(head) + "- note: n\n  target: {selector: {exact: old}}\n", {"new", "to", ""}),
      std::string(head) + "- note: n\n  target: {selector: {prefix: to, exact: new}}\n");
  EXPECT_EQ(
      requoted(std::string(head) + "- match: old  # c\n  note: n\n", {"new", "to", "or"}),
      std::string(head) + "- target: {selector: {prefix: to, exact: new, suffix: or}}  # c\n  note: n\n");
}

TEST(Requote, LeavesAliasesAlone) {
  const std::string shared = "other entries share its text by an alias";
  EXPECT_EQ(
      requoted(std::string(head) + "- {match: &q old, note: n}\n- {match: *q, note: m}\n", {"new", "", ""}),
      shared);
  EXPECT_EQ(requoted(std::string(head) +
                         "- {target: &t {selector: {exact: old}}, note: n}\n- {target: *t, note: m}\n",
                     {"new", "", ""}),
            "other entries share its target by an alias");
}

std::string requoted_front_matter(const std::string& markdown, const QuoteSelector& selector) {
  const auto article = read_markdown(markdown);
  const Loaded loaded = load_front_matter(*article, "a.md");
  EXPECT_TRUE(loaded.faults.empty()) << markdown;
  std::vector<Requote> entries;
  for (const Annotation& each : loaded.set.annotations) entries.push_back({each.place, selector});
  EXPECT_EQ(entries.size(), 1U);
  const auto requoted = requote_front_matter(*article, entries);
  if (!requoted.at(0)) return requoted[0].error().message;
  const std::string after = apply_edits(markdown, *requoted[0]);
  EXPECT_TRUE(differs_only_in_passages(*article, *read_markdown(after), entries)) << after;
  return after;
}

TEST(Requote, KnowsFrontMatterOfEveryKind) {
  EXPECT_EQ(requoted_front_matter(
                "---\ntitle: T\nobelus:\n  annotations:\n    - match: old\n      note: n\n---\nNew.\n",
                {"new", "", ""}),
            "---\ntitle: T\nobelus:\n  annotations:\n    - match: new\n      note: n\n---\nNew.\n");
  EXPECT_EQ(requoted_front_matter(
                "{\"obelus\": {\"annotations\": [{\"match\": \"old\", \"note\": \"n\"}]}}\nNew.\n",
                {"\"new\"", "", ""}),
            "{\"obelus\": {\"annotations\": [{\"match\": \"\\\"new\\\"\", \"note\": \"n\"}]}}\nNew.\n");
  EXPECT_EQ(requoted_front_matter("+++\n[[obelus.annotations]]\nmatch = 'old' # c\nnote = \"n\"\n+++\nNew.\n",
                                  {"new", "", ""}),
            "+++\n[[obelus.annotations]]\nmatch = 'new' # c\nnote = \"n\"\n+++\nNew.\n");
}

TEST(DiffersOnlyInPassages, SeesOtherChanges) {
  const std::string before = std::string(head) + "- {match: a, note: n}\n- {match: b, note: n}\n";
  const Loaded loaded = load_annotations(before, "a.yaml");
  const Requote first{loaded.set.annotations[0].place, {}};
  const auto with = [&](const std::string& entries) { return head + entries; };
  EXPECT_TRUE(
      differs_only_in_passages(before, with("- {match: c, note: n}\n- {match: b, note: n}\n"), {&first, 1}));
  EXPECT_FALSE(
      differs_only_in_passages(before, with("- {match: c, note: n}\n- {match: c, note: n}\n"), {&first, 1}));
  EXPECT_FALSE(
      differs_only_in_passages(before, with("- {match: c, note: m}\n- {match: b, note: n}\n"), {&first, 1}));
  EXPECT_FALSE(differs_only_in_passages(before, with("- {match: c, note: n\n"), {&first, 1}));
}

}  // namespace
}  // namespace obelus
