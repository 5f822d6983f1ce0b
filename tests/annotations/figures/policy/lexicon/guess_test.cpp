#include "figures/policy/lexicon/guess.hpp"

#include <gtest/gtest.h>

#include "annotations/figures/policy/judged.hpp"

namespace obelus::policy {
namespace {

TEST(GuessLanguage, GoesByWordsOfGrammar) {
  EXPECT_EQ(guess_language("The boat was in the harbour for a year, and that is why it sank."), "en");
  EXPECT_EQ(guess_language("Le bateau est dans le port avec les autres, et nous avons pris une barque."),
            "fr");
  EXPECT_EQ(guess_language("Das Boot lag nicht im Hafen, und der Fischer ist mit dem Kahn gefahren."), "de");
  EXPECT_EQ(guess_language("El barco fue hasta los muelles del puerto con una carga para la ciudad."), "es");
}

TEST(GuessLanguage, IsEnglishWhereWordsAreFewOrOfTwoLanguages) {
  EXPECT_EQ(guess_language(""), "en");
  EXPECT_EQ(guess_language("Port des Barques"), "en");
  EXPECT_EQ(guess_language("Le bateau est dans le port avec les autres. The boat is in the port with the "
                           "others, and it was for this that they sank."),
            "en");
}

TEST(GuessLanguage, IsEnglishWhereNamesAloneAreForeign) {
  EXPECT_EQ(guess_language("Los Altos 4,210; Las Cruces 3,300; Los Alamos 2,150; El Paso 9,040."), "en");
  EXPECT_EQ(guess_language("Des Peres 5,100; Des Allemands 2,020; Du Bois 900; Des Arc 1,720."), "en");
  EXPECT_EQ(guess_language("Doors 6 p.m. EST, 7 p.m. EST, 9 p.m. EST, 11 p.m. EST. Crowd 12,406"), "en");
  EXPECT_EQ(guess_language("doors 6 p.m. est, 7 p.m. est, 9 p.m. est, 11 p.m. est. crowd 12,406"), "en");
  EXPECT_EQ(guess_language("MIT Chapel 1,130; MIT Museum 2,400; MIT Nano 1,020; MIT Media Lab 1,900"), "en");
  EXPECT_EQ(guess_language("Tables by von Arnim, zu Stein, von und zu Hof, von der Burg: 1,240"), "en");
  EXPECT_EQ(guess_language("Hay Festival 1,200; Son House 2,400; Para Handy 3,600; Este Park 4,800"), "en");
  EXPECT_EQ(guess_language("Mar del Norte, Pico de las Aves, Cabo de los Vientos, Isla del Pan: 1,240"),
            "en");
}

TEST(GuessLanguage, ReadsTheHeadOfATextAlone) {
  std::string text = "Le bateau est dans le port avec les autres, et nous avons pris une barque. ";
  text += std::string(5000, ' ');
  for (int i = 0; i < 100; ++i) text += "The boat was in the port. ";
  EXPECT_EQ(guess_language(text), "fr");
}

TEST(GuessLanguage, YieldsToWhatIsStated) {
  const std::string text =
      "Le bateau est dans le port depuis le [[7 juin]], avec les autres et pour une année.";
  EXPECT_EQ(obelus::testing::judged(text), "date");
  FigurePolicy english;
  english.lang = "en";
  EXPECT_NE(obelus::testing::judged(text, english), "date");
}

}  // namespace
}  // namespace obelus::policy
