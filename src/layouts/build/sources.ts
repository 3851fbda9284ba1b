/** What the data files say of themselves, for the page that names sources and licences. */
import bankHolidays from '#data/calendar/bank-holidays.json' with { type: 'json' };
import terms from '#data/calendar/school-terms.json' with { type: 'json' };
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '#data/places/sectors.json' with { type: 'json' };
import sketch from '#data/places/sketch.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };

export const sources = [wards, sectors, neighbourhoods, sketch, terms, bankHolidays].map(
  ({ about, source, licence }) => ({ about, source, licence }),
);
