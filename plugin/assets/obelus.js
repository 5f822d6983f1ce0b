// Shows a note as a card beside its reference while the pointer or the keyboard's focus is on either.
// The notes stay where they are: without this script, or without popovers, nothing is missing.
(() => {
  if (!HTMLElement.prototype.showPopover) return;
  const card = Object.assign(document.createElement("div"), { className: "ob-popover", popover: "manual", role: "note" });
  let owner = null; // the reference whose note is shown
  let quiet = null; // the reference just dismissed, until it is left
  let timer;
  const later = (action) => { clearTimeout(timer); timer = setTimeout(action, 200); };
  const is_held = () => [owner, card].some((part) => part?.matches(":hover, :focus-within"));
  const close = () => { card.remove(); clearTimeout(timer); owner = null; };

  const open = (link) => {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note || !link.isConnected || link === owner) return;
    close();
    card.replaceChildren(...note.cloneNode(true).childNodes);
    for (const back of card.querySelectorAll(".ob-back")) back.remove();
    for (const part of card.querySelectorAll("[id]")) part.removeAttribute("id");
    note.parentElement.parentElement.append(card);
    card.showPopover({ source: link });
    owner = link;
  };
  const attend = ({ target }) => {
    const link = target.closest?.(".ob-ref a, a.ob-ref, a.ob-bio");
    if (link !== quiet) quiet = null;
    if (link && link !== quiet) later(() => open(link));
  };
  const dismiss = (link) => { close(); quiet = link; };

  document.addEventListener("pointerover", (event) => event.pointerType !== "touch" && attend(event));
  document.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && attend(event));
  for (const leaving of ["pointerout", "focusout"]) {
    document.addEventListener(leaving, () => later(() => is_held() || close()));
  }
  document.addEventListener("click", ({ target }) => owner?.contains(target) && dismiss(owner));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !owner) return;
    event.preventDefault();
    const link = owner;
    if (card.contains(document.activeElement)) { quiet = link; link.focus(); }
    dismiss(link);
  });
})();
