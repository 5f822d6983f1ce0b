-- Tells the filter which article this is, which pandoc does not: pandoc -L obelus.lua
local filter = PANDOC_SCRIPT_FILE:gsub("[^/]*$", "") .. "obelus-pandoc"

function Pandoc(document)
  document.meta["obelus-article"] = document.meta["obelus-article"] or PANDOC_STATE.input_files[1]
  return pandoc.utils.run_json_filter(document, filter)
end
