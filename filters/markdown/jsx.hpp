#pragma once
// What MDX has that CommonMark takes for text: modules, tags with expressions among their attributes, and
// expressions. https://mdxjs.com/docs/what-is-mdx/

#include <cstddef>
#include <optional>
#include <string_view>

namespace obelus::markdown {

// Whether a paragraph is a module's: `import x from "y"`, `export const x = 1`.
bool is_module_code(std::string_view paragraph);

// Whether a line of it begins as a module does: it is MDX, and every `{` in it begins an expression.
bool holds_module_code(std::string_view text);

// Tags and expressions of one block, asked for from front to back. Linear in the block, whatever it holds.
class JsxFinder {
 public:
  explicit JsxFinder(std::string_view content) : content_(content) {}

  // Behind the tag that begins at `at`; nothing when none does.
  std::optional<std::size_t> end_of_tag(std::size_t at);

  // Behind the `}` that belongs to the `{` at `at`.
  std::optional<std::size_t> end_of_expression(std::size_t at);

 private:
  std::optional<std::size_t> end_of_quoted(std::size_t at);
  std::optional<std::size_t> end_of_value(std::size_t at);
  std::size_t past_spaces(std::size_t at) const;
  bool read_attributes(std::size_t& at);

  std::string_view content_;
  std::size_t read_ = 0;   // as far as something that is no tag after all has been read
  bool unclosed_ = false;  // a brace or quotation mark: what is behind it is not looked through again
};

}  // namespace obelus::markdown
