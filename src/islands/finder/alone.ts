/** While the map covers a phone's screen, nothing behind it can be reached by key or by ear. */

/** Makes everything beside `element` inert, up to the body; gives what takes that back. */
export function alone(element: HTMLElement): () => void {
  const shut: Element[] = [];
  for (let here: Element = element; here !== document.body && here.parentElement; here = here.parentElement)
    for (const other of here.parentElement.children)
      if (other !== here && !other.hasAttribute('inert') && other.tagName !== 'SCRIPT') {
        other.setAttribute('inert', '');
        shut.push(other);
      }
  return () => {
    for (const element of shut) element.removeAttribute('inert');
  };
}
