#include "obelus/coverage.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "obelus/reader.hpp"

namespace obelus {
namespace {

// An article, and annotations that are matched where their passage first stands.
struct Covered {
  Article article;
  AnnotationSet set;
  std::vector<Match> matches;
  std::vector<WaivedPassage> waived;
  CoverOptions options;

  explicit Covered(Article of) : article(std::move(of)) {}
  explicit Covered(const std::string& markdown) : article(*read_markdown(markdown)) {}

  Covered& annotate(const std::string& passage) {
    Annotation annotation;
    annotation.sources.push_back({"source", {}});
    return land(std::move(annotation), passage);
  }

  Covered& card(const std::string& name, const std::string& fact, FigureValue value) {
    Person person;
    person.id = name;
    person.facts.emplace_back(fact, std::move(value));
    set.people.push_back(std::move(person));
    Annotation annotation;
    annotation.bio = At<std::string>{name, {}};
    return land(std::move(annotation), name);
  }

  Covered& land(Annotation annotation, const std::string& passage) {
    set.annotations.push_back(std::move(annotation));
    Match match;
    const std::size_t at = article.text.find(passage);
    if (at != std::string::npos) match.places.push_back({at, at + passage.size()});
    matches.push_back(std::move(match));
    return *this;
  }

  Covered& reference(const std::string& id, bool is_placeholder) {
    set.references.emplace_back();
    set.references.back().id = id;
    set.references.back().is_placeholder = is_placeholder;
    return *this;
  }

  std::vector<Figure> all() const { return figures(article); }

  // "annotation footnote none", a word a figure.
  std::string kinds() const {
    std::string words;
    const auto found = all();
    for (const Cover& cover : covers(article, found, set, matches, waived, options))
      words.append(words.empty() ? "" : " ").append(name_of(cover.kind));
    return words;
  }

