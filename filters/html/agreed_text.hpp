#pragma once
// The text of a page that libxml2 reads as text, too, as it is handed to a TextBuilder: references read, line
// ends made one character, template code one object.

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/text_builder.hpp"
#include "html/tree.hpp"
#include "text/byte_set.hpp"

namespace obelus::html {

class AgreedText {
 public:
  // `agreed`: what libxml2 reads as text of the page, in order; no other text is taken. `templates`: template
  // code is looked for. Tree and builder must outlive this.
  AgreedText(const Tree& tree, std::vector<Span> agreed, bool templates, TextBuilder& builder);

  // The text of a node. What is taken must lie behind what was taken before.
  void take(const Node& node);
  // Text that these bytes of the page spell: a tag, or some that are agreed on.
  void take_spelt(std::string_view text, Span span);

 private:
  void take_template(Span span);
  void take_plain(std::size_t begin, std::size_t end);
  std::size_t take_special(std::size_t at, std::size_t end);
  bool agreed_on(Span span);

  const Tree& tree_;
  NextOf<'&', '\r', '\0'> specials_;
  NextOf<'{'> braces_;
  std::vector<Span> agreed_;
  std::size_t agreed_at_ = 0;
  bool templates_;
  TextBuilder& builder_;
};

}  // namespace obelus::html
