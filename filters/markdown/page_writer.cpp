#include "markdown/page_writer.hpp"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markdown/characters.hpp"
#include "markdown/html_text.hpp"
#include "markdown/places.hpp"

namespace obelus::markdown {
namespace {

constexpr std::string_view omitted = "<!-- raw HTML omitted -->";

std::string_view view(const char* text) { return text != nullptr ? text : std::string_view(); }

// The places of each node together, in the order of its literal; the node knows the first of them.
std::vector<Place> attach(std::vector<Place> places) {
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.node != b.node ? std::less<>()(a.node, b.node) : a.at < b.at;
  });
  for (std::size_t i = places.size(); i-- > 0;) cmark_node_set_user_data(places[i].node, &places[i]);
  return places;
}

// Whether there is nothing but text between two places, the first before the second.
bool are_of_one_run(const Place& first, const Place& second) {
  if (first.beside || second.beside) return false;
  constexpr int most = 64;  // nodes looked at
  cmark_node* node = first.node;
  for (int i = 0; i < most && node != nullptr; ++i, node = cmark_node_next(node)) {
    if (node == second.node) return true;
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_TEXT && type != CMARK_NODE_SOFTBREAK) return false;
  }
  return false;
}

class PageWriter {
 public:
  PageWriter(const Parsed& document, std::span<const Mark> marks, std::size_t size)
      : root_(document.tree.root()), types_(document.tree.types()) {
    located_.page.reserve(size);
    located_.marks.resize(marks.size());
    std::vector<Place> places = places_of(marks, document.pieces);
    for (std::size_t i = 0; i + 1 < places.size(); i += 2)
      located_.marks[places[i].boundary / 2].in_text = are_of_one_run(places[i], places[i + 1]);
    places_ = attach(std::move(places));
  }

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
    if (links_nest_)
      for (LocatedMark& each : located_.marks) each.in_text = false;
    return std::move(located_);
  }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (image_ != nullptr) return write_plain(node, type);
    if (depth_ == 1) begin_block();
    if (type == CMARK_NODE_TEXT) return write_text(node);
    if (!places_.empty()) note_beside(node, false);
    switch (type) {
      case CMARK_NODE_BLOCK_QUOTE: return put_on_line("<blockquote>\n");
      case CMARK_NODE_LIST: return begin_list(node);
      case CMARK_NODE_ITEM: return begin_item(node);
      case CMARK_NODE_HEADING: return put_on_line({'<', 'h', level_of(node), '>'});
      case CMARK_NODE_CODE_BLOCK: return write_code_block(node);
      case CMARK_NODE_HTML_BLOCK: put_on_line(omitted); return end_line();
      case CMARK_NODE_THEMATIC_BREAK: return put_on_line("<hr />\n");
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node)) put_on_line("<p>");
        return;
      case CMARK_NODE_LINEBREAK: return put("<br />\n");
      case CMARK_NODE_SOFTBREAK: return put("\n");
      case CMARK_NODE_CODE: return write_code(node);
      case CMARK_NODE_HTML_INLINE: return put(omitted);
      case CMARK_NODE_STRONG:
        if (!is_in_strong(node)) put("<strong>");
        return;
      case CMARK_NODE_EMPH: return put("<em>");
      case CMARK_NODE_LINK: return begin_link(node);
      case CMARK_NODE_IMAGE: return begin_image(node);
      default: return enter_extension(node, type);
    }
  }

  void leave(cmark_node* node) {
    if (image_ != nullptr && image_ != node) return;
    const cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
      case CMARK_NODE_BLOCK_QUOTE: put_on_line("</blockquote>\n"); break;
      case CMARK_NODE_LIST: put(is_bullets(node) ? "</ul>\n" : "</ol>\n"); break;
      case CMARK_NODE_ITEM: put("</li>\n"); break;
      case CMARK_NODE_HEADING: put({'<', '/', 'h', level_of(node), '>', '\n'}); break;
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node)) put("</p>\n");
        break;
      case CMARK_NODE_STRONG:
        if (!is_in_strong(node)) put("</strong>");
        break;
      case CMARK_NODE_EMPH: put("</em>"); break;
      case CMARK_NODE_LINK: end_link(); break;
      case CMARK_NODE_IMAGE: end_image(node); break;
      case CMARK_NODE_TEXT: return;
      default: leave_extension(node, type); break;
    }
    if (!places_.empty()) note_beside(node, true);
    if (depth_ == 1) end_block();
  }

  void enter_extension(cmark_node* node, cmark_node_type type) {
    if (type == types_.strikethrough) {
      put("<del>");
    } else if (type == types_.table) {
      put_on_line("<table>");
      in_body_ = false;
    } else if (type == types_.table_row) {
      begin_row(node);
    } else if (type == types_.table_cell) {
      begin_cell(node);
    }
  }

  void leave_extension(cmark_node* node, cmark_node_type type) {
    if (type == types_.strikethrough) {
      put("</del>");
    } else if (type == types_.table) {
      if (in_body_) put_on_line("</tbody>");
      put_on_line("</table>\n");
    } else if (type == types_.table_row) {
      put_on_line("</tr>");
      if (cmark_gfm_extensions_get_table_row_is_header(node) != 0) put_on_line("</thead>");
    } else if (type == types_.table_cell) {
      put(in_header_ ? "</th>" : "</td>");
    }
  }

  void put(std::string_view markup) { located_.page.append(markup); }
  void end_line() {
    if (!located_.page.empty() && located_.page.back() != '\n') located_.page += '\n';
  }
  void put_on_line(std::string_view markup) {
    end_line();
    put(markup);
  }
  void put(std::initializer_list<char> markup) { put({markup.begin(), markup.size()}); }
  void put_on_line(std::initializer_list<char> markup) { put_on_line({markup.begin(), markup.size()}); }

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
    if (is_bullets(node)) return put_on_line("<ul>\n");
    const int start = cmark_node_get_list_start(node);
    if (start == 1) return put_on_line("<ol>\n");
    put_on_line("<ol start=\"");
    put(std::to_string(start));
    put("\">\n");
  }

  void begin_item(cmark_node* node) {
    put_on_line("<li>");
    if (view(cmark_node_get_type_string(node)) != "tasklist") return;
    put(cmark_gfm_extensions_get_tasklist_item_checked(node)
            ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
            : "<input type=\"checkbox\" disabled=\"\" /> ");
  }

  void begin_row(cmark_node* node) {
    in_header_ = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
    if (in_header_) {
      put_on_line("<thead>");
    } else if (!std::exchange(in_body_, true)) {
      put_on_line("<tbody>");
    }
    put_on_line("<tr>");
    column_ = 0;
  }

  void begin_cell(cmark_node* node) {
    put_on_line(in_header_ ? "<th" : "<td");
    cmark_node* table = cmark_node_parent(cmark_node_parent(node));
    switch (cmark_gfm_extensions_get_table_alignments(table)[column_++]) {
      case 'l': put(" align=\"left\""); break;
      case 'c': put(" align=\"center\""); break;
      case 'r': put(" align=\"right\""); break;
      default: break;
    }
    put(">");
  }

  void write_code_block(cmark_node* node) {
    const std::string_view info = view(cmark_node_get_fence_info(node));
    if (info.empty()) {
      put_on_line("<pre><code>");
    } else {
      put_on_line("<pre><code class=\"language-");
      append_text(located_.page,
                  info.substr(0, std::find_if(info.begin(), info.end(), is_space) - info.begin()));
      put("\">");
    }
    append_text(located_.page, literal_of(node));
    put("</code></pre>\n");
  }

  void write_code(cmark_node* node) {
    put("<code>");
    append_text(located_.page, literal_of(node));
    put("</code>");
  }

  void begin_link(cmark_node* node) {
    put("<a href=\"");
    put_address(node);
    put_title(node);
    put("\">");
    links_nest_ = links_nest_ || links_ > 0;
    ++links_;
  }

  void end_link() {
    put("</a>");
    --links_;
  }

  void begin_image(cmark_node* node) {
    put("<img src=\"");
    put_address(node);
    put("\" alt=\"");
    image_ = node;
  }

  void end_image(cmark_node* node) {
    put_title(node);
    put("\" />");
    image_ = nullptr;
  }

  void put_address(cmark_node* node) {
    const std::string_view url = view(cmark_node_get_url(node));
    if (!is_dangerous(url)) append_address(located_.page, url);
  }

  void put_title(cmark_node* node) {
    const std::string_view title = view(cmark_node_get_title(node));
    if (title.empty()) return;
    put("\" title=\"");
    append_text(located_.page, title);
  }

  // In an image, whose text is an attribute.
  void write_plain(cmark_node* node, cmark_node_type type) {
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
      append_text(located_.page, literal_of(node));
    else if (type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_SOFTBREAK)
      put(" ");
  }

  void write_text(cmark_node* node) {
    const std::string_view literal = literal_of(node);
    std::size_t from = 0;
    if (!places_.empty()) {
      for (const Place* place = first_place(node); is_of(place, node); ++place) {
        append_text(located_.page, literal.substr(from, place->at - from));
        from = place->at;
        note(*place);
      }
    }
    append_text(located_.page, literal.substr(from));
  }

  void note_beside(cmark_node* node, bool after) {
    for (const Place* place = first_place(node); is_of(place, node); ++place)
      if (place->after == after) note(*place);
  }

  static const Place* first_place(cmark_node* node) {
    return static_cast<const Place*>(cmark_node_get_user_data(node));
  }
  bool is_of(const Place* place, cmark_node* node) const {
    return place != nullptr && place != places_.data() + places_.size() && place->node == node;
  }

  void note(const Place& place) {
    const std::size_t number = place.boundary / 2;
    LocatedMark& mark = located_.marks[number];
    if (place.boundary % 2 == 0) {
      mark.passage.begin = located_.page.size();
      mark.window.begin = block_begin_;
      mark.in_text = mark.in_text && links_ == 0;
    } else {
      mark.passage.end = located_.page.size();
      ended_.push_back(number);
    }
  }

  void begin_block() {
    end_line();
    block_begin_ = located_.page.size();
  }

  void end_block() {
    for (const std::size_t each : ended_) located_.marks[each].window.end = located_.page.size();
    ended_.clear();
  }

  cmark_node* root_;
  const ExtensionTypes& types_;
  std::vector<Place> places_;
  Located located_;
  std::size_t depth_ = 0;
  cmark_node* image_ = nullptr;  // the one that we are in
  std::size_t links_ = 0;        // those that we are in
  bool links_nest_ = false;      // somewhere; browsers part them otherwise
  bool in_header_ = false;
  bool in_body_ = false;
  std::size_t column_ = 0;
  std::size_t block_begin_ = 0;     // of the one right below the document
  std::vector<std::size_t> ended_;  // the marks whose passages end in it
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
