"""MkDocs: every page passes through obelus once its Markdown is HTML, before the theme is put round it."""
import logging
import os

import mkdocs.exceptions
import mkdocs.plugins
from mkdocs.config import config_options

import obelus_host

log = logging.getLogger("mkdocs.plugins.obelus")


class ObelusPlugin(mkdocs.plugins.BasePlugin):
    config_scheme = (("strict", config_options.Type(bool, default=False)),
                     ("lang", config_options.Type(str, default="")))

    def on_config(self, config):
        config["extra_css"].append("obelus/obelus.css")
        config["extra_javascript"].append("obelus/obelus.js")
        return config

    def on_pre_build(self, config):
        settings = os.path.join(os.path.dirname(config["config_file_path"]), "obelus.yaml")
        self._errors = 0
        try:
            self._project = obelus_host.Project(config=os.path.relpath(settings) if os.path.exists(settings) else None,
                                                lang=self.config["lang"] or None, assets_href="")
        except obelus_host.Error as error:
            raise mkdocs.exceptions.PluginError(f"obelus: {error}") from None

    def on_files(self, files, config):
        for file in list(files):
            if file.src_uri.endswith(".obelus.yaml"):
                files.remove(file)
        return files

    def on_page_content(self, html, page, config, files):
        try:
            html, findings = self._project.annotate(html, path=os.path.relpath(page.file.abs_src_path))
        except obelus_host.Error as error:
            raise mkdocs.exceptions.PluginError(f"obelus: {error}") from None
        for finding in findings:
            (log.info if finding.level == "info" else log.warning)("%s", finding)
            self._errors += finding.level == "error"
        return html

    def on_post_build(self, config):
        obelus_host.write_assets(os.path.join(config["site_dir"], "obelus"))
        if self.config["strict"] and self._errors:
            raise mkdocs.exceptions.PluginError(f"obelus: {self._errors} error(s), and strict is set")
