// Makes one tree the same as another by few changes, so that what a reader has hold of stays: focus,
// selection, scroll, and details that are open.

// What the reader, or the page, has set: not the server's to change.
const kept = new Set(["open", "hidden", "media", "aria-current", "data-current"]);

const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

// `to` is used up. Both are elements of one name, or texts.
export function morph(from, to) {
  if (from.isEqualNode(to)) return;
  if (from.nodeType !== Node.ELEMENT_NODE) return morph_text(from, to.data);
  morph_attributes(from, to);
  morph_children(from, to);
}

// Ranges outside of what changed keep their place.
function morph_text(node, data) {
  const old = node.data;
  if (old === data) return;
  const most = Math.min(old.length, data.length);
  let front = 0;
  while (front < most && old[front] === data[front]) ++front;
  let back = 0;
  while (back < most - front && old[old.length - 1 - back] === data[data.length - 1 - back]) ++back;
  node.replaceData(front, old.length - front - back, data.slice(front, data.length - back));
}

// In the order in which a new page has them.
function morph_attributes(from, to) {
  const names = (element) => element.getAttributeNames().filter((name) => !kept.has(name));
  const wanted = names(to);
  if (names(from).join() !== wanted.join()) for (const name of names(from)) from.removeAttribute(name);
  for (const name of wanted) {
    const value = to.getAttribute(name);
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

export function morph_children(from, to) {
  let a = from.firstChild;
  let b = to.firstChild;
  while (a && b && a.isEqualNode(b)) [a, b] = [a.nextSibling, b.nextSibling];
  let end = null; // of `from`: what stands from here on is the same
  let b_end = null;
  for (;;) {
    const x = end ? end.previousSibling : from.lastChild;
    const y = b_end ? b_end.previousSibling : to.lastChild;
    if (!a || !b || a === end || b === b_end || !x.isEqualNode(y)) break;
    [end, b_end] = [x, y];
  }
  const wanted = [];
  for (; b && b !== b_end; b = b.nextSibling) wanted.push(b);
  const named = new Map();
  for (let node = a; node && node !== end; node = node.nextSibling) if (node.id) named.set(node.id, node);
  const names = new Set(wanted.map((node) => node.id).filter(Boolean));
  for (const node of wanted) {
    let match = (node.id && named.get(node.id)) || null;
    if (match && !alike(match, node)) match = null;
    if (!match && a && a !== end && alike(a, node) && !(a.id && names.has(a.id))) match = a;
    if (!match) {
      from.insertBefore(node, a ?? end);
      continue;
    }
    named.delete(match.id);
    if (match === a) a = a.nextSibling;
    else from.insertBefore(match, a ?? end);
    morph(match, node);
  }
  while (a && a !== end) {
    const next = a.nextSibling;
    a.remove();
    a = next;
  }
}
