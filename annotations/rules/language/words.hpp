#pragma once
// The words of a language that rules go by: a language is one file, one row. Lists of words part them by
// blanks, lists of phrases by commas; all are lower case.

#include <string_view>

namespace obelus::checks {

struct Words {
  std::string_view lang;  // the first part of a BCP 47 tag

  // OB103: phrases that ask for a source in brackets, and behind TODO.
  std::string_view needs_source;
  std::string_view sources;

  // OB207: words that begin a sentence with a capital and are no name; the article before a name; what may
  // stand between a verb and its number; words behind a number that make it another claim; words of time;
  // words that narrow nothing; nouns that say nothing of what is counted.
  std::string_view no_names;
  std::string_view article;
  std::string_view hedges;
  std::string_view comparisons;
  std::string_view times;
  std::string_view empty;
  std::string_view generic;
  // Phrases that set two values against each other, and that say one is claimed.
  std::string_view opposing;
  std::string_view claiming;

  // OB209: words of ranges; phrases of change, of what parts a whole, and of shares of several wholes.
  std::string_view between;
  std::string_view from;
  std::string_view ago;
  std::string_view rises;
  std::string_view falls;
  std::string_view divides;
  std::string_view several;

  // OB210: words before a number that speak of what was said.
  std::string_view points_back;

  // OB307: words that are a day by themselves; what shifts the weekday or span behind it, a weekday alone,
  // and the weekday or span before it; what stands before the weekday of an event; what makes it the weekday
  // itself that is spoken of ("el primer día es el lunes").
  std::string_view relative_days;
  std::string_view shifts;
  std::string_view shifts_weekdays;
  std::string_view shifted_by;
  std::string_view on;
  std::string_view defines;
  std::string_view day;
  std::string_view weekdays;
  std::string_view spans;

  // OB102: words between parts of one vague magnitude.
  std::string_view joins;

  // OB402: phrases that tell the reader that somebody says so, or that it may not be so.
  std::string_view doubts;
};

extern const Words english;
extern const Words german;
extern const Words french;
extern const Words spanish;

// The row of a BCP 47 tag; English for languages without one.
const Words& words_of(std::string_view lang);

}  // namespace obelus::checks
