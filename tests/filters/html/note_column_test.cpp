#include "html/note_column.hpp"

#include <gtest/gtest.h>

#include <string>

#include "html/splice.hpp"

namespace obelus::html {
namespace {

// The page with `^` where notes on what stands between the first `[` and the last `]` would be put.
std::string with_notes(const std::string& page) {
  const auto tree = read_tree(page, {});
  EXPECT_TRUE(tree);
  const Span passages{page.find('['), page.rfind(']') + 1};
  std::string out = page;
  return out.insert(note_place(*tree, note_column(*tree, 0, passages)).section, "^");
}

TEST(NoteColumn, IsWhereTheTextIs) {
  EXPECT_EQ(
      with_notes("<article><div><h1>Ships</h1></div><div><div>A [ferry] that sank.</div><div>More</div></div>"
                 "</article>"),
      "<article><div><h1>Ships</h1></div><div><div>A [ferry] that sank.^</div><div>More</div></div>"
      "</article>");
}

TEST(NoteColumn, HoldsEveryPassage) {
  EXPECT_EQ(
      with_notes("<main><div><section>A long text of a [ferry].</section><p>It] sank.</p></div></main>"),
      "<main><div><section>A long text of a [ferry].</section><p>It] sank.</p>^</div></main>");
}

TEST(NoteColumn, IsNoBoxWithinTheText) {
  for (const char* page : {"<main><p>A text that goes on and on.</p><div>A [box].</div>^</main>",
                           "<main><ul><li><div>A list of [one].</div></li></ul>^</main>",
                           "<main><blockquote><div>A word of [others].</div></blockquote>^</main>",
                           "<main><x-column><div>Who [knows]?</div></x-column>^</main>",
                           "<main><div>A [tag] that is left open.^</main>"}) {
    std::string plain = page;
    plain.erase(plain.find('^'), 1);
    EXPECT_EQ(with_notes(plain), page);
  }
}

TEST(NoteColumn, CountsNoTextThatIsHidden) {
  const std::string page = "<main><div>A [ferry].</div><footer>One of many more words.</footer></main>";
  auto tree = read_tree(page, {});
  ASSERT_TRUE(tree);
  EXPECT_EQ(note_column(*tree, 0, {14, 21}), 0U);
  const Span footer{page.find("<footer>"), page.find("</main>")};
  tree->hide(std::span(&footer, 1));
  EXPECT_EQ(note_column(*tree, 0, {14, 21}), 1U);
}

}  // namespace
}  // namespace obelus::html
