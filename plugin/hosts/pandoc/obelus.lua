-- Tells the filter which article this is, which pandoc does not: pandoc -L obelus.lua
local filter = PANDOC_SCRIPT_FILE:gsub("[^/]*$", "") .. "obelus-pandoc"

local function is_there(name)
  local file = io.open(name)
  return file ~= nil and file:close()
end

-- The first file that has annotations beside it, and the annotations of those behind it: chapters of a book.
local function article_of(files)
  local article, more = nil, {}
  for _, file in ipairs(files) do
    local annotations = file:gsub("%.[^./]*$", "") .. ".obelus.yaml"
    if is_there(annotations) then
      if article then table.insert(more, annotations) end
      article = article or file
    end
  end
  return article or files[1], more
end

function Pandoc(document)
  local meta = document.meta
  if not meta["obelus-article"] then
    local article, more = article_of(PANDOC_STATE.input_files)
    meta["obelus-article"] = article
    if #more > 0 then meta["obelus-annotations"] = more end
  end
  return pandoc.utils.run_json_filter(document, filter)
end
