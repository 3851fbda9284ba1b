/** What the product knows of the city, put together from `data/` for benches, tests and tools. */
import bankHolidays from '../../../data/calendar/bank-holidays.json' with { type: 'json' };
import terms from '../../../data/calendar/school-terms.json' with { type: 'json' };
import sketch from '../../../data/places/sketch.json' with { type: 'json' };
import { decodeSketch } from '../../../src/domain/place/sketch.ts';
import type { Calendar } from '../../../src/domain/schedule/calendar.ts';

// What the search box of the product is given.
export { places, taxonomy } from '../../../src/islands/finder/search-data.ts';

/** The wards' outlines, as the sketch of the city has them. */
export const outlines = decodeSketch(sketch).wards.features.map(({ properties, geometry }) => ({
  code: properties.code,
  ring: geometry.coordinates[0] ?? [],
}));

export const calendar: Calendar = { terms: terms.terms, bankHolidays: bankHolidays.bankHolidays };
