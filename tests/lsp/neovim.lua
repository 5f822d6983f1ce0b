-- Run by Neovim itself: nvim --headless -u init.lua -c 'luafile neovim.lua'. Its own client speaks with the server;
-- what it then shows is looked at. Ends with status 0, or says what was otherwise.

local folder = os.getenv('OBELUS_FOLDER')

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function equal(actual, expected, what)
  if not vim.deep_equal(actual, expected) then
    fail(what .. ': ' .. vim.inspect(actual) .. ', not ' .. vim.inspect(expected))
  end
end

local function eventually(passes, what)
  if not vim.wait(5000, passes, 10) then fail('never: ' .. what() .. '\n' .. table.concat(vim.fn.readfile(vim.lsp.get_log_path()), '\n')) end
end

-- As one line each: "3:7-3:19 OB101", from 1, columns in bytes.
local function shown(buffer)
  local lines = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    local code = each.user_data and each.user_data.lsp and each.user_data.lsp.code or each.code
    table.insert(lines, string.format('%d:%d-%d:%d %s', each.lnum + 1, each.col + 1, each.end_lnum + 1, each.end_col + 1, code))
  end
  table.sort(lines)
  return lines
end

local function shows(buffer, expected)
  eventually(function() return vim.deep_equal(shown(buffer), expected) end,
    function() return vim.inspect(expected) .. ' but ' .. vim.inspect(shown(buffer)) end)
end

vim.cmd('edit ' .. folder .. '/a.md')
local article = vim.api.nvim_get_current_buf()
vim.bo[article].filetype = 'markdown'
vim.cmd('edit ' .. folder .. '/a.obelus.yaml')
local yaml = vim.api.nvim_get_current_buf()
vim.bo[yaml].filetype = 'yaml'

-- The set-up starts one server for both.
eventually(function() return #vim.lsp.get_active_clients() > 0 end, function() return 'a server starts' end)
local clients = vim.lsp.get_active_clients()
equal(#clients, 1, 'servers')
local client = clients[1].id
equal(vim.lsp.buf_is_attached(article, client) and vim.lsp.buf_is_attached(yaml, client), true, 'attached')

local function request(buffer, method, line, column, more)
  local params = vim.tbl_extend('error', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line - 1, character = column - 1 } }, more or {})
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 5000)
  if not answers or not answers[client] then fail('no answer to ' .. method) end
  if answers[client].err then fail(method .. ': ' .. vim.inspect(answers[client].err)) end
  return answers[client].result
end

-- Diagnostics where Neovim puts them, behind characters of several bytes.
shows(article, { '3:48-3:52 OB101' })
shows(yaml, {})

-- Typing, in both buffers, unsaved.
vim.api.nvim_buf_set_text(article, 2, 0, 2, 0, { 'So “𐐀”, e' .. '\u{301}: ' })
shows(article, { '3:68-3:72 OB101' })
vim.api.nvim_buf_set_lines(yaml, 4, 5, false, { '  - {id: loss, match: nearly $700 billion, sources: [wire]}' })
shows(yaml, { '5:23-5:42 OB201' })
shows(article, { '3:46-3:58 OB101', '3:68-3:72 OB101' })
vim.api.nvim_buf_set_lines(yaml, 4, 5, false, { '  - {id: loss, match: nearly $600 billion, sources: [wire]}' })
shows(article, { '3:68-3:72 OB101' })

-- Hover and definition.
local hover = request(article, 'textDocument/hover', 3, 40)
equal(hover.contents.value:match('^[^\n]*'), '*Chip shares*. 28 January 2025.', 'hover')
local definition = request(article, 'textDocument/definition', 3, 40)
equal(definition[1].range.start, { line = 4, character = 4 }, 'definition')

-- An action, applied by Neovim.
local place = { line = 2, character = 57 }
local actions = request(article, 'textDocument/codeAction', 3, 58,
  { range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
for _, action in ipairs(actions) do
  if action.title:find('^Source of') then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
end
equal(vim.api.nvim_buf_get_lines(yaml, 5, 6, false), { '  - {match: 17 %, sources: [wire]}' }, 'action')
shows(article, {})

-- An id renamed, by Neovim.
vim.lsp.util.apply_workspace_edit(request(yaml, 'textDocument/rename', 3, 11, { newName = 'agency' }), 'utf-16')
equal(vim.api.nvim_buf_get_lines(yaml, 5, 6, false), { '  - {match: 17 %, sources: [agency]}' }, 'rename')
shows(yaml, {})

local symbols = request(article, 'textDocument/documentSymbol', 1, 1)
equal(symbols[1].name, 'Chips', 'symbols')

vim.lsp.stop_client(client)
eventually(function() return vim.lsp.client_is_stopped(client) end, function() return 'the server ends' end)
vim.cmd('qall!')
