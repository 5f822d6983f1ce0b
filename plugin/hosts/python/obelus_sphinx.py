"""Sphinx: the body of every HTML page passes through obelus before the theme is put round it."""
import os

from sphinx.errors import ExtensionError
from sphinx.util import logging

import obelus_host

log = logging.getLogger(__name__)


def _start(app):
    if app.builder.format != "html":
        return
    settings = os.path.join(app.confdir, "obelus.yaml")
    app.obelus_errors = 0
    try:
        app.obelus_project = obelus_host.Project(config=os.path.relpath(settings) if os.path.exists(settings) else None,
                                                 lang=app.config.language, assets_href="")
    except obelus_host.Error as error:
        raise ExtensionError(f"obelus: {error}") from None
    app.add_css_file("obelus.css")
    app.add_js_file("obelus.js", loading_method="defer")
    static = os.path.join(app.doctreedir, "obelus")
    obelus_host.write_assets(static)
    app.config.html_static_path.append(os.path.abspath(static))


def _annotations_changed(app, env, added, changed, removed):
    """Articles whose annotations are newer than the page made of them."""
    if app.builder.format != "html":
        return []

    def is_newer(name):
        page = app.builder.get_outfilename(name)
        annotations = os.path.splitext(env.doc2path(name))[0] + ".obelus.yaml"
        return all(map(os.path.exists, (page, annotations))) and os.path.getmtime(annotations) > os.path.getmtime(page)

    return [name for name in env.found_docs if is_newer(name)]


def _annotate(app, pagename, templatename, context, doctree):
    if doctree is None or "body" not in context:
        return
    try:
        body, findings = app.obelus_project.annotate(context["body"], path=os.path.relpath(app.env.doc2path(pagename)))
    except obelus_host.Error as error:
        raise ExtensionError(f"obelus: {error}") from None
    context["body"] = body
    for finding in findings:
        (log.info if finding.level == "info" else log.warning)("%s", finding, type="obelus", subtype=finding.rule)
        app.obelus_errors += finding.level == "error"


def _finish(app, exception):
    if exception is None and app.builder.format == "html" and app.config.obelus_strict and app.obelus_errors:
        raise ExtensionError(f"obelus: {app.obelus_errors} error(s), and obelus_strict is set")


def setup(app):
    app.add_config_value("obelus_strict", False, "")
    app.connect("builder-inited", _start)
    app.connect("env-get-outdated", _annotations_changed)
    app.connect("html-page-context", _annotate)
    app.connect("build-finished", _finish)
    return {"version": "0.1.0", "parallel_read_safe": True, "parallel_write_safe": False}
