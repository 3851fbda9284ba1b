/**
 * The sheet of filters: a dialog that opens over the page. The browser keeps focus in it, closes it on
 * Escape and gives focus back to the button. Works before React, and without it.
 */
export function bindSheet(dialog: HTMLDialogElement, opener: HTMLElement): void {
  opener.addEventListener('click', () => {
    dialog.showModal();
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
