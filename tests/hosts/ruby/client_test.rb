# plugin/hosts/ruby against the real libobelus.

require "minitest/autorun"
require "tmpdir"
require_relative "../../../plugin/hosts/ruby/lib/obelus_host"

class ClientTest < Minitest::Test
  def setup
    @folder = Dir.mktmpdir
    @before = Dir.pwd
    Dir.chdir(@folder)
    File.write("a.obelus.yaml", "obelus: 1\nannotations:\n  - {id: cost, match: £5, note: Was £4.}\n")
  end

  def teardown
    Dir.chdir(@before)
    FileUtils.remove_entry(@folder)
  end

  def test_page_gets_its_notes_and_stays_utf8
    page, findings = ObelusHost::Project.new.annotate("<p>Ä cost £5.</p>", path: "a.md")
    assert_match(/Ä cost <span class="ob-a"/, page)
    assert_includes(page, "Was £4.")
    assert_empty(findings)
  end

  def test_markdown_stays_markdown_when_asked_to
    page, = ObelusHost::Project.new.annotate("It cost £5.\n", path: "a.md", from: :markdown, to: :markdown)
    assert_includes(page, "£5[^cost].")
  end

  def test_findings_tell_where
    File.write("a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not there at all, note: x}\n")
    _, findings = ObelusHost::Project.new.annotate("<p>x</p>", path: "a.md")
    assert_equal(["a.obelus.yaml:3:13: error: “not there at all” is nowhere in a.md [OB201 orphan-annotation]"], findings.map(&:to_s))
    assert_predicate(findings.first, :error?)
    refute_empty(findings.first.fix)
  end

  def test_unreadable_yaml_is_an_error_with_its_place
    project = ObelusHost::Project.new
    File.write("a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: £5, sources: [nobody]}\n")
    error = assert_raises(ObelusHost::Error) { project.annotate("<p>£5</p>", path: "a.md") }
    assert_match(/\Aa\.obelus\.yaml:3:27: error: .*nobody/, error.message)
    assert_equal("<p>x</p>", project.annotate("<p>x</p>", path: "b.md").first)
  end

  def test_every_fault_of_the_project_has_a_line
    File.write("obelus.yaml", "annotation: x\nlanguage: en\n")
    error = assert_raises(ObelusHost::Error) { ObelusHost::Project.new }
    assert_equal(["obelus.yaml:1:1", "obelus.yaml:2:1"], error.message.lines.map { |line| line[/\A[^:]*:\d+:\d+/] })
  end

  def test_options_reach_the_library
    File.write("more.yaml", "obelus: 1\nannotations:\n  - {id: x, match: six, note: More.}\n")
    options = { annotations: ["more.yaml"], assets_href: "/blog/obelus/", id_prefix: "p-", lang: "de" }
    page, = ObelusHost::Project.new(**options).annotate("<head></head><p>six</p>")
    assert_includes(page, 'href="/blog/obelus/obelus.css"')
    assert_includes(page, 'id="p-fn-x"')
    assert_includes(page, "Anmerkung")
  end

  def test_stylesheet_and_script_are_there
    assert_includes(ObelusHost.stylesheet, ".ob-notes")
    assert_includes(ObelusHost.script, "showPopover")
  end

  def test_ten_thousand_pages_leave_no_memory_behind
    project = ObelusHost::Project.new
    size = -> { GC.start; File.read("/proc/self/statm").split[1].to_i * 4 }
    1000.times { project.annotate("<p>It cost £5.</p>", path: "a.md") }
    before = size.call
    9000.times { project.annotate("<p>It cost £5.</p>", path: "a.md") }
    assert_operator(size.call - before, :<, 8000, "kB")
  end
end
