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
 * The colours as `rgba()` strings. A hidden probe lets the browser resolve `light-dark()`, `color-mix()` and
 * system colours; one pixel of canvas turns whatever it answers into numbers.
 */
export function readPalette(root: HTMLElement): Palette {
  const probe = root.appendChild(document.createElement('span'));
  probe.hidden = true;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const entries = names.map(name => {
    probe.style.color = `var(--map-${name})`;
    return [name, toRgba(getComputedStyle(probe).color, context)] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
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

function toRgba(colour: string, context: OffscreenCanvasRenderingContext2D | null): string {
  if (!context) return colour;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${r},${g},${b},${Math.round((a / 255) * 100) / 100})`;
}
