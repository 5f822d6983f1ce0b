#include "pipeline/own_footnotes.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace obelus {
namespace {

using Labels = std::vector<std::string>;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

// The ids that our labels are made of, sorted.
Labels ids_of(const AnnotationSet& set, const std::string& prefix) {
  Labels ids;
  for (const auto& each : set.annotations) ids.push_back(lower(prefix + each.id));
  for (const auto& each : set.references) ids.push_back(lower(prefix + each.id));
  for (const auto& each : set.people) ids.push_back(lower(prefix + each.id));
  std::sort(ids.begin(), ids.end());
  return ids;
}

bool holds(const Labels& sorted, const std::string& label) {
  return std::binary_search(sorted.begin(), sorted.end(), label);
}

// An id, or an id with something put before or behind it to keep it from colliding.
struct Kinds {
  Labels plain;
  Labels suffixed;
};
Kinds candidates(const Article& article, const Labels& ids) {
  Kinds found;
  for (const std::string& label : article.footnote_labels) {
    const std::string folded = lower(label);
    const std::string unprefixed = folded.starts_with("bio-") ? folded.substr(4) : folded;
    if (holds(ids, folded) || holds(ids, unprefixed)) {
      found.plain.push_back(label);
    } else if (holds(ids, unprefixed.substr(0, unprefixed.rfind('-')))) {
      found.suffixed.push_back(label);
    }
  }
  return found;
}

// The labels of `candidates` that these footnote definitions define.
Labels defined_in(const Marks& marks, const Labels& candidates) {
  Labels defined;
  for (const NoteList& list : marks.notes) {
    const std::string_view items = list.items;
    for (std::size_t line = 0; line < items.size();
         line = std::min(items.find('\n', line), items.size() - 1) + 1) {
      const std::size_t end = items.find("]:", line);
      if (items.substr(line).starts_with("[^") && end != std::string_view::npos)
        defined.push_back(lower(items.substr(line + 2, end - line - 2)));
    }
  }
  std::sort(defined.begin(), defined.end());
  Labels found;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(found),
               [&](const std::string& label) { return holds(defined, lower(label)); });
  return found;
}

class Trial {
 public:
  Trial(const Article& article, const AnnotateOptions& options, const AnnotateOnce& again)
      : article_(article), options_(options), again_(again) {}

  // Whether these are our labels. `wrote` gets what annotating without them writes.
  std::optional<Article> of(const Labels& labels, Marks* wrote = nullptr) const {
    if (labels.empty()) return std::nullopt;
    std::string bytes = strip_footnotes(article_, labels, options_.markdown);
    if (bytes == article_.bytes) return std::nullopt;
    auto plain = read_markdown(std::move(bytes), options_.markdown);
    if (!plain) return std::nullopt;
    auto annotated = again_(*plain);
    if (!annotated) return std::nullopt;
    if (annotated->output == article_.bytes) return std::move(*plain);
    if (wrote != nullptr) *wrote = std::move(annotated->marks);
    return std::nullopt;
  }

 private:
  const Article& article_;
  const AnnotateOptions& options_;
  const AnnotateOnce& again_;
};

}  // namespace

std::optional<Article> without_our_footnotes(const Article& article, const AnnotationSet& set,
                                             const AnnotateOptions& options, const AnnotateOnce& again) {
  if (article.footnote_labels.empty()) return std::nullopt;
  const Kinds kinds = candidates(article, ids_of(set, options.notes.id_prefix));
  Labels all = kinds.plain;
  all.insert(all.end(), kinds.suffixed.begin(), kinds.suffixed.end());
  const Trial trial(article, options, again);
  Marks wrote;
  if (auto plain = trial.of(all, &wrote)) return plain;
  if (auto plain = trial.of(defined_in(wrote, all))) return plain;
  return trial.of(kinds.suffixed);
}

}  // namespace obelus
