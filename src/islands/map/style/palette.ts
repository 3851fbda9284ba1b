/**
 * The map's colours: custom properties from `map.css` (and so from the site's tokens), read at start and
 * again when the scheme changes, as WebGL cannot read CSS.
 */

const names = [
  'land',
  'beyond',
  'water',
  'park',
  'road',
  'main-road',
  'road-edge',
  'rail',
  'ward',
  'text',
  'text-soft',
  'halo',
  'pin',
  'on-pin',
  'active',
  'on-active',
  'building',
] as const;

export type Palette = Record<(typeof names)[number], string>;

/**
 * The colours as `rgb()` or `rgba()`. Hidden probes let the browser resolve `light-dark()`, `color-mix()` and
 * system colours. All are written before any is read: one by one, styles would be worked out anew for each.
 */
export function readPalette(root: HTMLElement): Palette {
  const probe = root.appendChild(document.createElement('span'));
  probe.hidden = true;
  for (const name of names) probe.appendChild(document.createElement('i')).style.color = `var(--map-${name})`;
  const colours = [...probe.children].map(element => getComputedStyle(element).color);
  probe.remove();
  return Object.fromEntries(names.map((name, i) => [name, toRgb(colours[i] ?? '')])) as Palette;
}

/** Calls `changed` when the scheme, forced colours or the page's own theme switch. Returns how to stop. */
export function onSchemeChange(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
  const lists = queries.map(query => matchMedia(query));
  for (const list of lists) list.addEventListener('change', changed);
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] });
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
    theme.disconnect();
  };
}

/** What is not `rgb()` already, such as a mixed colour, one pixel of canvas turns into numbers. */
function toRgb(colour: string): string {
  if (colour.startsWith('rgb')) return colour;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${r},${g},${b},${Math.round((a / 255) * 100) / 100})`;
}
