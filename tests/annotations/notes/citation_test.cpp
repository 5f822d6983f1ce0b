#include "notes/citation.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace obelus::notes {
namespace {

// Parts as text: titles in *, links in [](), dates with their machine form in {}.
std::string shown(const Parts& parts) {
  std::string out;
  for (const Part& part : parts) {
    std::string text = part.kind == PartKind::title ? "*" + part.text + "*" : part.text;
    if (!part.machine.empty()) text += "{" + part.machine + "}";
    text = std::string(part.open) + text + std::string(part.close);
    out += part.href.empty() ? text : "[" + text + "](" + part.href + ")";
  }
  return out;
}

Reference make(std::string title, void (*fill)(Reference&)) {
  Reference reference;
  reference.id = "id";
  reference.title = std::move(title);
  fill(reference);
  return reference;
}

struct Row {
  std::string_view type;
  Reference reference;
  std::string_view text;
  std::string_view in_short;
};

std::vector<Row> rows() {
  return {
      {"report",
       make("DeepSeek-V3 Technical Report",
            [](Reference& r) {
              r.authors = {{"DeepSeek-AI", "", ""}};
              r.issued = DateRange{{2024, 12, 0}, {}};
            }),
       "DeepSeek-AI. *DeepSeek-V3 Technical Report*. December 2024{2024-12}.", "DeepSeek-AI 2024"},
      {"article-newspaper",
       make("Chip shares fall",
            [](Reference& r) {
              r.container_title = "Example Wire";
              r.issued = DateRange{{2025, 1, 28}, {}};
              r.accessed = DateRange{{2025, 1, 29}, {}};
              r.url = "https://example.org/markets";
              r.archive_location = "https://archive.example.org/markets";
            }),
       "[“Chip shares fall”](https://example.org/markets). *Example Wire*, 28 January 2025{2025-01-28} "
       "(accessed 29 January 2025{2025-01-29}; [archived](https://archive.example.org/markets)).",
       "Example Wire 2025"},
      {"article-journal",
       make("Does it scale?",
            [](Reference& r) {
              r.authors = {{"", "Ada", "Lovelace"}, {"", "Alan", "Turing"}};
              r.container_title = "Nature";
              r.volume = "580";
              r.issue = "7803";
              r.page = "12–20";
              r.issued = DateRange{{2020, 3, 0}, {}};
              r.doi = "10.1000/xyz";
            }),
       "Ada Lovelace and Alan Turing. [“Does it scale?”](https://doi.org/10.1000/xyz) *Nature* 580 (7803), "
       "12–20, "
       "March 2020{2020-03}, [10.1000/xyz](https://doi.org/10.1000/xyz).",
       "Lovelace and Turing 2020"},
      {"article-journal, the DOI in its URL",
       make("On numbers",
            [](Reference& r) {
              r.container_title = "Proc.";
              r.url = "https://doi.org/10.1000/xyz";
              r.doi = "10.1000/xyz";
            }),
       "[“On numbers”](https://doi.org/10.1000/xyz). *Proc.*", "Proc."},
      {"book",
       make("The Art of the Note",
            [](Reference& r) {
              r.authors = {{"", "A.", "Smith"}};
              r.publisher = "Example Press";
              r.edition = "2";
              r.issued = DateRange{{1999, 0, 0}, {}};
            }),
       "A. Smith. *The Art of the Note*. Example Press, edition 2, 1999{1999}.", "Smith 1999"},
      {"book, edited",
       make("Handbook of Notes",
            [](Reference& r) {
              r.editors = {{"", "B.", "Jones"}, {"", "C.", "Brown"}};
              r.issued = DateRange{{2001, 0, 0}, {}};
            }),
       "B. Jones and C. Brown (ed.). *Handbook of Notes*. 2001{2001}.", "Jones and Brown 2001"},
      {"three authors",
       make("Three",
            [](Reference& r) {
              r.authors = {{"", "A", "B"}, {"", "C", "D"}, {"", "E", "F"}};
            }),
       "A B, C D and E F. *Three*.", "B et al."},
      {"four authors",
       make("Four",
            [](Reference& r) {
              r.authors = {{"", "A", "B"}, {"", "C", "D"}, {"", "E", "F"}, {"G", "", ""}};
            }),
       "A B et al. *Four*.", "B et al."},
      {"webpage, no author",
       make("About us",
            [](Reference& r) {
              r.url = "https://example.org/about?a=1&b=2";
              r.publisher = "Example Ltd.";
            }),
       "[*About us*](https://example.org/about?a=1&b=2). Example Ltd.", "Example Ltd."},
      {"webpage, address alone", make("", [](Reference& r) { r.url = "https://example.org/x"; }),
       "[https://example.org/x](https://example.org/x).", "id"},
      {"dataset, no title",
       make("",
            [](Reference& r) {
              r.container_title = "World Data";
              r.url = "https://example.org/data";
              r.issued = DateRange{{2020, 0, 0}, Date{2023, 0, 0}};
            }),
       "[*World Data*](https://example.org/data), 2020–2023.", "World Data 2020"},
      {"interview",
       make("",
            [](Reference& r) {
              r.authors = {{"", "", "Liang"}};
              r.issued = DateRange{{2025, 1, 5}, Date{2025, 1, 9}};
            }),
       "Liang. 5–9 January 2025.", "Liang 2025"},
      {"manuscript in an archive",
       make("Letters", [](Reference& r) { r.archive_location = "Box 3, folder 2"; }),
       "*Letters* (Box 3, folder 2).", "Letters"},
      {"nothing but an id", make("", [](Reference&) {}), "id", "id"},
      {"ends in a mark of its own", make("What now?", [](Reference& r) { r.publisher = "X"; }),
       "*What now?* X.", "X"},
      {"unsafe address", make("Click", [](Reference& r) { r.url = "javascript:alert(1)"; }),
       "*Click*. javascript:alert(1).", "Click"},
      {"lines and spaces", make(" Two\n  lines\t", [](Reference& r) { r.publisher = "A\r\nB"; }),
       "*Two lines*. A B.", "A B"},
  };
}

TEST(Citations, AreSentencesOfAuthorTitleContainerDateAndAddress) {
  const Language& english = language_for("en-GB");
  for (const Row& row : rows()) {
    EXPECT_EQ(shown(cite(english, row.reference)), row.text) << row.type;
    EXPECT_EQ(cite_in_short(english, row.reference), row.in_short) << row.type;
  }
}

TEST(Citations, TakeTheLanguagesMarks) {
  const Reference wire = rows()[1].reference;
  const auto in = [&](std::string_view tag) {
    std::string text;
    for (const Part& part : cite(language_for(tag), wire))
      text += std::string(part.open) + part.text + std::string(part.close);
    return text;
  };
  EXPECT_EQ(in("de"),
            "„Chip shares fall“. Example Wire, 28. Januar 2025 (abgerufen am 29. Januar 2025; archiviert).");
  EXPECT_EQ(in("fr"),
            "«\u00a0Chip shares fall\u00a0». Example Wire, 28 janvier 2025 (consulté le 29 janvier "
            "2025\u00a0; archivé).");
  EXPECT_EQ(in("ar"),
            "«Chip shares fall». Example Wire، 28 يناير 2025 (اطُّلع عليه في 29 يناير 2025؛ نسخة مؤرشفة).");
  EXPECT_EQ(in("ja"), "「Chip shares fall」。Example Wire、2025年1月28日 (2025年1月29日閲覧；アーカイブ)。");
}

TEST(Addresses, AreFollowedOnlyOverKnownSchemes) {
  for (const std::string_view safe : {"https://example.org/", "HTTP://example.org", "mailto:a@example.org",
                                      "/a/b", "../a", "#part", "a/b:c", "?q=a:b", "page.html"})
    EXPECT_TRUE(is_safe_address(safe)) << safe;
  for (const std::string_view unsafe :
       {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "", "java\nscript:x",
        " https://example.org", "https:\\\\example.org", "file:///etc"})
    EXPECT_FALSE(is_safe_address(unsafe)) << unsafe;
}

}  // namespace
}  // namespace obelus::notes
