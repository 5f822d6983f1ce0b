// What a workspace knows after any number of edits is what one knows that starts there.

#include <gmock/gmock.h>

#include <random>

#include "plugin/lsp/editor/desk.hpp"

namespace obelus::lsp {
namespace {

using testing::Desk;

const std::string files[] = {"a.md", "b.md", "a.obelus.yaml", "site.yaml", "obelus.yaml"};

// All that is found in a file, and where annotations landed.
std::string known_of(Workspace& workspace, const std::string& path) {
  while (workspace.check_next() || workspace.check_together()) {
  }
  std::string all;
  for (const Finding& each : workspace.findings(path)) {
    all += std::to_string(each.place.bytes.begin) + "-" + std::to_string(each.place.bytes.end) + " ";
    all += std::string(each.rule) + " " + each.message + "\n";
  }
  if (!workspace.is_article(path)) return all;
  for (const Passage& passage : workspace.known_articles().at(path).passages()) {
    all += passage.annotation + ":";
    for (const Span place : passage.places)
      all += " " + std::to_string(place.begin) + "-" + std::to_string(place.end);
    all += "\n";
  }
  return all;
}

// YAML that can be read; what is remembered of YAML that cannot is another matter.
std::string random_yaml(const std::string& file, std::mt19937& random) {
  static const std::string passages[] = {"5 km", "$6 million", "a word", "the 40 %"};
  if (file == "obelus.yaml")
    return random() % 2 == 0 ? "annotations: [site.yaml]\n"
                             : "annotations: [site.yaml]\nrules: {OB101: warning}\n";
  std::string yaml = "obelus: 1\n";
  const std::string work = file == "site.yaml" ? "all" : "own";
  if (random() % 4 != 0) yaml += "references: [{id: " + work + ", title: T}]\nannotations:\n";
  if (yaml.ends_with("annotations:\n"))
    for (std::size_t i = random() % 3 + 1; i > 0; --i)
      yaml += "  - {match: " + passages[random() % std::size(passages)] + ", occurrences: all, sources: [" +
              work + "]}\n";
  return yaml;
}

std::string random_piece(std::mt19937& random) {
  static const std::string pieces[] = {"a word ",
                                       "5 km ",
                                       "$6 million ",
                                       "the 40 % ",
                                       "\n",
                                       "\n\n",
                                       "\r\n",
                                       "# ",
                                       "*",
                                       "é",
                                       "𐐀",
                                       "<!-- obelus-ignore OB101: old -->",
                                       "[x](https://a.example/) ",
                                       "`",
                                       "- "};
  return pieces[random() % std::size(pieces)];
}

TEST(Edits, LeaveWhatAFreshWorkspaceKnows) {
  std::mt19937 random(20261127);
  Desk desk({{"a.md", "It is 5 km.\n"},
             {"b.md", "It cost $6 million.\n"},
             {"a.obelus.yaml", "obelus: 1\n"},
             {"site.yaml", "obelus: 1\n"},
             {"obelus.yaml", "annotations: [site.yaml]\n"}});
  for (const std::string& each : files) desk.open(each, desk.text(each));
  for (int round = 0; round < 10'000; ++round) {
    const bool is_article = random() % 4 != 0;
    const std::string file = is_article ? files[random() % 2] : files[2 + random() % 3];
    Document& document = *desk.workspace.buffer(Desk::full(file));
    const std::size_t size = document.text().size();
    if (!is_article) {
      document.replace({0, size}, random_yaml(file, random));
    } else {
      // At characters' borders, as editors do.
      const Encoding encoding = random() % 2 == 0 ? Encoding::utf8 : Encoding::utf16;
      const auto border = [&](std::size_t at) {
        return document.offset_at(document.position_at(at, encoding), encoding);
      };
      const std::size_t begin = border(random() % (size + 1));
      const std::size_t end = border(std::min(size, begin + random() % (size > 400 ? 40 : 6)));
      document.replace({begin, std::max(begin, end)}, random_piece(random));
    }
    desk.workspace.changed(Desk::full(file));
    if (round % 4 != 0) continue;  // several edits before anybody looks
    testing::Contents now;
    for (const std::string& each : files) now[each] = desk.text(each);
    Desk fresh(now);
    for (const std::string& each : files)
      ASSERT_EQ(known_of(desk.workspace, Desk::full(each)), known_of(fresh.workspace, Desk::full(each)))
          << each << " in round " << round << "\n"
          << now[each];
  }
}

}  // namespace
}  // namespace obelus::lsp
