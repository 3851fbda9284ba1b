/**
 * The letters of the map. MapLibre draws them from the page's own fonts, as the style names no `glyphs`;
 * it takes the weight from the first name in a stack and hands the rest to the browser.
 */
import type { DataDrivenPropertyValueSpecification } from 'maplibre-gl';

/** The site's headings: wards. */
export const head = ['Alumni Sans', 'Arial Narrow', 'sans-serif'];
export const text = ['system-ui', 'sans-serif'];
/** No font is called Bold: the browser goes on to the next name, in bold. */
export const heavy = ['Bold', 'system-ui', 'sans-serif'];

/** A line's width in pixels at zoom 10, 12.5 and 16. */
export function widths(city = 1, ward = city, street = ward): DataDrivenPropertyValueSpecification<number> {
  return ['interpolate', ['exponential', 1.4], ['zoom'], 10, city, 12.5, ward, 16, street];
}
