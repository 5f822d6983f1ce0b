#pragma once
// YAML, TOML and JSON as trees of values that know where they stand. Knows nothing of annotations; what
// the keys mean is for others to say.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus::data {

// Kinds of YAML 1.2's core schema. Quoted scalars are always strings.
enum class Kind : std::uint8_t { missing, null, boolean, integer, real, string, sequence, mapping };

struct Member;

// A value and the bytes it was read from, quotation marks and brackets included; an alias has the value's.
// Nodes and all they point to are owned by their Document and live as long as it does. Aliased values are
// shared, so a walk over the tree may meet a node more than once; Options::max_nodes bounds such walks.
struct Node {
  Kind kind = Kind::missing;
  Span at;
  bool is_plain = false;               // a scalar without quotation marks
  std::string_view scalar;             // decoded: escapes undone, lines folded
  std::span<const Node* const> items;  // of a sequence
  std::span<const Member> members;     // of a mapping, in order, keys distinct

  // The value at `key`, or a node of kind missing.
  const Node& operator[](std::string_view key) const;
  bool has(std::string_view key) const { return (*this)[key].kind != Kind::missing; }
};

struct Member {
  const Node* key = nullptr;
  const Node* value = nullptr;
};

struct Options {
  std::size_t max_nodes = 2'000'000;  // aliases counted each time they are used
  std::size_t max_depth = 100;
};

class Document {
 public:
  Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  const Node& root() const;  // kind missing for an empty document
  // False where it is known, before the document is read, that its root has no such key.
  bool may_have(std::string_view key) const;

  struct Nodes;  // private to data/
  explicit Document(std::unique_ptr<Nodes> nodes);

 private:
  std::unique_ptr<Nodes> nodes_;
};

// What reading found: a document as far as it could be read, and every fault, in order of place. A
// document with faults must not be relied on for anything but finding further faults.
struct Reading {
  Document document;
  bool complete = false;      // read to its end: faults, if any, are of single values
  std::vector<Error> faults;  // rules OB901 (syntax, tags, second document, duplicate key,
                              // unclosed quotation), OB904 (not UTF-8, control characters),
                              // OB906 (limits)
};

// Gets an item of a list that is the value of `key` in a document's mapping, once it is read. The nodes live
// only during the call.
using TakeItem = std::function<void(const Node& key, const Node& item)>;

// Strict YAML 1.2: UTF-8, one document, no tags, keys distinct scalars, nothing self-referring.
// Positions count from the start of `bytes`. With `take`, such lists are empty in the document that comes
// back: a long one then takes no more memory than its longest item. What was taken is worth nothing when
// reading does not complete.
Reading read_yaml(std::string_view bytes, const Options& options = {}, const TakeItem& take = {});

// JSON by RFC 8259 and TOML 1.0, with the same kinds (dates are strings).
Reading read_json(std::string_view bytes, const Options& options = {});
Reading read_toml(std::string_view bytes, const Options& options = {});

enum class Language : std::uint8_t { yaml, json, toml };

// The scalar at `scalar.at` in `bytes`, spelt anew to say `text` and to stand in its place: in the style it
// has (quotation marks, block, lines wrapped as they are), or where that style cannot say it, in quotation
// marks. In a block scalar, and where lines were wrapped in one, spaces and line feeds stand for one another.
// `in_flow`: it stands in `[…]` or `{…}` of YAML. Nothing when a comment would be lost.
std::optional<std::string> respell(Language language, std::string_view bytes, const Node& scalar,
                                   bool in_flow, std::string_view text);

// A scalar that says `text`, on one line, to stand in `[…]` or `{…}` of YAML, or anywhere in JSON and TOML.
// Of what no text may hold, control characters, U+FFFE and U+FFFF, readers tell a fault.
std::string spell(Language language, std::string_view text);

// The head of an article. It is front matter only if it parses as a mapping: `---` YAML (or `---json`,
// `---toml`), `+++` TOML, `{` JSON; bare `key: value` lines only when asked for. A script, `---js`, is front
// matter that says nothing. One that passes a limit comes back with the fault in its reading. Front matter of
// plain YAML that does not name `obelus` is read when the root of its document is first asked for, on any
// thread; faults of single values are not told of it.
FrontMatter find_front_matter(std::string_view bytes, MarkdownOptions::FrontMatterMode mode,
                              const Options& options = {});

// What such front matter says, read again: FrontMatter::reading has it already. Positions count from the
// start of `bytes`, the whole article.
Reading read_front_matter(std::string_view bytes, const FrontMatter& front_matter,
                          const Options& options = {});

}  // namespace obelus::data
