#include "obelus/annotate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/annotate_matched.hpp"
#include "pipeline/glob.hpp"

namespace obelus {
namespace {

// True for an annotation that a file for many articles holds and that does not name one article.
bool may_be_absent(const Annotation& annotation, const AnnotateOptions& options) {
  const auto& files = options.site_files;
  if (!std::binary_search(files.begin(), files.end(), annotation.place.path)) return false;
  const auto& sources = annotation.target.source;
  return sources.empty() || std::any_of(sources.begin(), sources.end(), [](const At<std::string>& source) {
           const auto glob = Glob::parse(source.value);
           return !glob || !glob->is_literal();
         });
}

// Takes out the annotations that `is_out`, asked in their order, says so of, and their matches.
template <class IsOut>
void drop_if(AnnotationSet& set, std::vector<Match>& matches, IsOut is_out) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (is_out(set.annotations[i], matches[i])) continue;
    if (kept != i) {
      set.annotations[kept] = std::move(set.annotations[i]);
      matches[kept] = std::move(matches[i]);
    }
    ++kept;
  }
  set.annotations.resize(kept);
  matches.resize(kept);
}

// Leaves out what is allowed to match nothing and matches nothing.
void drop_absent(AnnotationSet& set, std::vector<Match>& matches, const AnnotateOptions& options) {
  drop_if(set, matches, [&](const Annotation& annotation, const Match& match) {
    return match.status == MatchStatus::orphan && may_be_absent(annotation, options);
  });
}

// An article without footnotes that an earlier run wrote.
Result<Article> read_plain_markdown(std::string bytes, const MarkdownOptions& options) {
  auto article = read_markdown(std::move(bytes), options);
  if (!article || !may_hold_footnotes(*article)) return article;
  std::string plain = strip_footnotes(*article, options);
  return plain == article->bytes ? std::move(article) : read_markdown(std::move(plain), options);
}

bool is_in_raw_html(const Article& article, Span passage) {
  const Block* first = article.block_at(passage.begin);
  const Block* last = passage.empty() ? first : article.block_at(passage.end - 1);
  return (first != nullptr && first->raw_html) || (last != nullptr && last->raw_html);
}

Finding not_on_page(const std::string& path, const Annotation& annotation, Span passage) {
  Finding finding;
  finding.rule = "OB201";
  finding.message = "the passage stands in raw HTML, which is left out of the page";
  finding.place = annotation.target.place;
  finding.related.push_back({{path, passage}, "the passage"});
  finding.fix = "write it in Markdown, or keep raw HTML: `markdown: {unsafe: true}`";
  return finding;
}

// Leaves out the places in blocks of HTML that are not on the page, and the annotations that have no other;
// says so of those that may not be absent.
std::vector<Finding> drop_unpublished(const Article& article, const std::string& path, AnnotationSet& set,
                                      std::vector<Match>& matches, const AnnotateOptions& options) {
  std::vector<Finding> findings;
  if (article.format != Format::markdown || options.to != Format::html || options.markdown.unsafe)
    return findings;
  drop_if(set, matches, [&](const Annotation& annotation, Match& match) {
    const Span first = match.places.empty() ? Span{} : match.places.front();
    const auto lost = std::erase_if(match.places, [&](Span each) { return is_in_raw_html(article, each); });
    if (lost == 0 || !match.places.empty()) return false;
    if (!may_be_absent(annotation, options))
      findings.push_back(not_on_page(path, annotation, article.map.bytes_of(first).value_or(Span{})));
    return true;
  });
  return findings;
}

// An annotation that landed, but whose footnote can stand nowhere.
Finding left_out(const Article& article, const std::string& path, const Annotation& annotation,
                 Span passage) {
  Finding finding;
  finding.rule = "OB201";
  finding.message = "no footnote can stand behind the passage without changing how the article reads";
  finding.place = annotation.target.place;
  const Span bytes = article.map.bytes_of(passage).value_or(Span{});
  finding.related.push_back({{path, bytes}, "the passage"});
  finding.fix = "attach it to a passage in other text";
  return finding;
}

}  // namespace

Result<Article> read_article(std::string bytes, const AnnotateOptions& options) {
  switch (options.from) {
    case Format::html: return read_html(strip_html(std::move(bytes)), options.html);
    case Format::markdown: return read_plain_markdown(std::move(bytes), options.markdown);
    default: return read_plain(std::move(bytes));
  }
}

