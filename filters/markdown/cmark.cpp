#include "markdown/cmark.hpp"

#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "markdown/bare_addresses.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {
namespace {

std::mutex& process_lock() {
  static std::mutex lock;
  return lock;
}

// cmark_mem has no room for a context: this is it.
thread_local Arena* current = nullptr;

cmark_mem* arena_memory() {
  static cmark_mem memory = {
      [](std::size_t count, std::size_t size) { return current->allocate(count * size); },
      [](void* piece, std::size_t size) { return current->resize(piece, size); },
      [](void* piece) { current->release(piece); },
  };
  return &memory;
}

// Arenas of trees that are gone: one page after the other takes up the same memory.
std::vector<std::unique_ptr<Arena>>& spare_arenas() {
  thread_local std::vector<std::unique_ptr<Arena>> spare;
  return spare;
}

std::unique_ptr<Arena> take_arena() {
  auto& spare = spare_arenas();
  if (spare.empty()) return std::make_unique<Arena>();
  std::unique_ptr<Arena> arena = std::move(spare.back());
  spare.pop_back();
  return arena;
}

// The type of the first node of a table or strikethrough, found by asking for its name.
cmark_node_type type_named(cmark_node* root, std::string_view name) {
  cmark_iter* iter = cmark_iter_new(root);
  cmark_node_type found = CMARK_NODE_NONE;
  while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iter);
    if (name == cmark_node_get_type_string(node)) found = cmark_node_get_type(node);
  }
  cmark_iter_free(iter);
  return found;
}

ExtensionTypes find_types() {
  cmark_gfm_core_extensions_ensure_registered();
  constexpr std::string_view sample = "| ~a~ |\n|---|\n| b |\n";
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, sample.data(), sample.size());
  cmark_node* root = cmark_parser_finish(parser);
  const ExtensionTypes types{type_named(root, "table"), type_named(root, "table_row"),
                             type_named(root, "table_cell"), type_named(root, "strikethrough")};
  cmark_node_free(root);
  cmark_parser_free(parser);
  return types;
}

// Registers the extensions the first time. The lock must be held.
const ExtensionTypes& registered_types() {
  static const ExtensionTypes types = find_types();
  return types;
}

int option_bits(const MarkdownOptions& options) {
  int bits = CMARK_OPT_DEFAULT;
  if (options.smart) bits |= CMARK_OPT_SMART;
  if (options.unsafe) bits |= CMARK_OPT_UNSAFE;
  for (const std::string& name : options.extensions)
    if (name == "footnotes") bits |= CMARK_OPT_FOOTNOTES;
  return bits;
}

std::string decode_by_parsing(std::string_view name) {
  const std::string reference = "&" + std::string(name) + ";";
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena_memory());
  cmark_parser_feed(parser, reference.data(), reference.size());
  cmark_node* root = cmark_parser_finish(parser);
  cmark_node* text = cmark_node_first_child(cmark_node_first_child(root));
  const char* literal = cmark_node_get_literal(text);
  std::string decoded = literal != nullptr ? literal : "";
  cmark_node_free(root);
  cmark_parser_free(parser);
  return decoded == reference ? "" : decoded;
}

}  // namespace

Tree::Tree(int options) : arena_(take_arena()), options_(options) { resume(); }

Tree::Tree(Tree&& other) noexcept
    : arena_(std::move(other.arena_)),
      options_(other.options_),
      parser_(std::exchange(other.parser_, nullptr)),
      root_(std::exchange(other.root_, nullptr)) {}

Tree::~Tree() {
  if (arena_ == nullptr) return;
  if (current == arena_.get()) current = nullptr;
  arena_->clear();
  spare_arenas().push_back(std::move(arena_));
}

void Tree::resume() const { current = arena_.get(); }

Tree Tree::parse_with(std::string_view bytes, std::span<cmark_syntax_extension* const> extensions,
                      int options) {
  Tree tree(options);
  tree.parser_ = cmark_parser_new_with_mem(tree.options_, arena_memory());
  for (cmark_syntax_extension* each : extensions) cmark_parser_attach_syntax_extension(tree.parser_, each);
  cmark_parser_feed(tree.parser_, bytes.data(), bytes.size());
  tree.root_ = cmark_parser_finish(tree.parser_);
  return tree;
}

Result<Tree> Tree::parse(std::string_view bytes, const MarkdownOptions& options) {
  return parse(bytes, Source(bytes, 0), options);
}

Result<Tree> Tree::parse(std::string_view bytes, const Source& source, const MarkdownOptions& options) {
  const std::lock_guard<std::mutex> lock(process_lock());
  registered_types();
  std::vector<cmark_syntax_extension*> all;
  std::vector<cmark_syntax_extension*> others;  // than autolink
  for (const std::string& name : options.extensions) {
    if (name == "footnotes") continue;
    cmark_syntax_extension* extension = cmark_find_syntax_extension(name.c_str());
    if (extension == nullptr) return Error{"unknown Markdown extension “" + name + "”", {}, "", ""};
    all.push_back(extension);
    if (name != "autolink") others.push_back(extension);
  }
  int bits = option_bits(options);
  // Else cmark-gfm goes through the whole tree for them, twice.
  if (!source.landmarks().footnotes) bits &= ~CMARK_OPT_FOOTNOTES;
  if (others.size() < all.size()) {
    const BareAddresses addresses(source);
    if (addresses.worth_a_try(options)) {
      Tree tree = parse_with(bytes, others, bits);
      if (!addresses.may_stand_in(tree.root_)) return tree;
    }
  }
  return parse_with(bytes, all, bits);
}

const ExtensionTypes& Tree::types() const { return registered_types(); }

std::string Tree::render() const {
  return cmark_render_html_with_mem(root_, options_, cmark_parser_get_syntax_extensions(parser_),
                                    arena_memory());
}

cmark_node* Tree::new_text(const char* literal) const {
  cmark_node* node = cmark_node_new_with_mem(CMARK_NODE_TEXT, arena_memory());
  cmark_node_set_literal(node, literal);
  return node;
}

std::string_view Tree::entity(std::string_view name) const {
  static std::unordered_map<std::string, std::string> known;
  const std::lock_guard<std::mutex> lock(process_lock());
  const auto found = known.find(std::string(name));
  if (found != known.end()) return found->second;
  std::string decoded = decode_by_parsing(name);
  if (decoded.empty()) return {};
  return known.emplace(name, std::move(decoded)).first->second;
}

}  // namespace obelus::markdown

namespace obelus {

std::string cmark_version() { return cmark_version_string(); }

}  // namespace obelus
