import os

project = "Ferries"
extensions = ["obelus_sphinx"]
html_copy_source = False
obelus_strict = bool(os.environ.get("STRICT"))
