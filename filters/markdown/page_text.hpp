#pragma once
// The text of a page that is being written, and where its lines end.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "markdown/html_text.hpp"

namespace obelus::markdown {

class PageText {
 public:
  // `size` is about how large it will be.
  explicit PageText(std::size_t size) { page_.reserve(size); }

  std::size_t size() const { return page_.size(); }

  // Markup goes in as it is; `on_line` at the beginning of a line.
  void put(std::string_view markup) { page_.append(markup); }
  void put(std::initializer_list<char> markup) { put({markup.begin(), markup.size()}); }
  void put_on_line(std::string_view markup) {
    end_line();
    put(markup);
  }
  void put_on_line(std::initializer_list<char> markup) { put_on_line({markup.begin(), markup.size()}); }
  void end_line() {
    if (!page_.empty() && page_.back() != '\n') page_ += '\n';
  }

  void put_text(std::string_view text) { append_text(page_, text); }
  void put_address(std::string_view url) { append_address(page_, url); }

  std::string take() && { return std::move(page_); }

 private:
  std::string page_;
};

}  // namespace obelus::markdown
