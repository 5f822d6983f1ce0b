// What is on a page that could act, or that nothing but the YAML can have put there.

import { attribute, elements } from "./page.js";

const own = /^(obelus\/obelus\.js)$/;
const with_address = ["href", "src", "action", "formaction", "data", "poster", "background", "cite", "xlink:href", "ping", "manifest"];
const plain = new Set(("html head title meta link body main article section h1 h2 h3 h4 h5 h6 p ol ul li a span sup sub bdi div strong em code pre "
  + "blockquote br hr cite time data dl dt dd q del table thead tbody tr th td button img input script small").split(" "));

// `also`: elements that the page has of its own.
export function acting(html, also = []) {
  const found = [];
  for (const element of elements(html)) {
    const { tagName } = element;
    if (!plain.has(tagName) && !also.includes(tagName)) found.push(`<${tagName}>`);
    if (tagName === "script") {
      if (attribute(element, "type") === "application/ld+json") JSON.parse(element.childNodes.map((each) => each.value).join(""));
      else if (!own.test(attribute(element, "src") ?? "") || element.childNodes.length > 0) found.push("<script>");
    }
    if (tagName === "link" && attribute(element, "href") !== "obelus/obelus.css") found.push("<link>");
    if (tagName === "meta" && attribute(element, "http-equiv") !== undefined) found.push("<meta http-equiv>");
    for (const { name, value } of element.attrs) {
      if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) found.push(`${tagName} ${name}`);
      if (!/^[a-z][a-z0-9-]*$/.test(name)) found.push(`${tagName} attribute ${name}`);
      if (!with_address.includes(name)) continue;
      const scheme = /^([a-z][a-z0-9+.-]*):/.exec(value.replace(/[\u0000-\u0020]/g, "").toLowerCase())?.[1];
      if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme)) found.push(`${name}=${value}`);
      if (URL.canParse(value, "https://page.example/") && new URL(value, "https://page.example/").host === "evil.example") found.push(`${name}=${value}`);
    }
  }
  return found;
}
