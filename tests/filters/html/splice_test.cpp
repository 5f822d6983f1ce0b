#include "html/splice.hpp"

#include <gtest/gtest.h>

namespace obelus::html {
namespace {

// `[[…]]` in a page is a passage. Its pieces come back as `[…]`, further ones as `{…]`, its reference as `^`.
struct MarkedPage {
  std::string page;
  std::vector<Span> passages;
};

MarkedPage parse(std::string_view marked) {
  MarkedPage result;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked.substr(i).starts_with("[[")) {
      begins.push_back(result.passages.size());
      result.passages.push_back({result.page.size(), 0});
      ++i;
    } else if (marked.substr(i).starts_with("]]")) {
      result.passages[begins.back()].end = result.page.size();
      begins.pop_back();
      ++i;
    } else {
      result.page.push_back(marked[i]);
    }
  }
  return result;
}

std::string splice(std::string_view marked, const std::string& open = "[", const std::string& open_more = "{",
                   const std::string& close = "]") {
  const MarkedPage input = parse(marked);
  std::vector<Mark> marks(input.passages.size(), Mark{{}, open, open_more, close, "^"});
  std::vector<PlacedMark> placed;
  for (std::size_t i = 0; i < marks.size(); ++i) placed.push_back({input.passages[i], &marks[i]});
  return html::apply(input.page, insertions(input.page, placed, {}));
}

struct Case {
  std::string_view input;
  std::string_view output;
};

class Pieces : public ::testing::TestWithParam<Case> {};

TEST_P(Pieces, AreTheFewestThatNest) { EXPECT_EQ(splice(GetParam().input), GetParam().output); }

INSTANTIATE_TEST_SUITE_P(
    Splice, Pieces,
    ::testing::Values(
        Case{"cost [[$5 million]] in", "cost [$5 million]^ in"}, Case{"<p>[[$5]]</p>", "<p>[$5]^</p>"},
        Case{"[[nearly <strong>$600 bn]]</strong>", "[nearly <strong>$600 bn</strong>]^"},
        Case{"<strong>[[$6 million]]</strong> x", "<strong>[$6 million]^</strong> x"},
        Case{"<strong>[[$6]]</strong> x", "<strong>[$6]^</strong> x"},
        Case{"<b>[[a</b> b]]", "[<b>a</b> b]^"}, Case{"<i><b>[[a</b> b]]</i>", "<i>[<b>a</b> b]^</i>"},
        Case{"<i><b>[[a</b> b <u>c]]</u></i>", "<i>[<b>a</b> b <u>c</u>]^</i>"},
        Case{"fell <b>by [[half</b> of]] it", "fell <b>by [half]</b>{ of]^ it"},
        Case{"[[a <b>b]] c</b>", "[a ]<b>{b]^ c</b>"},
        Case{"<p>[[one </p>\n<p>two]]</p>", "<p>[one] </p>\n<p>{two]^</p>"},
        Case{"[[one<br>two]]", "[one<br>two]^"}, Case{"[[one <!-- x --> two]]", "[one <!-- x --> two]^"},
        Case{"[[one <script>x</script> two]]", "[one <script>x</script> two]^"},
        Case{"[[one <svg><text>x</text></svg> two]]", "[one <svg><text>x</text></svg> two]^"},
        Case{"[[one <p>two]]", "[one] <p>{two]^"}, Case{"[[a<div> </div>b]]", "[a]<div> </div>{b]^"},
        Case{"<b>[[one <i>two</b> three]]</i>", "<b>[one ]<i>{two]</b>{ three]^</i>"},
        Case{"[[a <my-note>b</my-note> c]]", "[a <my-note>b</my-note> c]^"},
        Case{"[[a <my-note><div>b</div></my-note> c]]", "[a ]<my-note><div>{b]</div></my-note>{ c]^"},
        Case{"<table><tr><td>[[a</td><td>b]]</td></tr></table>",
             "<table><tr><td>[a]</td><td>{b]^</td></tr></table>"},
        Case{"<ul><li>[[a<li>b]]</ul>", "<ul><li>[a]<li>{b]^</ul>"},
        Case{"<table>[[stray]]<tr><td>x</table>", "<table>stray^<tr><td>x</table>"}));

class Nesting : public ::testing::TestWithParam<Case> {};

TEST_P(Nesting, PutsLongerPassagesOutside) { EXPECT_EQ(splice(GetParam().input), GetParam().output); }

INSTANTIATE_TEST_SUITE_P(Splice, Nesting,
                         ::testing::Values(Case{"[[a [[b]] c]]", "[a [b]^ c]^"},
                                           Case{"[[[[a]] c]]", "[[a]^ c]^"}, Case{"[[a [[c]]]]", "[a [c]]^^"},
                                           Case{"[[[[a]]]]", "[[a]]^^"}));

TEST(Crossing, IsCut) {
  const Mark first{{}, "(1", "(1+", ")", "^1"};
  const Mark second{{}, "<2", "<2+", ">", "^2"};
  const std::vector<PlacedMark> marks = {{{0, 3}, &first}, {{2, 5}, &second}};
  EXPECT_EQ(html::apply("abcde", insertions("abcde", marks, {})), "(1ab<2c>)^1<2+de>^2");
}

class Reference : public ::testing::TestWithParam<Case> {};

TEST_P(Reference, StandsOutsideLinksAndCode) { EXPECT_EQ(splice(GetParam().input), GetParam().output); }