  Coverage count() const {
    const auto found = all();
    return coverage(found, covers(article, found, set, matches, waived, options));
  }
};

TEST(Cover, IsAnAnnotationWhosePassageHoldsTheNumber) {
  EXPECT_EQ(Covered("It lost nearly $600 billion, then $3.\n").annotate("nearly $600 billion").kinds(),
            "annotation none");
  EXPECT_EQ(Covered("It lost nearly $600 billion.\n").annotate("600 billion").kinds(), "annotation");
  EXPECT_EQ(Covered("It lost nearly $600 billion.\n").annotate("billion").kinds(), "none");
}

TEST(Cover, IsNoAnnotationThatCitesPlaceholdersAlone) {
  const auto cited = [](const std::vector<std::string>& ids, const std::string& note) {
    Covered covered("It lost $600 billion.\n");
    covered.reference("real", false).reference("later", true);
    Annotation annotation;
    for (const std::string& id : ids) annotation.sources.push_back({id, {}});
    annotation.note = note;
    return covered.land(std::move(annotation), "$600 billion").kinds();
  };
  EXPECT_EQ(cited({"later"}, ""), "none");
  EXPECT_EQ(cited({"later", "real"}, ""), "annotation");
  EXPECT_EQ(cited({"later"}, "By the company's count."), "annotation");
  EXPECT_EQ(cited({"later"}, "TODO: ask them"), "none");
  EXPECT_EQ(cited({}, "TODO"), "none");
}

TEST(Cover, OfADisputeIsAnnotationUnlessAllItCitesArePlaceholders) {
  const auto disputed = [](const std::string& id) {
    Covered covered("It lost $600 billion.\n");
    covered.reference("real", false).reference("later", true);
    Annotation annotation;
    Dispute dispute;
    dispute.positions.resize(2);
    if (!id.empty()) dispute.positions[1].sources.push_back({id, {}});
    annotation.dispute = std::move(dispute);
    return covered.land(std::move(annotation), "$600 billion").kinds();
  };
  EXPECT_EQ(disputed(""), "annotation");
  EXPECT_EQ(disputed("real"), "annotation");
  EXPECT_EQ(disputed("later"), "none");
}

TEST(Cover, OfAFigureIsThatOfItsConversion) {
  EXPECT_EQ(Covered("It lost nearly $600 billion (£482 billion).\n").annotate("nearly $600 billion").kinds(),
            "annotation annotation");
  EXPECT_EQ(Covered("It lost $600 billion (£482 billion).\n").annotate("£482 billion").kinds(),
            "none annotation");
  EXPECT_EQ(Covered("It lost $600 billion and won £482 billion.\n").annotate("$600 billion").kinds(),
            "annotation none");
}

TEST(Cover, IsAFootnoteOrALinkInTheSameSentence) {
  EXPECT_EQ(Covered("It lost $5.[^1] It won $6.\n\n[^1]: A report.\n").kinds(), "footnote none");
  EXPECT_EQ(Covered("It lost $5, [they say](https://example.org). It won $6.\n").kinds(), "link none");
}

TEST(Cover, IsNoLinkWithinTheSite) {
  EXPECT_EQ(Covered("It lost $5, [they say](/about).\n").kinds(), "none");
  EXPECT_EQ(Covered("It lost $5, [they say](#below).\n").kinds(), "none");
}

TEST(Cover, IsWhatTheConfigurationAccepts) {
  Covered covered("It lost $5, [they say](https://example.org).[^1]\n\n[^1]: A report.\n");
  covered.options.footnotes = false;
  EXPECT_EQ(covered.kinds(), "link");
  covered.options.links = false;
  EXPECT_EQ(covered.kinds(), "none");
}

TEST(Cover, IsAFactOfACardTheArticleShows) {
  const FigureValue fortune{2e9, 2e9, "USD", "2e9 USD"};
  EXPECT_EQ(Covered("Ann Lee has $2 billion.\n").card("Ann Lee", "fortune", fortune).kinds(), "fact");
  EXPECT_EQ(Covered("Ann Lee has $3 billion.\n").card("Ann Lee", "fortune", fortune).kinds(), "none");
  EXPECT_EQ(Covered("She has $2 billion.\n").card("Ann Lee", "fortune", fortune).kinds(), "none");
}

TEST(Cover, IsThatOfTheFirstMention) {
  Covered covered("It has 40 ships. The 40 ships sail.\n");
  covered.annotate("40 ships");
  EXPECT_EQ(covered.kinds(), "annotation annotation");
  const auto found = covered.all();
  const auto all = covers(covered.article, found, covered.set, covered.matches);
  EXPECT_EQ(all[0].through, std::nullopt);
  EXPECT_EQ(all[1].through, 0U);
}

TEST(Cover, OfALaterMentionIsNotThatOfTheFirst) {
  EXPECT_EQ(Covered("It has 40 ships. The 40 ships sail.\n").annotate("The 40 ships").kinds(),
            "none annotation");
}

TEST(Cover, IsAWaiver) {
  Covered covered("It has 40 ships.\n");
  covered.waived.push_back({{7, 9}, 3});
  EXPECT_EQ(covered.kinds(), "waiver");
}

TEST(Coverage, CountsFiguresThatNeedASource) {
  Covered covered("It has 40 ships, two masts and billions of nails. It cost $5 in 2016. It weighs 9 kg.\n");
  covered.annotate("40 ships");
  covered.waived.push_back({{covered.article.text.find("$5"), covered.article.text.find("$5") + 2}, 0});
  const Coverage count = covered.count();
  EXPECT_EQ(count.figures, 3U);
  EXPECT_EQ(count.sourced, 1U);
  EXPECT_EQ(count.waived, 1U);
  EXPECT_EQ(count.unsourced(), 1U);
  EXPECT_NEAR(count.percent(), 66.67, 0.01);
}

TEST(Coverage, OfNothingIsWhole) {
  EXPECT_EQ(Coverage{}.percent(), 100);
  Coverage sum;
  sum += {4, 2, 1};
  sum += {4, 1, 0};
  EXPECT_EQ(sum.percent(), 50);
}

}  // namespace
}  // namespace obelus
