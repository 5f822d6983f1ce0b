#include <utility>

#include "obelus/fold.hpp"
#include "selector/search.hpp"

namespace obelus::selector {
namespace {

// Gathers patterns; their texts and words lie one behind the other until all are known.
class Gathering {
 public:
  void add(Pattern pattern, std::string_view text, std::span<const Token> words) {
    pattern.words = words.size();
    pattern.text_begin = texts.size();
    pattern.text_size = text.size();
    texts += text;
    if (words.empty()) {
      bare.push_back(pattern);
      return;
    }
    pattern.reach = words.back().begin - words.front().begin;
    patterns.push_back(pattern);
    all_words.insert(all_words.end(), words.begin(), words.end());
  }

  // Names have one form only, and there may be very many of them.
  void add_name(Pattern pattern, std::string_view name) {
    folded_.assign(name);
    const std::string_view text = trim(folded_.text());
    if (text.empty()) return;
    tokenise(text, words_);
    if (!words_.empty()) pattern.lead = words_.front().begin;
    add(pattern, text, words_);
  }

  std::vector<Pattern> patterns;
  std::vector<Pattern> bare;
  std::string texts;
  std::vector<Token> all_words;

 private:
  Folded folded_;
  std::vector<Token> words_;
};

}  // namespace

Compiled::Compiled(std::vector<Query> all) : queries(std::move(all)) {
  Gathering found;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const Query& query = queries[i];
    for (std::size_t alternative = 0; alternative < query.exact.size(); ++alternative) {
      Pattern pattern;
      pattern.query = static_cast<std::uint32_t>(i);
      pattern.alternative = static_cast<std::uint32_t>(alternative);
      if (query.is_name) {
        found.add_name(pattern, query.exact[alternative]);
        continue;
      }
      for (const Form& form : forms_of(query, alternative)) {
        pattern.reading = form.reading;
        pattern.lead = form.lead;
        found.add(pattern, form.text, form.words);
      }
    }
  }
  patterns = std::move(found.patterns);
  bare = std::move(found.bare);
  texts_ = std::move(found.texts);
  phrases.reserve(found.all_words.size());
  std::span<const Token> rest = found.all_words;
  for (const Pattern& pattern : patterns) {
    phrases.add(rest.first(pattern.words));
    rest = rest.subspan(pattern.words);
  }
  phrases.finish();
}

}  // namespace obelus::selector
