#include "markdown/page_writer.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "markdown/characters.hpp"
#include "markdown/page_marks.hpp"
#include "markdown/page_table.hpp"
#include "markdown/page_text.hpp"

namespace obelus::markdown {
namespace {

constexpr std::string_view omitted = "<!-- raw HTML omitted -->";

std::string_view view(const char* text) { return text != nullptr ? text : std::string_view(); }

class PageWriter {
 public:
  PageWriter(const Parsed& document, std::span<const Mark> marks, std::size_t size)
      : root_(document.tree.root()),
        types_(document.tree.types()),
        page_(size),
        table_(page_),
        marks_(places_of(marks, document.pieces), marks.size()) {}

  Located write() && {
    cmark_node* node = root_;
    for (;;) {
      enter(node);
      if (cmark_node* child = cmark_node_first_child(node)) {
        ++depth_;
        node = child;
        continue;
      }
      leave(node);
      cmark_node* next = nullptr;
      while (node != root_ && (next = cmark_node_next(node)) == nullptr) {
        --depth_;
        node = cmark_node_parent(node);
        leave(node);
      }
      if (node == root_) break;
      node = next;
    }
    if (links_nest_) marks_.leave_text();
    return {std::move(page_).take(), std::move(marks_).take()};
  }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (image_ != nullptr) return write_plain(node, type);
    if (depth_ == 1) {
      page_.end_line();
      marks_.begin_window(page_.size());
    }
    if (type == CMARK_NODE_TEXT) return write_text(node);
    if (marks_.any()) note_beside(node, false);
    switch (type) {
      case CMARK_NODE_BLOCK_QUOTE: return page_.put_on_line("<blockquote>\n");
      case CMARK_NODE_LIST: return begin_list(node);
      case CMARK_NODE_ITEM: return begin_item(node);
      case CMARK_NODE_HEADING: return page_.put_on_line({'<', 'h', level_of(node), '>'});
      case CMARK_NODE_CODE_BLOCK: return write_code_block(node);
      case CMARK_NODE_HTML_BLOCK: page_.put_on_line(omitted); return page_.end_line();
      case CMARK_NODE_THEMATIC_BREAK: return page_.put_on_line("<hr />\n");
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node)) page_.put_on_line("<p>");
        return;
      case CMARK_NODE_LINEBREAK: return page_.put("<br />\n");
      case CMARK_NODE_SOFTBREAK: return page_.put("\n");
      case CMARK_NODE_CODE: return write_code(node);
      case CMARK_NODE_HTML_INLINE: return page_.put(omitted);
      case CMARK_NODE_STRONG:
        if (!is_in_strong(node)) page_.put("<strong>");
        return;
      case CMARK_NODE_EMPH: return page_.put("<em>");
      case CMARK_NODE_LINK: return begin_link(node);
      case CMARK_NODE_IMAGE: return begin_image(node);
      default: return enter_extension(node, type);
    }
  }

  void leave(cmark_node* node) {
    if (image_ != nullptr && image_ != node) return;
    const cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
      case CMARK_NODE_BLOCK_QUOTE: page_.put_on_line("</blockquote>\n"); break;
      case CMARK_NODE_LIST: page_.put(is_bullets(node) ? "</ul>\n" : "</ol>\n"); break;
      case CMARK_NODE_ITEM: page_.put("</li>\n"); break;
      case CMARK_NODE_HEADING: page_.put({'<', '/', 'h', level_of(node), '>', '\n'}); break;
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node)) page_.put("</p>\n");
        break;
      case CMARK_NODE_STRONG:
        if (!is_in_strong(node)) page_.put("</strong>");
        break;
      case CMARK_NODE_EMPH: page_.put("</em>"); break;
      case CMARK_NODE_LINK: end_link(); break;
      case CMARK_NODE_IMAGE: end_image(node); break;
      case CMARK_NODE_TEXT: return;
      default: leave_extension(type); break;
    }
    if (marks_.any()) note_beside(node, true);
    if (depth_ == 1) marks_.end_window(page_.size());
  }

  void enter_extension(cmark_node* node, cmark_node_type type) {
    if (type == types_.strikethrough) {
      page_.put("<del>");
    } else if (type == types_.table) {
      table_.begin();
    } else if (type == types_.table_row) {
      table_.begin_row(node);
    } else if (type == types_.table_cell) {
      table_.begin_cell(node);
    }
  }

  void leave_extension(cmark_node_type type) {
    if (type == types_.strikethrough) {
      page_.put("</del>");
    } else if (type == types_.table) {
      table_.end();
    } else if (type == types_.table_row) {
      table_.end_row();
    } else if (type == types_.table_cell) {
      table_.end_cell();
    }
  }

  static char level_of(cmark_node* node) {
    return static_cast<char>('0' + cmark_node_get_heading_level(node));
  }
  static bool is_bullets(cmark_node* node) { return cmark_node_get_list_type(node) == CMARK_BULLET_LIST; }
  static bool is_tight(cmark_node* paragraph) {
    cmark_node* list = cmark_node_parent(cmark_node_parent(paragraph));
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
           cmark_node_get_list_tight(list) != 0;
  }
  // One in another says nothing more.
  static bool is_in_strong(cmark_node* node) {
    return cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_STRONG;
  }

  void begin_list(cmark_node* node) {
    if (is_bullets(node)) return page_.put_on_line("<ul>\n");
    const int start = cmark_node_get_list_start(node);
    if (start == 1) return page_.put_on_line("<ol>\n");
    page_.put_on_line("<ol start=\"");
    page_.put(std::to_string(start));
    page_.put("\">\n");
  }

  void begin_item(cmark_node* node) {
    page_.put_on_line("<li>");
    if (view(cmark_node_get_type_string(node)) != "tasklist") return;
    page_.put(cmark_gfm_extensions_get_tasklist_item_checked(node)
                  ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
                  : "<input type=\"checkbox\" disabled=\"\" /> ");
  }

  void write_code_block(cmark_node* node) {
    const std::string_view info = view(cmark_node_get_fence_info(node));
    if (info.empty()) {
      page_.put_on_line("<pre><code>");
    } else {
      page_.put_on_line("<pre><code class=\"language-");
      page_.put_text(info.substr(0, std::find_if(info.begin(), info.end(), is_space) - info.begin()));
      page_.put("\">");
    }
    page_.put_text(literal_of(node));
    page_.put("</code></pre>\n");
  }

  void write_code(cmark_node* node) {
    page_.put("<code>");
    page_.put_text(literal_of(node));
    page_.put("</code>");
  }

  void begin_link(cmark_node* node) {
    page_.put("<a href=\"");
    put_address(node);
    put_title(node);
    page_.put("\">");
    links_nest_ = links_nest_ || links_ > 0;
    ++links_;
  }

  void end_link() {
    page_.put("</a>");
    --links_;
  }

  void begin_image(cmark_node* node) {
    page_.put("<img src=\"");
    put_address(node);
    page_.put("\" alt=\"");
    image_ = node;
  }

  void end_image(cmark_node* node) {
    put_title(node);
    page_.put("\" />");
    image_ = nullptr;
  }

  void put_address(cmark_node* node) {
    const std::string_view url = view(cmark_node_get_url(node));
    if (!is_dangerous(url)) page_.put_address(url);
  }

  void put_title(cmark_node* node) {
    const std::string_view title = view(cmark_node_get_title(node));
    if (title.empty()) return;
    page_.put("\" title=\"");
    page_.put_text(title);
  }

  // In an image, whose text is an attribute.
  void write_plain(cmark_node* node, cmark_node_type type) {
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
      page_.put_text(literal_of(node));
    else if (type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_SOFTBREAK)
      page_.put(" ");
  }

  void write_text(cmark_node* node) {
    const std::string_view literal = literal_of(node);
    std::size_t from = 0;
    if (marks_.any()) {
      for (const Place& place : marks_.places_in(node)) {
        page_.put_text(literal.substr(from, place.at - from));
        from = place.at;
        note(place);
      }
    }
    page_.put_text(literal.substr(from));
  }

  void note_beside(cmark_node* node, bool after) {
    for (const Place& place : marks_.places_in(node))
      if (place.after == after) note(place);
  }

  void note(const Place& place) { marks_.note(place, page_.size(), links_ > 0); }

  cmark_node* root_;
  const ExtensionTypes& types_;
  PageText page_;
  PageTable table_;
  PageMarks marks_;
  std::size_t depth_ = 0;
  cmark_node* image_ = nullptr;  // the one that we are in
  std::size_t links_ = 0;        // those that we are in
  bool links_nest_ = false;      // somewhere; browsers part them otherwise
};

}  // namespace

bool can_write_page(const Tree& tree, const MarkdownOptions& options) {
  // The definitions that are referred to stand behind all else.
  cmark_node* last = cmark_node_last_child(tree.root());
  return !options.unsafe && (last == nullptr || cmark_node_get_type(last) != CMARK_NODE_FOOTNOTE_DEFINITION);
}

Located write_page(const Parsed& document, std::span<const Mark> marks, std::size_t size) {
  return PageWriter(document, marks, size).write();
}

}  // namespace obelus::markdown
