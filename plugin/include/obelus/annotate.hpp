#pragma once
// The way of one article from bytes to bytes, without files: read, match, write. Nothing here is printed,
// no clock is asked; the same input gives the same output. Any thread may call, for Markdown one at a time
// (cmark-gfm keeps global tables).

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/lock_file.hpp"
#include "obelus/match.hpp"
#include "obelus/notes.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus {

struct AnnotateOptions {
  Format from = Format::markdown;  // markdown or html
  Format to = Format::html;        // html, or markdown when that is what it comes from
  MarkdownOptions markdown;
  HtmlOptions html;
  NoteOptions notes;  // its `to` is set from the one above
  // Annotation files that serve many articles: what of theirs has no place in this one is no finding,
  // unless its target names this one. Paths as in the annotations' places, sorted.
  std::vector<std::string> site_files;
  std::size_t max_matches = 100'000;  // places in one article; more are an Error of rule OB906
  // What the article said when its annotations last matched for certain; nothing when that is not known.
  std::optional<LockedArticle> lock;
};

// The article, freed of what an earlier run put into it. Fails as read_markdown and read_html do.
Result<Article> read_article(std::string bytes, const AnnotateOptions& options = {});

// Where the annotations land, one Match each, in order. `locked` is what the article said when they last did
// for certain, or null.
std::vector<Match> match(const Article& article, const AnnotationSet& set,
                         const LockedArticle* locked = nullptr);

// Why one of them, by its number, landed there or nowhere.
Explanation explain(const Article& article, const AnnotationSet& set, std::size_t annotation,
                    const LockedArticle* locked = nullptr);

// Why these are too many, if they are.
std::optional<Error> refuse_matches(std::span<const Match> matches, const AnnotateOptions& options);

// The article with these marks, in the format asked for. Without any, HTML and Markdown come out as they
// went in. `left_out` as in write_markdown.
Result<std::string> write_article(const Article& article, const Marks& marks,
                                  const AnnotateOptions& options = {},
                                  std::vector<std::size_t>* left_out = nullptr);

struct Annotated {
  std::string output;
  std::vector<Finding>
      findings;       // orphans, ambiguity, changed figures, an old lock: the rest is written all the same
  std::string bytes;  // of the article, as the places in findings count them: without our marks
  Marks marks;        // what was written, for who wraps the output in a page
};

// All of it: the article with its notes. `path` is the article's, for findings. Annotating the output
// again gives the same output. Fails only when the output cannot be made.
Result<Annotated> annotate(const Article& article, const std::string& path, const AnnotationSet& set,
                           const AnnotateOptions& options = {});

}  // namespace obelus
