#include <utility>

#include "selector/search.hpp"

namespace obelus::selector {

Compiled::Compiled(std::vector<Query> all) : queries(std::move(all)) {
  struct Place {
    std::size_t begin;
    std::size_t size;
  };
  std::vector<Place> places;  // of texts, which move as they grow
  std::vector<Place> bare_places;
  std::vector<std::pair<std::size_t, std::size_t>> phrases_of;
  std::vector<Token> words;
  for (std::size_t query = 0; query < queries.size(); ++query) {
    for (std::size_t alternative = 0; alternative < queries[query].exact.size(); ++alternative) {
      for (const Form& form : forms_of(queries[query], alternative)) {
        const Pattern pattern{static_cast<std::uint32_t>(query),
                              static_cast<std::uint32_t>(alternative),
                              form.reading,
                              {},
                              form.lead,
                              form.words.size()};
        (form.words.empty() ? bare : patterns).push_back(pattern);
        (form.words.empty() ? bare_places : places).push_back({texts_.size(), form.text.size()});
        texts_ += form.text;
        if (form.words.empty()) continue;
        phrases_of.emplace_back(words.size(), form.words.size());
        words.insert(words.end(), form.words.begin(), form.words.end());
      }
    }
  }
  const std::string_view texts = texts_;
  for (std::size_t i = 0; i < patterns.size(); ++i)
    patterns[i].text = texts.substr(places[i].begin, places[i].size);
  for (std::size_t i = 0; i < bare.size(); ++i)
    bare[i].text = texts.substr(bare_places[i].begin, bare_places[i].size);
  phrases.reserve(words.size());
  for (const auto& [begin, size] : phrases_of) phrases.add(std::span(words).subspan(begin, size));
  phrases.finish();
}

}  // namespace obelus::selector
