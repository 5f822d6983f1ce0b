#pragma once
// What games count, and what only looks like it.

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// Ann Lee 6 steals: behind the whole name of one who plays
bool is_tally_of_player(const Site& site);
// Reds 4, Blues 1: the goals of both sides, at the head of a block
bool is_line_score(const Site& site);
// improved to 8-8-4: games won, lost and drawn, where "a 4-4-2 formation" counts none
bool is_record_of_games(const Site& site);
bool is_formation(const Site& site);
// beat the Reds 5-4 Tuesday night: no hours
bool is_result_of_day(const Site& site);
// the 2 of Swords: a card
bool is_card(const Site& site);
// Leeds 1-2 Hull, at the head of a block
bool is_between_sides(const Site& site);
// das 0:2 durch …: in German a colon stands between goals, but where something is mixed or scaled
bool is_score_in_german(const Site& site);
// 190 for 3 in the 34th over: runs, and the wickets lost
bool is_of_cricket(const Site& site);
// el 0-1, (mi-temps : 10-17), 5-2, 15-40, retired at 2-3 in the third
bool is_score_by_form(const Site& site);
// carded 75, signed for a 67
bool is_round_of_golf(const Site& site);
// 45.Ra6: a move of chess
bool is_move(const Site& site);
// forward Ann Lee (24): what stands on the shirt
bool is_number_of_player(const Site& site);
// Lee (5) (Chile) beat Marsh: where a player is seeded
bool is_seed(const Site& site);
// 5 Ann Lee (Chile) 6 Kim Marsh (Peru): the same, in a list of them
bool is_rank_of_seed(const Site& site);
// exempt/moments.cpp: on 59 minutes, 18 seconds into the second half, Booked: Lee (12): when in a match
bool is_moment_of_match(const Site& site);

}  // namespace obelus::policy
