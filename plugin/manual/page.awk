# Puts a page round a chapter: awk -v page=NAME -f page.awk chapters NAME.html. Headings get the ids that GitHub gives
# them, links to chapters become links to pages.

function slug(text,   out) {
  gsub(/<sup class="ob-ref.*<\/sup>|<[^>]*>|&[a-z]+;|&#[0-9]+;/, "", text)
  out = tolower(text)
  gsub(/[^a-z0-9 _-]/, "", out)
  gsub(/ /, "-", out)
  if (seen[out]++) out = out "-" (seen[out] - 1)
  return out
}

function link(name, title,   here) {
  here = name == page ? " aria-current=\"page\"" : ""
  return "<li><a href=\"" name ".html\"" here ">" title "</a></li>"
}

FNR == NR && (/^#/ || !NF) { next }
FNR == NR && /^=/ {
  contents = contents (count ? "</ul>\n" : "") "<h2>" substr($0, 3) "</h2>\n<ul>\n"
  next
}
FNR == NR {
  name = substr($1, 1, length($1) - 3)
  title = $0
  sub(/^([^ ]+ )+ +/, "", title)
  sub(/^.*  +/, "", title)
  if (!count++) contents = "<ul>\n"
  contents = contents link(name, title) "\n"
  names[count] = name
  titles[count] = title
  if (name == page) number = count
  next
}

{
  line = $0
  while (match(line, /href="[a-z-]+\.md["#]/)) {
    target = substr(line, RSTART, RLENGTH)
    sub(/\.md/, ".html", target)
    line = substr(line, 1, RSTART - 1) target substr(line, RSTART + RLENGTH)
  }
  if (match(line, /^<h[1-6]>/)) {
    level = substr(line, 3, 1)
    text = line
    sub(/^<h[1-6]>/, "", text)
    sub(/<\/h[1-6]>.*/, "", text)
    id = slug(text)
    line = "<h" level " id=\"" id "\">" substr(line, 5)
    gsub(/<sup class="ob-ref.*<\/sup>|<\/?a[^>]*>| id="[^"]*"/, "", text)
    if (level == 1 && heading == "") heading = text
    if (level == 2) { sections = sections "<li><a href=\"#" id "\">" text "</a></li>\n"; parts++ }
  }
  if (line == "<table>") line = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table " ++tables "\">\n<table>"
  if (line == "</table>") line = "</table>\n</div>"
  if (line == "<th></th>") line = "<td></td>"
  sub(/^<pre>/, "<pre tabindex=\"0\">", line)
  body = body line "\n"
  if (level == 1 && !placed++) body = body "\001"
}

END {
  plain = heading
  gsub(/<[^>]*>/, "", plain)
  on_this_page = parts < 3 ? "" : "<nav class=\"parts\" aria-label=\"On this page\">\n<ul>\n" sections "</ul>\n</nav>\n"
  at = index(body, "\001")
  if (at) body = substr(body, 1, at - 1) on_this_page substr(body, at + 1)
  print "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">"
  print "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
  print "<link rel=\"icon\" href=\"icon.svg\">"
  print "<title>" plain (plain == "Obelus" ? "" : " – Obelus") "</title>"
  print "<link rel=\"stylesheet\" href=\"obelus.css\">\n<link rel=\"stylesheet\" href=\"manual.css\">"
  print "<script src=\"obelus.js\" defer></script>\n</head>\n<body>"
  print "<a class=\"skip\" href=\"#main\">To the chapter</a>"
  print "<header><a href=\"index.html\"><span aria-hidden=\"true\">†</span> Obelus</a> <a class=\"to-contents\" href=\"#contents\">Contents</a></header>"
  printf "<main id=\"main\">\n%s<nav class=\"turn\" aria-label=\"Neighbours\">\n", body
  if (number > 1) print "<a rel=\"prev\" href=\"" names[number - 1] ".html\">← " titles[number - 1] "</a>"
  if (number < count) print "<a rel=\"next\" href=\"" names[number + 1] ".html\">" titles[number + 1] " →</a>"
  print "</nav>\n</main>"
  print "<nav id=\"contents\" class=\"contents\" aria-label=\"Contents\">\n" contents "</ul>\n</nav>\n</body>\n</html>"
}
