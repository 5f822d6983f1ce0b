#include "provenance/facts.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "obelus/annotate.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

const std::string yaml = R"(obelus: 1
references:
  - {id: wire, title: Chips fall, author: [{family: Byron, given: Ada}, {literal: Wire}], issued: 2025-01-28, URL: "https://a.example/", status: retracted}
  - {id: report, title: Report}
  - {id: unused, title: Never cited}
people:
  liang: {name: Liang, bio: Founder., sources: [report]}
annotations:
  - {id: loss, match: $5 billion, sources: [wire]}
  - {id: cost, match: $6 million, disputed: {checked: 2025-02-01, positions: [{by: A, value: 6e6 USD, sources: [wire]}, {by: B, says: more}]}}
  - {id: who, match: Liang, bio: liang}
  - {id: gone, match: nowhere at all, sources: [report]}
)";

Provenance provenance(const std::string& path, const std::string& markdown) {
  const Article article = *read_markdown(markdown);
  const Loaded loaded = load_annotations(yaml, "a.yaml");
  EXPECT_TRUE(loaded.faults.empty());
  return provenance_of(article, path, loaded.set, match(article, loaded.set));
}

TEST(Provenance, KnowsWhatIsCitedWhere) {
  const Provenance found = provenance("a.md", "Losing $5 billion, Liang spent $6 million.\n");
  ASSERT_EQ(found.sources.size(), 2);
  EXPECT_EQ(found.sources[0].id, "report");
  ASSERT_EQ(found.sources[0].cited.size(), 1);
  EXPECT_EQ(found.sources[0].cited[0].annotation, "who");
  const CitedSource& wire = found.sources[1];
  EXPECT_EQ(wire.title, "Chips fall");
  EXPECT_EQ(wire.author, "Ada Byron, Wire");
  EXPECT_EQ(wire.issued, "2025-01-28");
  EXPECT_EQ(wire.url, "https://a.example/");
  EXPECT_EQ(wire.status, "retracted");
  ASSERT_EQ(wire.cited.size(), 2);
  EXPECT_EQ(wire.cited[0].text, "$5 billion");
  EXPECT_EQ(wire.cited[0].place, (Place{"a.md", {7, 17}}));
  EXPECT_EQ(wire.cited[1].annotation, "cost");
}

TEST(Provenance, KnowsWhatIsDisputed) {
  const Provenance found = provenance("a.md", "It cost $6 million.\n");
  ASSERT_EQ(found.disputes.size(), 1);
  const DisputedPassage& cost = found.disputes[0];
  EXPECT_EQ(cost.text, "$6 million");
  EXPECT_EQ(cost.status, "unresolved");
  EXPECT_EQ(cost.checked, "2025-02-01");
  ASSERT_EQ(cost.positions.size(), 2);
  EXPECT_EQ(cost.positions[0].value, "6e6 USD");
  EXPECT_EQ(cost.positions[0].sources, std::vector<std::string>{"wire"});
  EXPECT_EQ(cost.positions[1].says, "more");
}

TEST(Provenance, OfSeveralArticlesNamesASourceOnce) {
  const Provenance all =
      join({provenance("b.md", "Losing $5 billion.\n"), provenance("a.md", "Losing $5 billion.\n")});
  ASSERT_EQ(all.sources.size(), 1);
  ASSERT_EQ(all.sources[0].cited.size(), 2);
  EXPECT_EQ(all.sources[0].cited[0].place.path, "a.md");
  EXPECT_EQ(all.sources[0].cited[1].place.path, "b.md");
}

TEST(Provenance, ComesBackFromJson) {
  const Provenance found = provenance("a.md", "Losing $5 billion, Liang spent $6 million.\n");
  const Json json = {{"sources", sources_json(found)}, {"disputes", disputes_json(found)}};
  const Provenance back = provenance_from(json);
  EXPECT_EQ(sources_json(back), json["sources"]);
  EXPECT_EQ(disputes_json(back), json["disputes"]);
}

TEST(Provenance, ReadsWhatIsNoReportAsNothing) {
  for (const char* text : {"null", "[]", R"({"sources": 5})", R"({"sources": [7, null], "disputes": {}})"}) {
    const Provenance read = provenance_from(Json::parse(text));
    EXPECT_TRUE(read.disputes.empty()) << text;
  }
  const auto read = provenance_from(Json::parse(R"({"sources": [{"id": 5, "cited": [{"bytes": [9, 3]}]}]})"));
  EXPECT_EQ(read.sources.at(0).id, "");
  EXPECT_EQ(read.sources[0].cited.at(0).place.bytes, Span{});
}

}  // namespace
}  // namespace obelus
