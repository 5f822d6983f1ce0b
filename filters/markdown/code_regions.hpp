#pragma once
// What a template language takes for code, comment or maths though Markdown would read it as text: between a
// tag that begins a line and the tag that ends it, whatever blocks stand between.
//
//   {% highlight go %} … {% endhighlight %}      Liquid, Nunjucks, Twig
//   {{< highlight go >}} … {{< /highlight >}}    Hugo, with % as well
//   {# … #}                                      Nunjucks, Twig

#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::markdown {

// Tags included; ascending and disjoint. A tag that is not ended is none. Linear.
std::vector<Span> code_regions(std::string_view text);

// Puts regions in the place of the templates that they overlap. Both are ascending and disjoint, empty ones
// aside.
void put_in_place(const std::vector<Span>& regions, std::vector<Span>& templates);

}  // namespace obelus::markdown
