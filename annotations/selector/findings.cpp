#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/fold.hpp"
#include "obelus/match.hpp"
#include "obelus/rule.hpp"
#include "obelus/text.hpp"
#include "selector/tokens.hpp"

namespace obelus {
namespace {

// `text` on one line, cut to a length that fits a message.
std::string shown(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string line;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const CodePoint point = decode_utf8(text, at);
    if (count == most) return line + "…";
    at += point.size;
    const bool is_space = point.value <= ' ' || point.value == 0x7F;
    if (!is_space)
      append_utf8(line, point.value);
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

std::string quoted(std::string_view text) { return "“" + shown(text) + "”"; }

struct Word {
  std::string_view folded;
  std::string_view written;
};

std::vector<Word> words_of(const Folded& folded, std::string_view written) {
  std::vector<selector::Token> tokens;
  selector::tokenise(folded.text(), tokens);
  std::vector<Word> words;
  for (const auto& token : tokens) {
    const std::size_t begin = folded.source_at(token.begin);
    const std::size_t end = std::max(begin, folded.source_at(token.end));
    std::string_view text = written.substr(begin, end - begin);
    while (!text.empty() && selector::point_before(text, text.size()) <= ' ') text.remove_suffix(1);
    words.push_back({folded.text().substr(token.begin, token.end - token.begin), text});
  }
  return words;
}

// The words of `mine` that `other` lacks, quoted; the first few.
std::string lacking(const std::vector<Word>& mine, const std::vector<Word>& other) {
  constexpr std::size_t most = 5;
  std::vector<std::string_view> there;
  for (const Word& word : other) there.push_back(word.folded);
  std::sort(there.begin(), there.end());
  std::string list;
  std::size_t count = 0;
  for (const Word& word : mine) {
    if (std::binary_search(there.begin(), there.end(), word.folded)) continue;
    if (count++ == most) return list + ", …";
    list += (list.empty() ? "" : ", ") + quoted(word.written);
  }
  return list;
}

// How a passage differs from a quotation, as the end of a sentence; empty when their words are the same.
std::string difference(std::string_view quotation, std::string_view passage) {
  const Folded folded_quotation(quotation);
  const Folded folded_passage(passage);
  const auto expected = words_of(folded_quotation, quotation);
  const auto found = words_of(folded_passage, passage);
  const std::string missing = lacking(expected, found);
  const std::string added = lacking(found, expected);
  if (missing.empty() && added.empty()) return "";
  if (added.empty()) return "without " + missing;
  if (missing.empty()) return "with " + added;
  return fmt::format("with {} for {}", added, missing);
}

class Findings {
 public:
  Findings(const Article& article, const std::string& path) : article_(article), path_(path) {}

  void add(const Annotation& annotation, const Match& match) {
    const std::string& quotation = annotation.target.selector.exact;
    switch (match.status) {
      case MatchStatus::orphan:
        if (match.only_protected)
          add_protected(annotation);
        else
          add_orphan(annotation, match);
        break;
      case MatchStatus::ambiguous: add_ambiguous(annotation, match); break;
      case MatchStatus::fuzzy:
        begin(
            "OB203", annotation,
            fmt::format("{} matches only approximately, annotation “{}”", quoted(quotation), annotation.id));
        relate_passage(match.places.front(), quotation);
        break;
      case MatchStatus::exact:
      case MatchStatus::normalised: break;
    }
    if (match.figures_changed && !match.places.empty()) add_changed(annotation, match);
  }

  std::vector<Finding> take() && { return std::move(findings_); }

 private:
  void begin(std::string_view rule, const Annotation& annotation, std::string message) {
    const Rule* row = find_rule(rule);
    assert(row != nullptr);
    Finding finding;
    finding.rule = row->id;
    finding.level = row->level;
    finding.message = std::move(message);
    finding.place = annotation.target.place;
    findings_.push_back(std::move(finding));
  }

  void relate(Span text, std::string message) {
    const auto bytes = article_.map.bytes_of(text);
    if (bytes) findings_.back().related.push_back({{path_, *bytes}, std::move(message)});
  }

  void relate_passage(Span text, std::string_view quotation) {
    const std::string_view passage = article_.text_of(text);
    const std::string how = difference(quotation, passage);
    relate(text, how.empty() ? fmt::format("the passage is {}", quoted(passage))
                             : fmt::format("the passage is {}, {}", quoted(passage), how));
  }

  void add_orphan(const Annotation& annotation, const Match& match) {
    const std::string& quotation = annotation.target.selector.exact;
    begin("OB201", annotation, fmt::format("{} is nowhere in {}", quoted(quotation), shown(path_)));
    Finding& finding = findings_.back();
    if (!match.scope_fault.empty()) {
      finding.message = fmt::format("{} is looked for `within` what is not there: {}", quoted(quotation),
                                    match.scope_fault);
      finding.fix = "correct `within`, or leave it out";
      return;
    }
    if (match.only_beside_prose) {
      finding.message = fmt::format("{} stands in {} only in headings, links or code, where no card opens",
                                    quoted(quotation), shown(path_));
      finding.fix = "name the person in the prose, too, or remove the annotation";
      return;
    }
    if (match.candidates.empty()) {
      finding.fix = "quote the passage as the article has it now, or remove the annotation";
      return;
    }
    const std::string_view passage = article_.text_of(match.candidates.front().text);
    const std::string how = difference(quotation, passage);
    if (how.empty()) {
      finding.message = fmt::format("{} stands in {} only where what is before and after it differs",
                                    quoted(quotation), shown(path_));
      finding.fix = "if this is the passage, correct `prefix` and `suffix`";
    } else {
      finding.label = "the nearest passage is " + how;
      finding.fix = "if this is the passage, quote it as the article has it now";
    }
    for (const Candidate& candidate : match.candidates)
      relate(candidate.text,
             fmt::format("the nearest passage, {}", quoted(article_.text_of(candidate.text))));
  }

  void add_protected(const Annotation& annotation) {
    begin("OB205", annotation,
          fmt::format("{} stands only in code or template code, where nothing is attached",
                      quoted(annotation.target.selector.exact)));
    findings_.back().fix = "quote a passage of the prose";
  }

  void add_ambiguous(const Annotation& annotation, const Match& match) {
    begin("OB202", annotation,
          fmt::format("{} fits {} passages equally well", quoted(annotation.target.selector.exact),
                      match.candidates.size()));
    findings_.back().fix = "add a prefix or suffix, or say `occurrences: first`, `all` or a number";
    for (const Candidate& each : match.candidates) {
      const bool by_prefix = !each.telling_prefix.empty();
      const std::string& telling = by_prefix ? each.telling_prefix : each.telling_suffix;
      relate(each.text, telling.empty() ? std::string("one of them")
                                        : fmt::format("this one has {}: \"{}\"",
                                                      by_prefix ? "prefix" : "suffix", telling));
    }
  }

  void add_changed(const Annotation& annotation, const Match& match) {
    const std::string& quotation = annotation.target.selector.exact;
    begin("OB204", annotation,
          fmt::format("the figures changed: {} was annotated, the article says {}", quoted(quotation),
                      quoted(article_.text_of(match.places.front()))));
    for (const Span place : match.places) relate(place, "the passage as it is now");
  }

  const Article& article_;
  const std::string& path_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> match_findings(const Article& article, const std::string& path, const AnnotationSet& set,
                                    std::span<const Match> matches) {
  assert(matches.size() == set.annotations.size());
  Findings findings(article, path);
  for (std::size_t i = 0; i < matches.size(); ++i) findings.add(set.annotations[i], matches[i]);
  return std::move(findings).take();
}

}  // namespace obelus
