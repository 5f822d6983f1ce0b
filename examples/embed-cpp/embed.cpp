// Annotates one sentence and prints the page: all of obelus but its messages.
#include <iostream>
#include <obelus/obelus.hpp>

int main() {
  const auto article = obelus::read_markdown("The new ferry cost **nearly £97 million**.\n");
  const auto loaded = obelus::load_annotations(
      "obelus: 1\nannotations: [{id: cost, match: nearly £97 million, note: Twice what was agreed.}]\n",
      "ferry.yaml");
  if (!article || !loaded.faults.empty()) return 1;
  const obelus::Matcher matcher({obelus::query_for(loaded.set.annotations.front(), loaded.set)});
  const auto notes = obelus::make_notes(*article, loaded.set, matcher.match(*article));
  const auto page = obelus::render_html(*article, notes.marks);
  if (page) std::cout << *page;
  return page ? 0 : 1;
}
