#pragma once
// The article as it will be published, with marks at what the lists beside it speak of: a document of its
// own, shown in a frame.

#include <string>
#include <string_view>

#include "obelus/result.hpp"
#include "preview/items.hpp"

namespace obelus::preview {

// In the link of the stylesheet that takes everything of obelus out of view: it does nothing until this is
// gone.
inline constexpr std::string_view plain_is_off = " media=\"not all\"";

// UTF-8, whatever the article's encoding. Fails where the article could not be published either.
Result<std::string> frame_document(const Examined& examined, const Items& items);

// The same of an article whose annotations cannot be read: without any.
Result<std::string> plain_document(const Examined& examined);

}  // namespace obelus::preview
