// How long what is reviewed runs, on a line of its own.
//
//   Runtime: 1hr, 47mins · Running time: 95 minutes

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// Stands at the head of the block or of a line of it.
bool heads_line(const Site& site, const Word& word) {
  const char before = site.char_before(word.begin);
  return before == '\0' || before == '\n';
}

// "Runtime: ", "Running time: "
bool is_headed(const Site& site) {
  const Word& head = site.before(0);
  if (head.gap != ": ") return false;
  if (is_one_of(head.text, {"Runtime", "RUNTIME", "Duration"})) return heads_line(site, head);
  const Word& first = site.before(1);
  return is_word(head.text, "time") && first.spaced() && heads_line(site, first) &&
         is_one_of(first.text, {"Running", "RUNNING", "Run", "Playing", "Screen"});
}

}  // namespace

bool is_runtime(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  if (unit != "minute" && unit != "hour" && unit != "second") return false;
  if (is_headed(site)) return true;
  const Figure* before = site.previous();  // 1hr, 47mins
  if (before == nullptr || before->reason != "furniture" || before->quantity.kind != QuantityKind::duration)
    return false;
  const std::string_view gap = site.text_of({before->text.end, site.quantity().text.begin});
  return gap == ", " || gap == " " || gap == " and ";
}

}  // namespace obelus::policy
