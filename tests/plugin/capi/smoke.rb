# The C interface from Ruby: smoke.rb LIBRARY.
require "fiddle"

library = Fiddle.dlopen(ARGV[0])
pointer, int, size = Fiddle::TYPE_VOIDP, Fiddle::TYPE_INT, Fiddle::TYPE_SIZE_T
function = ->(name, arguments, result) { Fiddle::Function.new(library[name], arguments, result) }
open_project = function["obelus_project_open", [pointer, pointer], int]
annotate = function["obelus_annotate", [pointer, pointer, int, int, pointer, size, pointer], int]
content = function["obelus_result_content", [pointer], pointer]

project = Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE)
result = Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE)
raise "no project" unless open_project.call(nil, project).zero?
text = "Some *text*.\n"
raise "no result" unless annotate.call(project.ptr, nil, 0, 1, text, text.bytesize, result).zero?
raise "wrong" unless content.call(result.ptr).to_s == "<p>Some <em>text</em>.</p>\n"
function["obelus_result_free", [pointer], Fiddle::TYPE_VOID].call(result.ptr)
function["obelus_project_free", [pointer], Fiddle::TYPE_VOID].call(project.ptr)
