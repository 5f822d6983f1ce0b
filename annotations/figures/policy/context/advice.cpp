#include "figures/policy/context/advice.hpp"

#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

constexpr int longest_must = 8;  // words behind it
constexpr int behind_told = 6;

// "it should be safe, yet up to 40 died", "it should act: it holds up to 40"
bool turns(const Clause& words) {
  return words.mark() == ':' || words.mark() == ';' ||
         is_one_of(words.word(), {"yet", "but", "as", "after", "although", "though", "while"});
}

// "the mayor promised to make sure 40 homes are built": no reader is to make sure
bool is_vow(const Clause& words) {
  return is_past(words.word()) || is_one_of(words.word(), {"promises", "vows", "pledges", "wants", "hopes",
                                                           "plans", "aims", "tries", "vow", "sworn"});
}

}  // namespace

void Advice::take(const Clause& words) {
  if (told_ > 0) --told_;  // why you should care, ruled that they should get
  if (words.mark() == '\x94' && words.is(Sense::hedge) &&
      !is_one_of(words.word(), {"roughly", "about", "around"}))
    given_ = false;  // we want to row—over half can
  if (words.is(Sense::relates)) given_ = should_before_ = false;
  if (sure_ && !words.is("of") && !words.is("about")) given_ = true;  // we are sure of two things: it costs
  sure_ = false;
  if (words.mark() == ',' && (words.is("they") || words.is("he") || words.is("she")))
    given_ = false;  // to make sure that it sails, they met 40
  if (words.is("knowing") || words.is("know"))
    given_ = should_before_ = false, should_ = 0;  // you should row, knowing that 40 sank
  const bool turned = words.mark() == ';' || (words.mark() == ',' && words.is("be"));
  vowed_ = vowed_ ? !turned && !is_one_of(words.word(), {"should", "must", "please"}) : is_vow(words);
  if (courteous_ && is_one_of(words.word(), {"aware", "advised", "informed", "assured", "reminded", "warned",
                                             "attached", "below", "enclosed", "here", "that", "the"}))
    given_ = false;  // please be aware that 40 sank, please find attached
  courteous_ = please_ && (words.is("be") || words.is("find"));
  if (please_ && !is_one_of(words.word(), {"note", "remember", "see", "know", "keep"}))
    given_ = true;                                                      // please note that 40 sank
  if (!begun_ && words.is("should")) told_ = 1;                         // Should it close, 40 jobs will go
  please_ = words.is("please") && (words.word()[0] == 'p' || !begun_);  // the song Please Please Me
  begun_ = true;
  if (should_ > 0) --should_, forecast(words);
  if (turns(words)) should_before_ = offered_ = false;
  if (words.is(Sense::relative)) offered_ = false;  // you can repeat the test, which took 16 weeks
  if (can_ > 0) --can_, offer(words);
  if (suggest_ > 0) --suggest_, weigh(words);
  if (important_ > 0) --important_, press(words);
  if (must_ > 0 && words.is("that")) must_ = 0;
  if (had_ && !is_one_of(words.word(), {"at", "no", "between"})) must_ = 0;  // must have been
  had_ = must_ == longest_must && words.is("have");
  if (must_ > 0 && (--must_ == longest_must - 1) && words.is("be")) must_ = 0;
  if (words.is(Sense::tells_how)) return take_mark(words);
  if (words.is("why") || words.is("whether") || words.is("ruled") || words.is("suggested"))
    told_ = behind_told;
  if (you_ > 0) --you_;
  person_ = false;
  last_ = Last::other;
}

void Advice::take_mark(const Clause& words) {
  const bool you = you_ > 0;
  if (person_ &&
      (words.is("recommend") || words.is("suggest") || words.is("advise") || words.is("encourage")))
    given_ = true;
  if (person_ && words.is("suggest")) suggest_ = 2;
  if (words.is("must")) must_ = longest_must;
  if (words.is("important")) important_ = 2;
  if (words.is("should") && told_ == 0) {
    inverted_ = words.mark() == ',';
    should_ = 4, should_before_ = true, given_ = given_ || you;
  }
  if (you && (words.is("can") || words.is("could"))) can_ = 2;
  if (you && last_ == Last::need && (words.is("to") || words.is("want"))) given_ = true;
  if (last_ == Last::make && words.is("sure") && !vowed_) sure_ = true;
  if (words.is("preferably") || words.is("ideally")) given_ = true;
  note(words);
}

void Advice::note(const Clause& words) {
  if (words.is("you") || words.is("your") || words.is("we") || words.is("you'll") || words.is("you\u2019ll"))
    you_ = 5;
  else if (you_ > 0)
    --you_;
  if (words.is("we") || words.is("i") || words.is("we'd") || words.is("we\u2019d") || words.is("i'd") ||
      words.is("i\u2019d"))
    person_ = true;
  else if (!(words.is("would") || words.is("usually") || words.is("strongly") || words.is("also") ||
             words.is("generally") || words.is("highly") || words.is("typically")))
    person_ = false;
  last_ = words.is("need") || words.is("may") || words.is("might") || words.is("want") ? Last::need
          : words.is("make") || (words.is("be") && !may_)                              ? Last::make
                                                                                       : Last::other;
  may_ = words.is("can") || words.is("could");
}

// "we suggest that you": advice; "we suggest that it was": what was found
void Advice::weigh(const Clause& words) {
  if (suggest_ == 0) {
    given_ = given_ || words.is("you") || words.is("your") || words.is("we");
  } else if (words.is("that")) {
    given_ = false;
  } else {
    suggest_ = 0;
  }
}

// "you can schedule them for": what the reader may do; not "you can save 40%"
void Advice::offer(const Clause& words) {
  if (words.is("schedule") || words.is("repeat")) offered_ = true;
}

// "it is important to hold": advice; "important to note that it is": what is
void Advice::press(const Clause& words) {
  if (important_ == 1) {
    if (!words.is("to")) important_ = 0;
    return;
  }
  given_ = given_ || words.is(Sense::bids) || words.is(Sense::may_bid) || words.is("have");
}

// "should take ten days", "you should see 30 more": what is expected
void Advice::forecast(const Clause& words) {
  const std::string_view word = words.word();
  const bool is_seen =
      is_one_of(word, {"see", "receive", "notice", "know", "expect", "find", "concerned", "aware", "proud"});
  if (is_seen) given_ = false;
  const bool person = words.is(Sense::writer) || is_one_of(word, {"you", "he", "she", "it", "they"});
  if (should_ == 3 && inverted_ && person) should_ = 0, should_before_ = given_ = false;  // , should you ask
  if (should_ == 3 && word == "have") should_before_ = false;                             // should have acted
  if (is_seen || is_one_of(word, {"take", "cost", "last", "arrive", "reach", "rise", "bring", "save",
                                  "available", "ready", "complete"}))
    should_ = 0, should_before_ = false;
}

}  // namespace obelus::policy
