#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "html/ascii.hpp"
#include "html/open_elements.hpp"
#include "html/plain.hpp"
#include "html/tree.hpp"

namespace obelus::html {
namespace {

constexpr std::array<std::string_view, 8> html_in_foreign = {
    "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext"};

// Tags of HTML that end svg and math around them.
bool breaks_out(Tag tag) {
  switch (tag) {
    case Tag::b:
    case Tag::big:
    case Tag::blockquote:
    case Tag::body:
    case Tag::br:
    case Tag::center:
    case Tag::code:
    case Tag::dd:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::em:
    case Tag::embed:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::head:
    case Tag::hr:
    case Tag::i:
    case Tag::img:
    case Tag::li:
    case Tag::listing:
    case Tag::menu:
    case Tag::meta:
    case Tag::nobr:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::ruby:
    case Tag::s:
    case Tag::small:
    case Tag::span:
    case Tag::strong:
    case Tag::strike:
    case Tag::sub:
    case Tag::sup:
    case Tag::table:
    case Tag::tt:
    case Tag::u:
    case Tag::ul:
    case Tag::var: return true;
    default: return false;
  }
}

class Builder {
 public:
  Builder(std::string_view page, const Limits& limits, std::size_t head)
      : page_(page), limits_(limits), scanner_(page, head) {
    Token token;
    token.kind = TokenKind::front_matter;
    token.bytes = {0, head};
    if (head > 0) append(token);
  }

  // The nodes up to a limit; then error() says which.
  std::vector<Node> build() {
    // Each `<` begins a token, and text may follow it. Room that is not used takes no memory.
    nodes_.reserve(static_cast<std::size_t>(std::count(page_.begin(), page_.end(), '<')) * 2 + 1);
    while (!error_) {
      const auto token = scanner_.next(open_.in_foreign());
      if (!token) break;
      add(*token);
    }
    finish();
    return std::move(nodes_);
  }

  const std::optional<Error>& error() const { return error_; }
  bool is_plain() const { return is_plain_ && scanner_.is_plain(); }

 private:
  std::string_view name(const Token& token) const {
    return page_.substr(token.name.begin, token.name.size());
  }
  std::uint32_t next_index() const { return static_cast<std::uint32_t>(nodes_.size()); }

  void add(const Token& token) {
    if (token.attributes > limits_.attributes)
      error_ = limit_passed(fmt::format("a tag has more attributes than {}", limits_.attributes),
                            "attributes", token.bytes);
    else if (token.kind == TokenKind::start_tag)
      start(token);
    else if (token.kind == TokenKind::end_tag)
      end(token);
    else
      text_or_comment(token);
  }

  Node& append(const Token& token) {
    Node node;
    node.begin = static_cast<std::uint32_t>(token.bytes.begin);
    node.end = static_cast<std::uint32_t>(token.bytes.end);
    node.kind = token.kind;
    node.tag = token.tag;
    node.told = token.told;
    if (const OpenElement* top = open_.top()) {
      node.parent = top->node;
      node.hidden = top->hides;
      node.restricted = top->restricts;
      node.foreign = open_.in_foreign();
    }
    nodes_.push_back(node);
    return nodes_.back();
  }

  void text_or_comment(const Token& token) {
    if (token.kind == TokenKind::text && !all_space(page_.substr(token.bytes.begin, token.bytes.size()))) {
      if (open_.top() != nullptr && open_.top()->tag == Tag::head)
        open_.make_way_for(Tag::unknown, next_index());
      Node& node = append(token);
      if (open_.top() != nullptr && has(open_.top()->tag, trait::table_part)) node.hidden = true;
      return;
    }
    append(token);
    if (token.kind == TokenKind::unclosed) open_.spoil_top();
  }

  void start(const Token& token) {
    if (open_.in_foreign() && breaks_out(token.tag)) open_.leave_foreign(next_index());
    if (open_.in_foreign() || token.tag == Tag::svg || token.tag == Tag::math) return start_foreign(token);
    const bool repeated =
        (token.tag == Tag::html || token.tag == Tag::body || token.tag == Tag::head) && !first(token.tag);
    if (!repeated) open_.make_way_for(token.tag, next_index());
    if (has(token.tag, trait::block)) open_.spoil_top();
    append(token);
    if (repeated || has(token.tag, trait::empty)) return;
    push(token, false);
    is_plain_ = is_plain_ && !(token.self_closing && has(token.tag, trait::raw_text));
    if (!error_ && has(token.tag, trait::raw_text)) append_raw_text(token);
  }

  // True once for each of html, head and body.
  bool first(Tag tag) {
    bool& seen = seen_[tag == Tag::html ? 0 : tag == Tag::head ? 1 : 2];
    return !std::exchange(seen, true);
  }

