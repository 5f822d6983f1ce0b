#include "lsp/editor/actions.hpp"

#include <algorithm>
#include <iterator>

#include "lsp/editor/figure_actions.hpp"
#include "lsp/editor/yaml_actions.hpp"

namespace obelus::lsp {

std::vector<Action> actions(Workspace& workspace, const std::string& path, Span bytes) {
  std::vector<Action> all;
  if (workspace.is_article(path)) all = figure_actions(workspace, path, bytes);
  std::vector<Action> more = yaml_actions(workspace, path, bytes);
  std::move(more.begin(), more.end(), std::back_inserter(all));
  return all;
}

}  // namespace obelus::lsp
