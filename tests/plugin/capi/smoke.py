"""The C interface from Python: smoke.py LIBRARY."""
import ctypes
import sys

obelus = ctypes.CDLL(sys.argv[1])
obelus.obelus_version.restype = ctypes.c_char_p
obelus.obelus_result_content.restype = ctypes.c_char_p
for name in ("obelus_result_content", "obelus_result_free", "obelus_project_free"):
    getattr(obelus, name).argtypes = [ctypes.c_void_p]


class Options(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("config", ctypes.c_char_p), ("no_config", ctypes.c_int),
                ("annotations", ctypes.POINTER(ctypes.c_char_p)), ("lang", ctypes.c_char_p),
                ("id_prefix", ctypes.c_char_p), ("unsafe", ctypes.c_int)]


with open("python.yaml", "w", encoding="utf-8") as file:
    file.write("obelus: 1\nannotations:\n  - {match: 5 Äpfel, note: Gezählt.}\n")
files = (ctypes.c_char_p * 2)(b"python.yaml", None)
options = Options(size=ctypes.sizeof(Options), no_config=1, annotations=files)
project, result = ctypes.c_void_p(), ctypes.c_void_p()
assert obelus.obelus_project_open(ctypes.byref(options), ctypes.byref(project)) == 0
text = "Hier sind *5 Äpfel*.\n".encode()
assert obelus.obelus_annotate(project, None, 0, 1, text, ctypes.c_size_t(len(text)), ctypes.byref(result)) == 0
assert "Gezählt." in obelus.obelus_result_content(result).decode()
obelus.obelus_result_free(result)
obelus.obelus_project_free(project)
assert obelus.obelus_version().count(b".") == 2
