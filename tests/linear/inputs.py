"""Input that costs careless readers quadratic time, and the commands that read it."""

import json
import os

HEAD = "obelus: 1\nreferences: [{id: w, title: T}]\nannotations:\n"


def each(make):
    return lambda n: "".join(make(i) for i in range(n))


def table(n):
    return "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "b|" * n + "\n"


def short_rows(n):
    return "|" + "a|" * 100 + "\n|" + "-|" * 100 + "\n" + "|b\n" * n


def backticks(n):
    text, length = [], 0
    while length < 5 * n:
        text.append("e" + "`" * (len(text) + 1))
        length += len(text[-1])
    return "".join(text)


# Markdown, by what is repeated.
MARKDOWN = {
    "nothing": lambda n: "",
    "words": lambda n: "It cost $5 million in May. " * n,
    "paragraphs": lambda n: "It cost $5 million in May.\n\n" * n,
    "one long word": lambda n: "a" * 5 * n,
    "brackets that open": lambda n: "[" * n,
    "brackets that nest": lambda n: "[" * n + "a" + "]" * n,
    "images in links": lambda n: "![[]()" * n,
    "links half open": lambda n: "[a](b" * n,
    "links with titles half open": lambda n: "[a](<b" * n,
    "emphasis half open": lambda n: "*a **a " * n,
    "emphasis half closed": lambda n: "a** " * n,
    "emphasis that mixes": lambda n: "*a_ " * n,
    "emphasis that nests": lambda n: "*a **a " * n + "b" + " a** a*" * n,
    "underscores in words": lambda n: "a_b" * n,
    "strikes": lambda n: "~~a~" * n,
    "runs of backticks": backticks,
    "code half open": lambda n: "`a" * n,
    "comments half open": lambda n: "<!-- a " * n,
    "declarations half open": lambda n: "<!A " * n,
    "instructions half open": lambda n: "<? " * n,
    "sections half open": lambda n: "<![CDATA[ " * n,
    "tags half open": lambda n: "<a b=" * n,
    "entities half open": lambda n: "&a" * n,
    "entities": lambda n: "&amp;&#x41;" * n,
    "autolinks": lambda n: "www.a.b http://c.d e@f.g " * n,
    "autolinks in brackets": lambda n: "www.a.b((((" * n,
    "at signs": lambda n: "a@" * n,
    "footnotes half open": lambda n: "a_[^b]" * n,
    "footnotes": each(lambda i: f"[^{i}]\n\n[^{i}]: a\n\n"),
    "references": each(lambda i: f"[a{i}]: b\n[a{i}] "),
    "references to nothing": lambda n: "[a][b] " * n,
    "quotations that nest": lambda n: "> " * n + "a",
    "quotations": lambda n: "> a\n\nb\n\n" * n,
    "lists that nest": lambda n: "".join(" " * (2 * i) + "- a\n" for i in range(int((5 * n) ** 0.5))),
    "lists": lambda n: "- a\n" * n,
    "headings": lambda n: "# a\n" * n,
    "one wide table": table,
    "one table, short rows": short_rows,
    "tables": lambda n: "|a|b|\n|-|-|\n|1|2|\n\n" * n,
    "pipes": lambda n: "|" * n + "\n" + "-" * n,
    "escapes": lambda n: "\\*" * n,
    "hard breaks": lambda n: "a\\\n" * n,
    "blank lines": lambda n: "\n" * n,
    "NUL": lambda n: "a\0" * n,
    "templates half open": lambda n: "{{ {% " * n,
    "templates": lambda n: "{{ a }} {% b %} " * n,
    "code half open": lambda n: "{% highlight a %}\n" * n,
    "regions of code": lambda n: "{% highlight a %}\n7\n{% endhighlight %}\n" * n,
    "regions of code in blocks": lambda n: "{# a #}\n\n{# b\n\n#}\n\n" * n,
    "comments of templates half open": lambda n: "{# a\n" * n,
    "tags with expressions": lambda n: "<A b={1} c={{d: 2}}/> " * n,
    "tags with expressions half open": lambda n: "<A b={" * n,
    "tags with expressions that nest": lambda n: "<A b={" * n + "}! " * n,
    "tags with quotation marks half open": lambda n: '<A b="{' * n,
    "expressions that nest": lambda n: "import a from 'b'\n\n" + "{a " * n + "}" * n,
    "expressions half open": lambda n: "import a from 'b'\n\n" + "{a " * n,
    "comments of expressions": lambda n: "{/* a */} b " * n,
    "modules": lambda n: "import a\n" * n,
    "maths half open": lambda n: "$a \\[ \\( " * n,
    "front matter": each(lambda i: ("---\n" if i == 0 else "") + f"k{i}: v\n"),
    "front matter, plain": lambda n: "---\n" + "a: 'b\n" * n + "---\n",
    "waivers": lambda n: "It cost <!-- obelus-ignore OB101: why --> $5.\n\n" * n,
    "waivers that begin": lambda n: "<!-- obelus-ignore-start OB101: why -->\n\n$5\n\n" * n,
    "waivers that end": lambda n: "<!-- obelus-ignore-end -->\n\n" * n,
    "ours half open": lambda n: "[//]: # \"obelus: a\"\n" * n,
    "combining marks": lambda n: "a" + "\u0301" * n,
    "soft hyphens": lambda n: "a\u00ad" * n,
    "digits": lambda n: "1" * 5 * n,
    "digits and commas": lambda n: "1,000," * n,
    "number words": lambda n: "one " * n,
    "number words of scale": lambda n: "million hundred " * n,
    "currency signs": lambda n: "$€£" * n,
    "ranges": lambda n: "1-2-" * n,
    "fractions": lambda n: "1/2/" * n,
    "hedges": lambda n: "about nearly around " * n,
    "conversions": lambda n: "$5 (£4) " * n,
    "figures of one sentence": lambda n: "they saw 5 cats by " * n,
    "figures of one condition": lambda n: "if you have 12 cats and " * n,
    "same claim": lambda n: "It has 5 chips. " * n,
}
HTML = {
    "words": lambda n: "<p>" + "It cost $5 million in May. " * n,
    "elements that nest": lambda n: "<b>" * n + "a",
    "elements": lambda n: "<p>$5 million</p>" * n,
    "elements never closed": lambda n: "<p><b><i>a" * n,
    "elements closed twice": lambda n: "</b></p>" * n,
    "links": lambda n: "<a href=x>a" * n,
    "attributes": lambda n: "<a " + "".join(f"b{i}=c " for i in range(n)) + ">",
    "one attribute": lambda n: "<a b='" + "c" * 5 * n + "'>",
    "tags half open": lambda n: "<a b='" * n,
    "less-than signs": lambda n: "<" * n,
    "comments half open": lambda n: "<!--a" * n,
    "comments": lambda n: "<!--a-->b" * n,
    "comments that end oddly": lambda n: "<!--a--!>" * n,
    "sections half open": lambda n: "<![CDATA[" * n,
    "references half open": lambda n: "&notin" * n,
    "references": lambda n: "&amp;&#65;&NotEqualTilde;" * n,
    "scripts half open": lambda n: "<script><!--" * n,
    "scripts": lambda n: "<script>a</script>" * n,
    "text areas": lambda n: "<textarea>" * n,
    "templates": lambda n: "<template>" * n,
    "select": lambda n: "<select><option>" * n,
    "tables": lambda n: "<table><tr><td>" * n,
    "table cells": lambda n: "<table><tr>" + "<td>$5" * n,
    "misplaced in tables": lambda n: "<table>" + "<p>a" * n,
    "formatting across blocks": lambda n: "<b><p>" * n,
    "SVG": lambda n: "<svg><a>" * n,
    "articles": lambda n: "<article>$5</article>" * n,
    "articles that nest": lambda n: "<article>" * n + "$5",
    "waivers": lambda n: "<div data-obelus-ignore='OB101: why'>$5" * n,
    "ours": lambda n: "<span class=ob-a>a" * n,
    "ours, notes": lambda n: "<section class=ob-notes><ol><li>a" * n,
    "encodings": lambda n: "<meta charset=x>" * n,
    "not UTF-8": lambda n: "<p>" + "\udcff" * n,
    "white space": lambda n: "<p>" + " \n" * n + "a",
    "new lines in pre": lambda n: "<pre>" + "\n" * n,
}
YAML = {
    "annotations": each(lambda i: f"  - {{id: a{i}, match: word{i}, note: N}}\n"),
    "annotations of one passage": each(lambda i: f"  - {{id: a{i}, match: $5 million, note: N}}\n"),
    "approximate annotations": lambda n: "".join(f"  - {{match: 'It cos $5 milion in Mey', note: N{i}}}\n" for i in range(n // 100)),
    "aliases": lambda n: "  - &a {match: x, note: N}\n" + "  - *a\n" * n,
    "aliases of aliases": lambda n: "  - &a0 [x]\n" + "".join(f"  - &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40)),
    "lists that nest": lambda n: "  - " + "[" * n,
    "lists that nest, in blocks": lambda n: "  " + "- " * n + "a",
    "mappings that nest": lambda n: "  - " + "{a: " * n,
    "keys": each(lambda i: f"k{i}: 1\n"),
    "keys twice": lambda n: "a: 1\n" * n,
    "quotation half open": lambda n: "  - match: \"" + "a\n" * n,
    "tags": lambda n: "  - !!str a\n" * n,
    "documents": lambda n: "---\n" * n,
    "comments": lambda n: "# a\n" * n,
    "escapes": lambda n: "  - {match: \"" + "\\u00e9" * n + "\", note: N}\n",
    "long note": lambda n: "  - {match: $5 million, note: '" + "*a **a " * n + "'}\n",
    "references": lambda n: "".join(f"  - {{match: $5 million, sources: [r{i}]}}\n" for i in range(n)),
    "names": lambda n: "  - {match: It cost, bio: a}\npeople: {a: {name: A, bio: B, also: [" + "It cost, " * n + "x]}}\n",
}
ARTICLE = "It cost $5 million in May. It is so, and was so, and will be so for ever.\n"


def framed(*messages):
    """What an editor sends, once it has said hello."""
    hello = [{"id": 0, "method": "initialize", "params": {"capabilities": {}}}, {"method": "initialized", "params": {}}]
    texts = (json.dumps({"jsonrpc": "2.0", **each}) for each in [*hello, *messages])
    return "".join(f"Content-Length: {len(text)}\r\n\r\n{text}" for text in texts)


URI = "file:///nowhere/a.md"
SIDECAR = "file:///nowhere/a.obelus.yaml"
START = {"line": 0, "character": 0}
ALL = {"start": START, "end": {"line": 1_000_000, "character": 0}}


def opened(text, uri=URI):
    return {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": uri, "version": 1, "text": text}}}


def changed(*edits):
    return {"method": "textDocument/didChange", "params": {"textDocument": {"uri": URI, "version": 2}, "contentChanges": edits}}


def put_in(text, line, to=0, at=0):
    return {"range": {"start": {"line": line, "character": at}, "end": {"line": line, "character": at + to}}, "text": text}


def anywhere(n):
    """All numbers below n, far from one to the next."""
    return (i * 7919 % n for i in range(n))


def ask(what, uri=URI, number=1, **more):
    return {"id": number, "method": "textDocument/" + what, "params": {
        "textDocument": {"uri": uri}, "position": START, "range": ALL, "context": {"diagnostics": []}, "newName": "other", **more}}


def asked(what):
    """Of an article and its annotations, an annotation a paragraph."""
    return lambda n: framed(
        opened("".join(f"It cost {i} cars in May.\n\n" for i in range(1000, 1000 + n))),
        opened("obelus: 1\nreferences: [{id: w, title: T}]\nannotations:\n" + "".join(
            f"  - {{id: a{i}, match: {i} cars, sources: [w]}}\n" for i in range(1000, 1000 + n)), SIDECAR),
        ask(what), ask(what, SIDECAR, 2), ask(what, SIDECAR, 3, position={"line": 1, "character": 18}))


# What an editor sends, by what is repeated.
LSP = {
    "messages": lambda n: framed(*({"id": i, "method": "x"} for i in range(1, n))),
    "what is told": lambda n: framed(*({"method": "$/x"} for _ in range(n))),
    "what is cancelled": lambda n: framed(*({"id": i, "method": "x"} for i in range(1, n)), *(
        {"method": "$/cancelRequest", "params": {"id": i}} for i in range(1, n))),
    "header lines half open": lambda n: "a: b\r\n" * n,
    "header half open": lambda n: "a" * n,
    "lists that nest": lambda n: framed({"method": "x", "params": []}).replace("[]", "[" * n + "]" * n),
    "lone surrogates": lambda n: framed(opened("\udc00" * n)),
    "changes": lambda n: framed(opened(ARTICLE), *(changed(put_in("a", 0, 1)) for _ in range(n))),
    "edits downwards": lambda n: framed(opened("a\n" * n), changed(*(put_in("b", i) for i in range(n)))),
    "edits upwards": lambda n: framed(opened("a\n" * n), changed(*(put_in("b", n - i) for i in range(n)))),
    "lines put in": lambda n: framed(opened("a\n" * n), changed(*(put_in("b\n", 2 * i) for i in range(n)))),
    "edits anywhere": lambda n: framed(opened(f"{'a' * 99}\n" * n), changed(*(put_in("b", i, at=50) for i in anywhere(n)))),
    "edits anywhere in one line": lambda n: framed(opened("a" * 100 * n), changed(*(put_in("bc", 0, 1, 100 * i) for i in anywhere(n)))),
    "lines cut out anywhere": lambda n: framed(opened("a\n" * n), changed(*(
        {"range": {"start": {"line": i // 2, "character": 0}, "end": {"line": i // 2 + 1, "character": 0}}, "text": ""} for i in anywhere(n)))),
    "edits in one line": lambda n: framed(opened("a" * n), changed(*(put_in("b", 0) for _ in range(n)))),
    "the whole, changed": lambda n: framed(opened(ARTICLE), changed(*({"text": ARTICLE} for _ in range(n)))),
    "files opened": lambda n: framed(*(opened(ARTICLE, f"file:///nowhere/{i}.md") for i in range(n // 100))),
    "hovers": lambda n: framed(opened(ARTICLE), *(ask("hover", number=i) for i in range(1, n))),
    "hover in one line": lambda n: framed(opened("It is so, and so. " * n), ask("hover", position={"line": 0, "character": 9 * n})),
    **{what: asked(what) for what in (
        "hover", "definition", "references", "documentSymbol", "codeLens", "inlayHint", "completion", "codeAction", "rename")},
}


def get(target="/", head="", body=""):
    return f"GET {target} HTTP/1.1\r\nHost: localhost:PORT\r\n{head}\r\n{body}"


def page(body="<p>It cost $5 million.</p>", head=""):
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n{body}"


CHUNKED = "Transfer-Encoding: chunked\r\n"

# What a client sends, and the server behind the proxy answers, by what is repeated.
HTTP = {
    "requests": lambda n: (get() * (n // 100), page()),
    "headers": lambda n: (get("/", "".join(f"A{i}: b\r\n" for i in range(n // 50))), page()),
    "headers past the limit": lambda n: (get("/", "".join(f"A{i}: b\r\n" for i in range(n))), page()),
    "one header": lambda n: (get("/", "A: " + "b" * n + "\r\n"), page()),
    "header, folded": lambda n: (get("/", "A: b\r\n" + " b\r\n" * n), page()),
    "header half open": lambda n: ("GET / HTTP/1.1\r\nA: " + "b" * 5 * n, page()),
    "header in small pieces": lambda n: (get("/small", "A: " + "b" * min(n, 6000) + "\r\n"), page()),
    "target": lambda n: (get("/" + "a/" * n), page()),
    "query": lambda n: (get("/?" + "a=b&" * n), page()),
    "cookies": lambda n: (get("/", "Cookie: " + "a=b; " * n + "\r\n"), page()),
    "chunks": lambda n: (get("/", CHUNKED, "1\r\na\r\n" * n + "0\r\n\r\n"), page()),
    "chunks in small pieces": lambda n: (get("/small", CHUNKED, "1\r\na\r\n" * (n // 10) + "0\r\n\r\n"), page()),
    "chunk with a long extension": lambda n: (get("/", CHUNKED, "1;a=" + "b" * 50 * n + "\r\na\r\n0\r\n\r\n"), page()),
    "trailers": lambda n: (get("/", CHUNKED, "1\r\na\r\n0\r\n" + "a: b\r\n" * n + "\r\n"), page()),
    "body": lambda n: (get("/", f"Content-Length: {50 * n}\r\n", "a" * 50 * n), page()),
    "page": lambda n: (get(), page("<p>It cost $5 million.</p>" * n)),
    "page in chunks": lambda n: (get(), page("1\r\na\r\n" * n + "0\r\n\r\n", CHUNKED)),
    "file in chunks": lambda n: (get(), page("1\r\na\r\n" * n + "0\r\n\r\n", CHUNKED).replace("html", "css")),
    "headers of a page": lambda n: (get(), page(head="".join(f"A{i}: b\r\n" for i in range(n // 10)))),
    "policy of a page": lambda n: (get(), page(head="Content-Security-Policy: " + "".join(f"a{i} b;" for i in range(n // 10)) + "\r\n")),
}

def report(**lists):
    return json.dumps({"obelus": "0", "report": 1, "files": [], **lists})


def useless(i):
    return {"id": "x", "rule": "OB306", "message": str(i), "path": "s.yaml", "bytes": [1, 2]}


# What `check -f json` printed, by what is repeated.
REPORT = {
    "files": lambda n: report(files=[{"path": str(i), "figures": []} for i in range(n)]),
    "findings": lambda n: report(findings=[{**useless(i), "rule": "OB101"} for i in range(n)]),
    "sources of no use": lambda n: report(findings=[useless(i) for i in range(n)], sources=[{"path": "s.yaml", "id": "w", "cited": []}]),
    "sources": lambda n: report(sources=[{"path": "s.yaml", "id": str(i), "cited": [{"path": "a.md", "text": "a"}]} for i in range(n)]),
    "lists that nest": lambda n: "[" * n,
}
KINDS = {"Markdown": MARKDOWN, "HTML": HTML, "YAML": YAML, "LSP": LSP, "HTTP": HTTP, "report": REPORT}
STREAM = "stream"  # what `lsp` reads


def files_of(kind, make, n):
    """By their names."""
    if kind == "LSP":
        return {STREAM: make(n)}
    if kind == "HTTP":
        request, reply = make(n)
        return {"request": request, "reply": reply, "a.md": ARTICLE}
    if kind == "report":
        return {"a.json": make(n)}
    if kind == "YAML":
        return {"a.md": ARTICLE * 20, "a.obelus.yaml": HEAD + make(n)}
    note = HEAD + "  - {id: five, match: $5 million, occurrences: all, note: N}\n  - {match: a, occurrences: first, note: N}\n"
    return {"a.md" if kind == "Markdown" else "a.html": make(n), "a.obelus.yaml": note}


def put(folder, kind, make, n):
    for path, content in files_of(kind, make, n).items():
        with open(os.path.join(folder, path), "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(content)


def commands(kind):
    if kind == "LSP":
        yield ["lsp", "--only-open"]
        return
    if kind == "HTTP":
        yield ["serve", "--upstream"]
        yield ["preview", "--no-open"]
        return
    if kind == "report":
        yield ["merge", "a.json"]
        yield ["report", "a.json", "-o", "out"]
        return
    article = "a.html" if kind == "HTML" else "a.md"
    yield ["annotate", article]
    if kind == "Markdown":
        yield ["annotate", article, "--to", "markdown"]
    yield ["check", article, "--jobs", "1"]
    yield ["match", article]
    if kind != "YAML":
        yield ["figures", article]
