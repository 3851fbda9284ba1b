/**
 * The sheet of filters: a dialog that opens over the page. The browser keeps focus in it, closes it on
 * Escape and gives focus back to the button. Works before React, and without it.
 */
export function bindSheet(dialog: HTMLDialogElement, opener: HTMLElement): void {
  opener.addEventListener('click', () => {
    dialog.showModal();
    lendQuick(dialog);
    // The heading, not the first field: on a phone a focused field would pull up the keyboard.
    dialog.querySelector<HTMLElement>('h2')?.focus();
  });
  dialog.addEventListener('click', event => {
    const target = event.target as Element;
    if (target === dialog || target.closest('[data-close]')) dialog.close();
  });
  // Enter in a field of the sheet means "done here", not "send the form".
  dialog.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    dialog.close();
  });
}

/**
 * The quick choices of the row are choices of the sheet as well, and a form has each of them once: while the
 * sheet is open they stand in it, and a likeness of each in the row.
 */
function lendQuick(dialog: HTMLDialogElement): void {
  const chips = document.querySelectorAll<HTMLElement>('.find-quick .tick');
  const back = [...chips].reverse().map(chip => {
    const likeness = chip.cloneNode(true) as HTMLElement;
    const name = chip.querySelector('input')?.name;
    for (const attribute of ['name', 'value']) likeness.querySelector('input')?.removeAttribute(attribute);
    chip.replaceWith(likeness);
    dialog.querySelector(`[data-quick="${name}"]`)?.prepend(chip);
    return () => likeness.replaceWith(chip);
  });
  const giveBack = () => {
    for (const give of back) give();
  };
  dialog.addEventListener('close', giveBack, { once: true });
}
