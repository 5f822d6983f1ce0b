"""Input that costs careless readers quadratic time, and the commands that read it."""

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


KINDS = {"Markdown": MARKDOWN, "HTML": HTML, "YAML": YAML}


def files_of(kind, make, n):
    """By their names."""
    if kind == "YAML":
        return {"a.md": ARTICLE * 20, "a.obelus.yaml": HEAD + make(n)}
    note = HEAD + "  - {id: five, match: $5 million, occurrences: all, note: N}\n  - {match: a, occurrences: first, note: N}\n"
    return {"a.md" if kind == "Markdown" else "a.html": make(n), "a.obelus.yaml": note}


def put(folder, kind, make, n):
    for path, content in files_of(kind, make, n).items():
        with open(os.path.join(folder, path), "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(content)


def commands(kind):
    article = "a.html" if kind == "HTML" else "a.md"
    yield ["annotate", article]
    if kind == "Markdown":
        yield ["annotate", article, "--to", "markdown"]
    yield ["check", article, "--jobs", "1"]
    yield ["match", article]
    if kind != "YAML":
        yield ["figures", article]
