# Annotates pages through libobelus, in the process that asks.
#
#   project = ObelusHost::Project.new(assets_href: "/obelus/")
#   html, findings = project.annotate(page, path: "posts/a.md", from: :html)
#   findings.each { |finding| warn finding }
#
# The library is $OBELUS_LIBRARY, else libobelus.so.0.1 where the system looks for libraries.

require "fiddle/import"

module ObelusHost
  # A file or an article is not as it must be; the message has a line for each fault.
  class Error < StandardError; end

  Finding = Struct.new(:rule, :level, :message, :path, :line, :column, :fix, :name) do
    def error? = level == "error"

    # As compilers write it, so that editors and terminals find the place.
    def to_s
      place = [path, line, column].reject { |part| part == "" || part == 0 }.join(":")
      "#{place}: #{level}: #{message}#{" [#{rule} #{name}]" unless rule.empty?}"
    end
  end

  module Library
    extend Fiddle::Importer
    dlload ENV["OBELUS_LIBRARY"] || "libobelus.so.0.1"
    typealias "size_t", "unsigned long"
    Options = struct ["size_t size", "char *config", "int no_config", "char **annotations", "char *lang",
                      "char *id_prefix", "int unsafe", "char *assets_href"]
    Found = struct ["size_t size", "char *rule", "int level", "char *message", "char *path", "size_t line",
                    "size_t column", "char *fix", "char *name"]
    extern "const char *obelus_stylesheet()"
    extern "const char *obelus_script()"
    extern "int obelus_project_open(void *, void *)"
    extern "void obelus_project_free(void *)"
    extern "size_t obelus_project_finding_count(void *)"
    extern "int obelus_project_finding(void *, size_t, void *)"
    extern "int obelus_annotate(void *, const char *, int, int, const char *, size_t, void *)"
    extern "void obelus_result_free(void *)"
    extern "const char *obelus_result_content(void *)"
    extern "size_t obelus_result_size(void *)"
    extern "size_t obelus_result_finding_count(void *)"
    extern "int obelus_result_finding(void *, size_t, void *)"

    FORMATS = { markdown: 0, html: 1 }.freeze
    LEVELS = %w[info warning error].freeze

    def self.text(pointer) = pointer.to_s.force_encoding(Encoding::UTF_8)

    # The findings of a project or a result.
    def self.findings(of, handle)
      Array.new(send("obelus_#{of}_finding_count", handle)) do |index|
        found = Found.malloc(Fiddle::RUBY_FREE)
        found.size = Found.size
        send("obelus_#{of}_finding", handle, index, found)
        Finding.new(text(found.rule), LEVELS[found.level], text(found.message), text(found.path), found.line,
                    found.column, text(found.fix), text(found.name))
      end
    end

    # A place for the library to put a handle.
    def self.slot
      slot = Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE)
      slot[0, Fiddle::SIZEOF_VOIDP] = "\0" * Fiddle::SIZEOF_VOIDP
      slot
    end
  end

  # Texts for obelus.css and obelus.js, in the folder that `assets_href` names.
  def self.stylesheet = Library.text(Library.obelus_stylesheet)
  def self.script = Library.text(Library.obelus_script)

  # What obelus.yaml and the files it names say, read once.
  class Project
    def initialize(config: nil, annotations: [], lang: nil, id_prefix: nil, assets_href: nil)
      files = (annotations.map { |file| Fiddle::Pointer[file].to_i } + [0]).pack("J*")
      options = Library::Options.malloc(Fiddle::RUBY_FREE)
      options.to_ptr[0, Library::Options.size] = "\0" * Library::Options.size
      options.size = Library::Options.size
      { config: config, annotations: files, lang: lang, id_prefix: id_prefix, assets_href: assets_href }
        .compact.each { |name, value| options.send("#{name}=", value) }
      slot = Library.slot
      status = Library.obelus_project_open(options, slot)
      @handle = Fiddle::Pointer.new(slot.ptr.to_i, 0, Library["obelus_project_free"])
      fail_with(:project, @handle, status) unless status.zero?
    end

    # The page with its annotations, and what an author should change. `path` is the source's.
    def annotate(content, path: nil, from: :html, to: :html)
      content = content.encode(Encoding::UTF_8)
      slot = Library.slot
      status = Library.obelus_annotate(@handle, path, Library::FORMATS.fetch(from), Library::FORMATS.fetch(to),
                                       content, content.bytesize, slot)
      result = slot.ptr
      fail_with(:result, result, status) unless status.zero?
      size = Library.obelus_result_size(result)
      [Library.obelus_result_content(result)[0, size].force_encoding(Encoding::UTF_8), Library.findings(:result, result)]
    ensure
      Library.obelus_result_free(result) if result
    end

    private

    def fail_with(of, handle, status)
      lines = handle.null? ? [] : Library.findings(of, handle).map(&:to_s)
      raise Error, lines.empty? ? "obelus: status #{status}" : lines.join("\n")
    end
  end
end