namespace {

Matcher matcher_for(const AnnotationSet& set) {
  std::vector<Query> queries;
  queries.reserve(set.annotations.size());
  for (const Annotation& each : set.annotations) queries.push_back(query_for(each, set));
  return Matcher(std::move(queries));
}

}  // namespace

Explanation explain(const Article& article, const AnnotationSet& set, std::size_t annotation,
                    const LockedArticle* locked) {
  const Matcher matcher = matcher_for(set);
  if (locked == nullptr) return matcher.explain(article, annotation);
  const Lock lock = lock_for(*locked, set);
  return matcher.explain(article, annotation, &lock);
}

std::vector<Match> match(const Article& article, const AnnotationSet& set, const LockedArticle* locked) {
  const Matcher matcher = matcher_for(set);
  if (locked == nullptr) return matcher.match(article);
  const Lock lock = lock_for(*locked, set);
  return matcher.match(article, &lock);
}

Result<std::string> write_article(const Article& article, const Marks& marks, const AnnotateOptions& options,
                                  std::vector<std::size_t>* left_out) {
  if (article.format == Format::html) return write_html(article, marks, options.html);
  if (options.to == Format::markdown) return write_markdown(article, marks, options.markdown, left_out);
  return render_html(article, marks, options.markdown);
}

std::optional<Error> refuse_matches(std::span<const Match> matches, const AnnotateOptions& options) {
  std::size_t places = 0;
  for (const Match& match : matches) places += match.places.size();
  if (places <= options.max_matches) return std::nullopt;
  return limit_passed(fmt::format("annotations match {} places, more than {}", places, options.max_matches),
                      "matches");
}

Result<Prepared> prepare(const Article& article, const std::string& path, AnnotationSet set,
                         std::vector<Match> matches, const AnnotateOptions& options) {
  if (auto error = refuse_matches(matches, options)) return std::move(*error);
  const LockedArticle* locked = options.lock ? &*options.lock : nullptr;
  auto stale = locked ? lock_finding(*locked, article, path, set, matches) : std::nullopt;
  drop_absent(set, matches, options);
  std::vector<Finding> unpublished = drop_unpublished(article, path, set, matches, options);
  NoteOptions note_options = options.notes;
  note_options.to = options.to;
  Prepared prepared;
  prepared.notes = make_notes(article, set, matches, note_options);
  prepared.findings = match_findings(article, path, set, matches);
  std::move(prepared.notes.findings.begin(), prepared.notes.findings.end(),
            std::back_inserter(prepared.findings));
  std::move(unpublished.begin(), unpublished.end(), std::back_inserter(prepared.findings));
  if (stale) prepared.findings.push_back(std::move(*stale));
  prepared.set = std::move(set);
  return prepared;
}

namespace {

// `write` turns marks into output, as write_article does.
template <class Write>
Result<Annotated> written(const Article& article, const std::string& path, Result<Prepared> prepared,
                          Write write) {
  if (!prepared) return prepared.error();
  Notes& notes = prepared->notes;
  std::vector<std::size_t> unplaced;
  auto output = write(notes.marks, &unplaced);
  if (!output) return output.error();
  Annotated result{std::move(*output), std::move(prepared->findings), article.bytes, {}};
  for (const std::size_t each : unplaced)
    result.findings.push_back(left_out(article, path, prepared->set.annotations[notes.annotations[each]],
                                       notes.marks.passages[each].passage));
  result.marks = std::move(notes.marks);
  return result;
}

}  // namespace

Result<Annotated> annotate_matched(const Article& article, const std::string& path, AnnotationSet set,
                                   std::vector<Match> matches, const AnnotateOptions& options) {
  return written(article, path, prepare(article, path, std::move(set), std::move(matches), options),
                 [&](const Marks& marks, std::vector<std::size_t>* unplaced) {
                   return write_article(article, marks, options, unplaced);
                 });
}

Result<Annotated> annotate_matched(OpenArticle& open, const std::string& path, AnnotationSet set,
                                   std::vector<Match> matches, const AnnotateOptions& options) {
  return written(open.article(), path,
                 prepare(open.article(), path, std::move(set), std::move(matches), options),
                 [&](const Marks& marks, std::vector<std::size_t>* unplaced) {
                   return open.write(marks, options, unplaced);
                 });
}

Result<Annotated> annotate(const Article& article, const std::string& path, const AnnotationSet& set,
                           const AnnotateOptions& options) {
  const LockedArticle* locked = options.lock ? &*options.lock : nullptr;
  return annotate_matched(article, path, set, match(article, set, locked), options);
}

}  // namespace obelus
