"""Annotates pages through libobelus, in the process that asks.

    project = obelus_host.Project(assets_href="/obelus/")
    page, findings = project.annotate(html, path="posts/a.md")
    for finding in findings:
        print(finding, file=sys.stderr)

The library is $OBELUS_LIBRARY, else libobelus.so.0.1 where the system looks for libraries.
"""
import ctypes
import os
from ctypes import POINTER, byref, c_char_p, c_int, c_size_t, c_void_p
from typing import NamedTuple

_FORMATS = {"markdown": 0, "html": 1}
_LEVELS = ("info", "warning", "error")


class Error(Exception):
    """A file or an article is not as it must be; the message has a line for each fault."""


class Finding(NamedTuple):
    rule: str
    level: str
    message: str
    path: str
    line: int
    column: int
    fix: str
    name: str  # of the rule

    def __str__(self):
        """As compilers write it, so that editors and terminals find the place."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{place}: {self.level}: {self.message}" + (f" [{self.rule} {self.name}]" if self.rule else "")


class _Options(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("config", c_char_p), ("no_config", c_int), ("annotations", POINTER(c_char_p)),
                ("lang", c_char_p), ("id_prefix", c_char_p), ("unsafe", c_int), ("assets_href", c_char_p)]


class _Found(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("rule", c_char_p), ("level", c_int), ("message", c_char_p), ("path", c_char_p),
                ("line", c_size_t), ("column", c_size_t), ("fix", c_char_p), ("name", c_char_p)]


def _load():
    library = ctypes.CDLL(os.environ.get("OBELUS_LIBRARY") or "libobelus.so.0.1")
    for name, result, *arguments in (
            ("stylesheet", c_char_p), ("script", c_char_p), ("project_open", c_int, c_void_p, c_void_p),
            ("project_free", None, c_void_p), ("project_finding_count", c_size_t, c_void_p),
            ("project_finding", c_int, c_void_p, c_size_t, c_void_p),
            ("annotate", c_int, c_void_p, c_char_p, c_int, c_int, c_char_p, c_size_t, c_void_p),
            ("result_free", None, c_void_p), ("result_content", c_void_p, c_void_p), ("result_size", c_size_t, c_void_p),
            ("result_finding_count", c_size_t, c_void_p), ("result_finding", c_int, c_void_p, c_size_t, c_void_p)):
        function = getattr(library, f"obelus_{name}")
        function.restype, function.argtypes = result, arguments
    return library


_library = _load()


def _findings(of, handle):
    found = _Found(size=ctypes.sizeof(_Found))
    for index in range(getattr(_library, f"obelus_{of}_finding_count")(handle)):
        getattr(_library, f"obelus_{of}_finding")(handle, index, byref(found))
        yield Finding(found.rule.decode(), _LEVELS[found.level], found.message.decode(), found.path.decode(), found.line,
                      found.column, found.fix.decode(), found.name.decode())


def _check(status, of, handle):
    if status != 0:
        raise Error("\n".join(map(str, _findings(of, handle))) or f"obelus: status {status}")


def _bytes(text):
    return None if text is None else os.fsencode(text)


def write_assets(folder):
    """Writes the stylesheet and the script that pages link to."""
    os.makedirs(folder, exist_ok=True)
    for name, content in (("obelus.css", _library.obelus_stylesheet()), ("obelus.js", _library.obelus_script())):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


class Project:
    """What obelus.yaml and the files it names say, read once. `assets_href=""`: no links."""

    def __init__(self, config=None, annotations=(), lang=None, id_prefix=None, assets_href=None):
        self._handle = c_void_p()
        files = (c_char_p * (len(annotations) + 1))(*map(_bytes, annotations), None)
        options = _Options(size=ctypes.sizeof(_Options), config=_bytes(config), annotations=files, lang=_bytes(lang),
                           id_prefix=_bytes(id_prefix), assets_href=_bytes(assets_href))
        _check(_library.obelus_project_open(byref(options), byref(self._handle)), "project", self._handle)

    def __del__(self, free=_library.obelus_project_free):
        free(self._handle)

    def annotate(self, content, path=None, source="html", to="html"):
        """The page with its annotations, and what an author should change. `path` is the article's."""
        text = content.encode()
        result = c_void_p()
        try:
            status = _library.obelus_annotate(self._handle, _bytes(path), _FORMATS[source], _FORMATS[to], text, len(text),
                                              byref(result))
            _check(status, "result", result)
            made = ctypes.string_at(_library.obelus_result_content(result), _library.obelus_result_size(result))
            return made.decode(), list(_findings("result", result))
        finally:
            _library.obelus_result_free(result)
