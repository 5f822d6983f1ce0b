// What is said of two, and is no share and no ratio.
//
//   one half of the folk duo · connect 1:1 · 1:1 coaching

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// connect 1:1, 1:1 coaching: of one with another
bool is_face_to_face(const Site& site) {
  if (!site.is_kind(QuantityKind::ratio) || site.number() != "1:1") return false;
  const Word& after = site.after(0);
  const bool ends = !after.spaced() || !after.lower() || after.is(Sense::function) ||
                    after.text.ends_with("ly") || is_one_of(after.text, {"online", "remote", "often"});
  if (ends &&
      is_one_of(site.before(0).text, {"connect", "Connect", "meet", "Meet", "met", "talk", "speak", "chat"}))
    return true;
  return is_one_of(after.text, {"call", "calls", "conversation", "conversations", "chat", "chats", "coaching",
                                "session", "sessions", "interview", "interviews"});
}

// one half of the folk duo: one of the two; not "half of each couple"
bool is_of_duo(const Site& site) {
  if (!site.is_kind(QuantityKind::fraction) || site.quantity().low != 0.5 || !site.after(0).is(Sense::of))
    return false;
  if (is_one_of(site.after(1).text, {"each", "every", "all", "any"})) return false;
  for (std::size_t i = 1; i < 5 && site.after(i).spaced(); ++i)
    if (is_one_of(site.after(i).text, {"duo", "pair", "couple"})) return true;
  return false;
}

}  // namespace

bool is_of_two(const Site& site) { return is_face_to_face(site) || is_of_duo(site); }

}  // namespace obelus::policy
