/** What the data files say of their sources, for the page that names sources and licences. */
import bankHolidays from '#data/calendar/bank-holidays.json' with { type: 'json' };
import terms from '#data/calendar/school-terms.json' with { type: 'json' };
import helplines from '#data/help/helplines.json' with { type: 'json' };
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '#data/places/sectors.json' with { type: 'json' };
import sketch from '#data/places/sketch.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import commonWords from '#data/words/common-english.json' with { type: 'json' };

const files = { wards, sectors, neighbourhoods, sketch, terms, bankHolidays, helplines, commonWords };

export interface Source {
  /** Names its sentence in `i18n/en/about.ts`. */
  id: keyof typeof files;
  source: string[];
  licence: string[];
  /** `2025-12` or `2025-12-01`. */
  date?: string;
}

const lines = (text: string | string[]) => [text].flat();

export const sources: Source[] = Object.entries(files).map(([id, file]) => ({
  id: id as Source['id'],
  source: lines(file.source),
  licence: lines(file.licence),
  ...('date' in file && { date: file.date }),
}));