INSTANTIATE_TEST_SUITE_P(
    Splice, Reference,
    ::testing::Values(Case{"<a href=x>to [[$5]] now</a>, y", "<a href=x>to [$5] now</a>^, y"},
                      Case{"<a href=x>[[$5]]</a>, y", "<a href=x>[$5]</a>^, y"},
                      Case{"<a><b>[[$5]]</b></a>", "<a><b>[$5]</b></a>^"},
                      Case{"<button><label>[[x]]</label></button>!", "<button><label>[x]</label></button>^!"},
                      Case{"<h2>[[x]] y</h2>", "<h2>[x]^ y</h2>"},
                      Case{"<details><summary>[[x]]</summary>y</details>",
                           "<details><summary>[x]</summary>^y</details>"},
                      Case{"<a name=x>[[$5]] open", "<a name=x>[$5]^ open"}));

TEST(Reference, IsALinkFirstWhereTheStartTagOfALinkEndsOneThatWasOpen) {
  const Mark mark{{}, "[", "{", "]", "<sup class=\"ob-ref\"><a href=\"#n\"><bdi>1</bdi></a></sup>"};
  const std::string apart = mark.reference;
  const std::string first = "<a href=\"#n\" class=\"ob-ref\"><sup><bdi>1</bdi></sup></a>";
  const std::pair<std::string, std::string> cases[] = {
      {"<p><a name=x/>[[$5]], y", first},      {"<h2><a name=x/>Costs</h2><p>It was [[$5]].", first},
      {"<p><a name=x>[[$5]]<p>y</a>", first},  {"<p><a name=x/>y <a href=z>z</a> [[$5]]", apart},
      {"<p><a name=x/>y</a> [[$5]]", apart},   {"<p><a name=x></a>[[$5]]", apart},
      {"<svg><a href=x/></svg>[[$5]]", apart},
  };
  for (const auto& [marked, reference] : cases) {
    const MarkedPage input = parse(marked);
    const std::vector<PlacedMark> placed = {{input.passages[0], &mark}};
    const std::vector<Insertion> made = insertions(input.page, placed, {});
    EXPECT_EQ(made.back().markup, reference) << marked;
  }
}

TEST(LinkMarks, BecomeSpansInLinks) {
  EXPECT_EQ(splice("<a href=x>by [[Liang]]</a>", "<a class=\"ob-a\" href=\"#bio\">", "<a>", "</a>"),
            "<a href=x>by <span class=\"ob-a\">Liang</span></a>^");
  EXPECT_EQ(splice("[[by <a href=x>Liang</a> W]]", "<a href=\"#bio\">", "<a>", "</a>"),
            "<a href=\"#bio\">by </a><a href=x>Liang</a><a> W</a>^");
}

TEST(LinkMarks, HoldNoReference) {
  const Mark bio{{}, "<a href=\"#bio\">", "<a>", "</a>", ""};
  const Mark figure{{}, "[", "{", "]", "^"};
  const std::vector<PlacedMark> marks = {{{0, 5}, &bio}, {{0, 1}, &figure}};
  EXPECT_EQ(html::apply("a b c d", insertions("a b c d", marks, {})), "<a href=\"#bio\">[a] b c</a>^ d");
}

TEST(NotePlace, IsTheListThatIsThere) {
  const std::string_view page = "<p>x<section class='footnotes more'><ol><li>y</ol></section>";
  const NotePlace place = note_place(page, {0, page.size()});
  EXPECT_TRUE(place.joins_list);
  EXPECT_EQ(page.substr(place.items), "</ol></section>");
  EXPECT_EQ(page.substr(place.after_list), "</section>");
}

TEST(NotePlace, IsTheEndOfTheScopeElse) {
  const std::string_view page = "<article><p>x</article>y";
  EXPECT_EQ(note_place(page, {9, 13}).section, 13U);
  EXPECT_FALSE(note_place(page, {9, 13}).joins_list);
}

TEST(NotePlace, IsTheSameInATreeThatIsThere) {
  constexpr std::string_view contents[] = {"",
                                           "x",
                                           "<p>x",
                                           "x<!-- y -->",
                                           "<p>x<select><option>y",
                                           "x<section class='footnotes'><ol><li>y</ol></section>z",
                                           "<div role=doc-endnotes><ol><li>y</ol></div>"};
  for (const std::string_view content : contents) {
    const std::string page = "<main>" + std::string(content) + "</main>z";
    const auto tree = read_tree(page, {});
    ASSERT_TRUE(tree);
    const NotePlace here = note_place(*tree, 0);
    const NotePlace alone = note_place(page, {6, 6 + content.size()});
    EXPECT_EQ(here.joins_list, alone.joins_list) << content;
    EXPECT_EQ(here.section, alone.section) << content;
    if (!here.joins_list) continue;
    EXPECT_EQ(here.items, alone.items) << content;
    EXPECT_EQ(here.after_list, alone.after_list) << content;
  }
}

TEST(NotePlace, IsNoListInWhatIsHidden) {
  const std::string_view page =
      "<main>x<footer class=footnotes role=doc-endnotes><ol><li>y</ol></footer></main>";
  auto tree = read_tree(page, {});
  ASSERT_TRUE(tree);
  const Span hidden{7, page.size() - 7};
  tree->hide(std::span(&hidden, 1));
  EXPECT_FALSE(note_place(*tree, 0).joins_list);
}

TEST(NotePlace, IsBeforeWhatSwallowsTheEndOfThePage) {
  for (const std::string_view rest : {"<!-- x", "<b title='", "<script>x", "<template><b>"}) {
    const std::string page = "<p>text" + std::string(rest);
    EXPECT_EQ(note_place(page, {0, page.size()}).section, 7U) << rest;
  }
}

}  // namespace
}  // namespace obelus::html
