/** Focus is never lost: when what was pressed goes away, it moves to what stands in its place. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
