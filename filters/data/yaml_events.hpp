#pragma once
// Makes a Document of yaml-cpp's events. They give the structure, where each value begins, and the text of
// plain and block scalars. What they do not give is taken from the bytes: ends (yaml_scalar), and whether
// what lies between the values is YAML at all (yaml_gaps). The two walk side by side:
//
//   bytes    key: [a, "b"]  # note
//   events   {    s [ s  s  ] }           each event passes the gap before it and takes its own bytes

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/tree.hpp"
#include "data/yaml_gaps.hpp"

namespace YAML {
class ParserException;
}

namespace obelus::data {

// Every event may throw Stop, once what is wrong has been noted among the faults.
class YamlEvents : public YAML::EventHandler {
 public:
  // Of the document that begins at `begin` of the bytes. `margin_quotes`: see yaml_margin.hpp. Bytes and
  // faults must outlive this.
  YamlEvents(std::string_view bytes, std::size_t begin, const Options& options, std::vector<Error>& faults,
             const TakeItem& take, bool margin_quotes);

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t id) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  // After the last event: what is left of the bytes must be empty.
  void finish() { gaps_.pass_rest(); }

  // What is wrong where yaml-cpp gave up: a quotation that began before, a bracket left open, or what it
  // says.
  Error complaint(const YAML::ParserException& exception) const;

  Document take_document() { return tree_.finish(gaps_.at()); }

 private:
  struct Anchor {
    const Node* node = nullptr;
    std::size_t weight = 0;  // nodes in it, itself included
    bool is_open = true;
  };
  struct Level {
    std::size_t indent = 0;  // of lines inside: a column, plus one
    bool in_flow = false;
    bool closes = false;  // by a bracket
    std::size_t begin = 0;
    YAML::anchor_t anchor = 0;
    std::size_t nodes_before = 0;
    bool key_is_explicit = false;  // the last key began with `? `, and may lack a value
  };

  std::size_t place(const YAML::Mark& mark) const {
    return std::min(begin_ + static_cast<std::size_t>(std::max(mark.pos, 0)), bytes_.size());
  }
  Surroundings surroundings() const { return {levels_.back().indent, levels_.back().in_flow}; }
  std::size_t quote_indent() const { return margin_quotes_ ? 0 : levels_.back().indent; }
  void note_key() {
    if (tree_.wants_key()) levels_.back().key_is_explicit = gaps_.has_passed('?');
  }
  void stop_past_limits() const {
    if (!tree_.ok()) throw Stop{};
  }
  std::size_t pass_properties(std::size_t at) {
    gaps_.pass(at, surroundings());
    return gaps_.pass_properties(tree_.wants_key() ? 0 : levels_.back().indent, surroundings());
  }
  void add(const Node* node, YAML::anchor_t anchor, std::size_t weight) {
    if (anchor != 0) remember(anchor, {node, weight, false});
    stop_past_limits();
  }
  [[noreturn]] void fail(Error fault);

  std::size_t null_size(std::size_t at) const;
  void add_scalar(Kind kind, Span at, std::string_view text, YAML::anchor_t anchor);
  void remember(YAML::anchor_t id, Anchor anchor);
  void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style);
  void close();
  bool may_begin(std::size_t at) const;
  std::optional<Error> bad_quotation(std::size_t to) const;
  bool is_closed(std::size_t at) const;

  std::string_view bytes_;
  std::size_t begin_;
  std::vector<Error>& faults_;
  bool margin_quotes_;
  Gaps gaps_;
  Tree tree_;
  std::vector<Level> levels_{Level{}};
  std::vector<Anchor> anchors_;
};

}  // namespace obelus::data
