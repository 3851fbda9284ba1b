/** What the product knows of the city, put together from `data/` for benches, tests and tools. */
import bankHolidays from '../../../data/calendar/bank-holidays.json' with { type: 'json' };
import terms from '../../../data/calendar/school-terms.json' with { type: 'json' };
import neighbourhoods from '../../../data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '../../../data/places/sectors.json' with { type: 'json' };
import sketch from '../../../data/places/sketch.json' with { type: 'json' };
import wards from '../../../data/places/wards.json' with { type: 'json' };
import concepts from '../../../data/taxonomy/concepts.json' with { type: 'json' };
import expertise from '../../../data/taxonomy/expertise.json' with { type: 'json' };
import groups from '../../../data/taxonomy/groups.json' with { type: 'json' };
import kinds from '../../../data/taxonomy/kinds.json' with { type: 'json' };
import languages from '../../../data/taxonomy/languages.json' with { type: 'json' };
import needs from '../../../data/taxonomy/needs.json' with { type: 'json' };
import plainWords from '../../../data/taxonomy/plain-words.json' with { type: 'json' };
import common from '../../../data/words/common-english.json' with { type: 'json' };
import { taxonomyOf } from '../../../src/domain/activity/taxonomy-of.ts';
import type { Places } from '../../../src/domain/place/places.ts';
import { decodeSketch } from '../../../src/domain/place/sketch.ts';
import type { Calendar } from '../../../src/domain/schedule/calendar.ts';

export const taxonomy = taxonomyOf({
  kinds,
  needs,
  expertise,
  languages,
  groups,
  concepts,
  plainWords,
  common,
});

export const places: Places = {
  wards: wards.wards as unknown as Places['wards'],
  sectors: sectors.sectors as unknown as Places['sectors'],
  neighbourhoods: neighbourhoods.neighbourhoods as unknown as Places['neighbourhoods'],
};

/** The wards' outlines, as the sketch of the city has them. */
export const outlines = decodeSketch(sketch).wards.features.map(({ properties, geometry }) => ({
  code: properties.code,
  ring: geometry.coordinates[0] ?? [],
}));

export const calendar: Calendar = { terms: terms.terms, bankHolidays: bankHolidays.bankHolidays };
