"""plugin/hosts/python against the real libobelus."""
import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "plugin/hosts/python"))
import obelus_host  # noqa: E402


class Client(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        self.put("a.obelus.yaml", "obelus: 1\nannotations:\n  - {id: cost, match: £5, note: Was £4.}\n")

    @staticmethod
    def put(name, text):
        pathlib.Path(name).write_text(text, encoding="utf-8")

    def test_page_gets_its_notes(self):
        page, findings = obelus_host.Project().annotate("<p>Ä cost £5.</p>", path="a.md")
        self.assertIn('Ä cost <span class="ob-a"', page)
        self.assertIn("Was £4.", page)
        self.assertEqual(findings, [])

    def test_markdown_stays_markdown_when_asked_to(self):
        page, _ = obelus_host.Project().annotate("It cost £5.\n", path="a.md", source="markdown", to="markdown")
        self.assertIn("£5[^cost].", page)

    def test_findings_tell_where(self):
        self.put("a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not there at all, note: x}\n")
        _, [finding] = obelus_host.Project().annotate("<p>x</p>", path="a.md")
        self.assertEqual(str(finding), "a.obelus.yaml:3:13: error: “not there at all” is nowhere in a.md [OB201 orphan-annotation]")
        self.assertTrue(finding.fix)

    def test_unreadable_yaml_is_an_error_with_its_place(self):
        project = obelus_host.Project()
        self.put("a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: £5, sources: [nobody]}\n")
        with self.assertRaisesRegex(obelus_host.Error, r"^a\.obelus\.yaml:3:27: error: .*nobody"):
            project.annotate("<p>£5</p>", path="a.md")
        self.assertEqual(project.annotate("<p>x</p>", path="b.md")[0], "<p>x</p>")

    def test_every_fault_of_the_project_has_a_line(self):
        self.put("obelus.yaml", "annotation: x\nlanguage: en\n")
        with self.assertRaisesRegex(obelus_host.Error, r"^obelus\.yaml:1:1: error: .*\nobelus\.yaml:2:1: error: "):
            obelus_host.Project()

    def test_options_reach_the_library(self):
        self.put("more.yaml", "obelus: 1\nannotations:\n  - {id: x, match: six, note: More.}\n")
        project = obelus_host.Project(annotations=["more.yaml"], assets_href="/blog/obelus/", id_prefix="p-", lang="de")
        page, _ = project.annotate("<head></head><p>six</p>")
        self.assertIn('href="/blog/obelus/obelus.css"', page)
        self.assertIn('id="p-fn-x"', page)
        self.assertIn("Anmerkung", page)

    def test_content_with_nul_is_refused_and_not_cut(self):
        page = "<p>a\0b £5</p>"
        try:
            made, _ = obelus_host.Project().annotate(page, path="a.md")
            self.assertIn("b <span", made)
        except obelus_host.Error as error:
            self.assertTrue(str(error))

    def test_assets_are_written(self):
        obelus_host.write_assets("out/obelus")
        self.assertIn(".ob-notes", pathlib.Path("out/obelus/obelus.css").read_text(encoding="utf-8"))
        self.assertIn("showPopover", pathlib.Path("out/obelus/obelus.js").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
