#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(ShortCode, IsWhatAMessageIsSentTo) {
  expect_judged({{"Text HOME to [[84433]] for advice.", "phone"},
                 {"Text the word HOME to [[84433]] for advice.", "phone"},
                 {"For advice, text [[84433]].", "phone"}});
  expect_figures({"The text grew to [[84433]] words.", "Visits rose to [[84433]] in May."});
}

TEST(ShortCode, IsSentMoreThanAWord) {
  expect_judged({{"You can text SHELTER and a Zip Code to [[43362]].", "phone"}});
  expect_figures({"The text has grown to [[43362]].", "Text messages rose in Spain to [[43362]]."});
}

TEST(ShortCode, GoesOnWithAName) {
  expect_judged({{"Dial [[1]] (800) FLOWERS for example.", "phone"},
                 {"Dial 1 ([[800]]) FLOWERS for example.", "phone"}});
  expect_figures({"They met [[1]] (800 boats lost).", "The fleet ([[800]]) sailed."});
}

TEST(ShortCode, IsOfALineOneTexts) {
  expect_judged({{"Or text TALK to the Crisis Text Line at [[741741]].", "phone"}});
  expect_figures({"They put the cost of it at [[741741]]."});
}

TEST(ShortCodes, AreDialledByCallersHoweverManyTheyAre) {
  expect_judged({{"They heard [[911]] calls about it.", "phone"}, {"He makes [[999]] calls.", "phone"}});
  expect_figures(
      {"There were a total of [[911]] calls.", "They took about [[999]] calls.", "They took [[912]] calls."});
}

TEST(ShortCodes, AreNoNumbersOfAnotherCountry) {
  expect_judged({{"The inn (north of town; [[212-6644-14653]]) is dear.", "phone"}});
}

TEST(Phone, IsDialledInNeed) {
  expect_judged({{"For advice, call [[111]] or come.", "phone"}});
  expect_figures({"We call [[112]] witnesses.", "They called [[111]] of them."});
}

TEST(Phone, IsDialledNext) {
  expect_judged({{"Dial 0 for reception, [[9]] for a line and 999 in need.", "phone"},
                 {"Dial 0 for reception, 9 for a line and [[999]] in need.", "phone"}});
  expect_figures({"On page 3 they paid [[9]] for a line."});
}

TEST(Phone, IsWhatThePoliceAreCalledOn) {
  expect_judged({{"Contact Sgt Lee on [[101]], extension 4402.", "phone"}});
  expect_figures({"They bet on [[101]], and lost."});
}

TEST(Phone, IsCalledTo) {
  expect_judged(
      {{"They came after a call to [[101]] at night.", "phone"}, {"Dial [[113]] for help.", "phone"}});
  expect_figures({"They made calls to [[112]] boats."});
}

TEST(Phone, IsALineOfHelp) {
  expect_judged({{"Families can ring the helpline, [[1077]], or write.", "phone"},
                 {"For help call [[132 500]], or wait.", "phone"}});
  expect_figures({"They told the hotline, [[1077]] boats later, the truth.", "They saw [[132]] 500 times."});
  FigurePolicy policy;
  policy.lang = "fr";
  expect_judged({{"Appelez le [[3900]] demain.", "phone"}, {"Le numéro vert [[151]] répond.", "phone"}},
                policy);
  policy.lang = "es";
  expect_judged({{"El [[112]] gestionó la alarma.", "phone"},
                 {"Se atienden en el [[942 000 118]], dice.", "phone"},
                 {"Costó unos [[942 000 118]] a todos.", "error"}},
                policy);
}

TEST(Phone, IsTheNumberOfHelpInGerman) {
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Im Notfall gilt die [[112]].", "phone"},
                 {"Wer Rauch sieht, wählt [[122]].", "phone"},
                 {"Die [[117]] Gemeinden stimmten zu.", "error"}},
                policy);
  policy.lang = "fr";
  expect_judged({{"On compose le 15, le [[112]] ou, ailleurs, le 1733.", "phone"},
                 {"Total : [[742 300 000]], dit-il.", "error"}},
                policy);
  policy.lang = "es";
  expect_judged(
      {{"Consultas: [[900 314 271]] o por carta.", "phone"}, {"Total: [[742 300 000]], dice.", "error"}},
      policy);
}

}  // namespace
}  // namespace obelus
