// A text as an editor keeps it: positions in UTF-16 units, lines ended by LF, CRLF or CR.

export class TextDocument {
  constructor(text) {
    this.text = text;
  }
  starts() {
    const starts = [0];
    for (const each of this.text.matchAll(/\r\n|\r|\n/g)) starts.push(each.index + each[0].length);
    return starts;
  }
  // The offset, or the one before where it would part a pair of surrogates, or CR and LF.
  whole(offset) {
    const parts = /^(\r\n|[\ud800-\udbff][\udc00-\udfff])$/;
    return parts.test(this.text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
  }
  position(offset) {
    const starts = this.starts();
    let line = starts.length - 1;
    while (starts[line] > offset) --line;
    return { line, character: offset - starts[line] };
  }
  offset({ line, character }) {
    return this.starts()[line] + character;
  }
  // Edits as the protocol has them: places are those of the text before any of them.
  apply(edits) {
    const placed = edits.map(({ range, newText }) => [this.offset(range.start), this.offset(range.end), newText]);
    for (const [begin, end, text] of placed.sort((a, b) => b[0] - a[0]))
      this.text = this.text.slice(0, begin) + text + this.text.slice(end);
  }
}