  void start_foreign(const Token& token) {
    is_plain_ = is_plain_ && !has(token.tag, trait::raw_text);  // libxml2 knows svg and math by name only
    const bool root = token.tag == Tag::svg || token.tag == Tag::math;
    Node& node = append(token);
    node.foreign = true;
    if (!root) node.tag = Tag::unknown;
    node.self_closed = token.self_closing;
    if (!token.self_closing) push(token, true);
  }

  void push(const Token& token, bool foreign) {
    if (open_.depth() >= limits_.nesting) {
      error_ =
          limit_passed(fmt::format("elements nest deeper than {}", limits_.nesting), "nesting", token.bytes);
      return;
    }
    const Tag tag = nodes_.back().tag;
    OpenElement element;
    element.node = next_index() - 1;
    element.tag = tag;
    element.name = open_.name_id(tag, name(token));
    element.foreign = foreign;
    element.integrates_html =
        foreign && std::any_of(html_in_foreign.begin(), html_in_foreign.end(),
                               [&](auto each) { return equal_ignoring_case(name(token), each); });
    const OpenElement* top = open_.top();
    element.hides = (top != nullptr && top->hides) || foreign || has(tag, trait::unread);
    element.restricts =
        (top != nullptr && top->restricts) || has(tag, trait::no_reference) || has(tag, trait::interactive);
    open_.push(element);
  }

  void append_raw_text(const Token& token) {
    const Token content = scanner_.raw_text(token.tag, name(token));
    if (!content.bytes.empty()) append(content);
  }

  void end(const Token& token) {
    if (token.tag == Tag::body || token.tag == Tag::html) return end_document(token);
    const std::uint32_t index = next_index();
    const bool foreign = open_.top() != nullptr && open_.top()->foreign;
    Node& node = append(token);
    if (token.tag == Tag::head && (open_.top() == nullptr || open_.top()->tag != Tag::head)) return;
    if (foreign) {
      const bool root = token.tag == Tag::svg || token.tag == Tag::math;
      node.tag = root ? token.tag : Tag::unknown;
      if (open_.close_foreign(open_.name_id(node.tag, name(token)), index)) return;
      node.tag = token.tag;
    }
    open_.close(token.tag, open_.name_id(token.tag, name(token)), index);
  }

  // What follows `</body>` still goes into the body, so the last one counts.
  void end_document(const Token& token) {
    const std::uint32_t index = next_index();
    append(token);
    open_.spoil_top();
    ends_[token.tag == Tag::html ? 1 : 0] = index;
  }

  // Gives body and html their end tags; what else is open ends there too.
  void finish() {
    const std::uint32_t document_end = std::min(ends_[0], ends_[1]);
    for (const std::uint32_t start : open_.all()) {
      Node& node = nodes_[start];
      const std::uint32_t own = node.tag == Tag::body ? ends_[0] : node.tag == Tag::html ? ends_[1] : no_node;
      const std::uint32_t end = own != no_node ? own : document_end;
      if (end == no_node || end < start) continue;
      node.partner = end;
      node.closed = own != no_node;
      if (node.closed) nodes_[end].parent = nodes_[end].partner = start;
    }
  }

 private:
  std::string_view page_;
  const Limits& limits_;
  Scanner scanner_;
  std::vector<Node> nodes_;
  OpenElements open_{nodes_};
  std::array<bool, 3> seen_{};
  std::array<std::uint32_t, 2> ends_{no_node, no_node};
  std::optional<Error> error_;
  bool is_plain_ = true;
};

}  // namespace

Result<Tree> read_tree(std::string_view page, const Limits& limits, std::size_t head) {
  if (page.size() >= no_node)
    return Error{"the page has 4 GiB or more", Span{0, 0}, "OB906", "no setting raises this limit"};
  Builder builder(page, limits, head);
  std::vector<Node> nodes = builder.build();
  if (builder.error()) return *builder.error();
  const bool is_plain = builder.is_plain() && has_plain_characters(page);
  return Tree(page, std::move(nodes), is_plain);
}

Tree read_tree_leniently(std::string_view page, std::size_t head) {
  const std::string_view readable = page.substr(0, no_node - 1);
  Limits limits;
  limits.nesting = limits.attributes = 10'000;
  std::vector<Node> nodes = Builder(readable, limits, head).build();
  const std::size_t read = nodes.empty() ? 0 : nodes.back().end;
  if (read < readable.size()) {
    Node rest;
    rest.begin = static_cast<std::uint32_t>(read);
    rest.end = static_cast<std::uint32_t>(readable.size());
    rest.kind = TokenKind::unclosed;
    nodes.push_back(rest);
  }
  return Tree(page, std::move(nodes));
}

}  // namespace obelus::html
