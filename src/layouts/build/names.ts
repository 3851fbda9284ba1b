/** The names behind ids and the school calendar, from `data/`: for building pages, and for `/names.json`. */
import bankHolidays from '#data/calendar/bank-holidays.json' with { type: 'json' };
import terms from '#data/calendar/school-terms.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import expertise from '#data/taxonomy/expertise.json' with { type: 'json' };
import groups from '#data/taxonomy/groups.json' with { type: 'json' };
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import languages from '#data/taxonomy/languages.json' with { type: 'json' };
import needs from '#data/taxonomy/needs.json' with { type: 'json' };
import type { Names } from '../../islands/live/names.ts';

const byId = (list: { terms: { id: string; name: string }[] }) =>
  Object.fromEntries(list.terms.map(term => [term.id, term.name]));

export const names: Names = {
  kinds: Object.fromEntries(
    kinds.kinds.map(({ id, name, group, ...kind }) => [
      id,
      'sensitive' in kind && kind.sensitive ? { name, group, sensitive: true } : { name, group },
    ]),
  ),
  needs: byId(needs),
  expertise: byId(expertise),
  languages: byId(languages),
  groups: byId(groups),
  wards: Object.fromEntries(wards.wards.map(({ code, name, slug }) => [code, { name, slug }])),
  calendar: { terms: terms.terms, bankHolidays: bankHolidays.bankHolidays },
};

/** Groups of kinds with their kinds, in the order of the file. */
export const kindGroups = kinds.groups.map(group => ({
  ...group,
  kinds: kinds.kinds.filter(kind => kind.group === group.id),
}));
