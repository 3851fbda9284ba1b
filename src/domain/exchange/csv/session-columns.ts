/** What a row says of its session. */
import type { Session } from '../../activity/schema.ts';
import * as choices from './choices.ts';
import { type Column, column, columnsFor } from './column.ts';
import { extraForm, type SaidDate, saidDates, skippedForm, withDates } from './date-list.ts';
import { dateForm } from './dates.ts';
import type { Form } from './read.ts';
import { once, repeatsForm } from './repeats.ts';
import { timeForm } from './times.ts';

const session = columnsFor('session');

/** "once" in the cell of a session without a rule; an empty cell says the same. */
const repeats: Column = (() => {
  const aka = 'repeat / how often / frequency / recurrence / rule / rrule / day / days';
  const made = session('repeats', 'Repeats', 'rrule', { form: repeatsForm, aka });
  return { ...made, write: (thing, known) => made.write(thing, known) || once };
})();

const dates = (
  id: string,
  heading: string,
  type: 'cancelled' | 'extra',
  form: Form<SaidDate[]>,
  aka: string,
): Column =>
  column<SaidDate[]>({
    id,
    heading,
    part: 'session',
    rule: 'exceptions_note_form',
    aka,
    form,
    empty: [],
    get: (thing: Session) => saidDates(thing, type),
    put(thing: Session, said) {
      thing.exceptions = withDates(thing, type, said ?? []);
    },
  });

export const sessionColumns: readonly Column[] = [
  repeats,
  session('firstDate', 'First date', 'firstDate', {
    form: dateForm,
    aka: 'date / start date / from date / first session / first day / begins on',
  }),
  session('lastDate', 'Last date', 'lastDate', {
    form: dateForm,
    aka: 'end date / until / to date / last session / last day',
  }),
  session('start', 'Starts', 'start', {
    form: timeForm,
    aka: 'start / start time / from / begins / time from / starts at',
  }),
  session('end', 'Ends', 'end', {
    form: timeForm,
    aka: 'end / end time / finish / finishes / finish time / until time / time to / ends at',
  }),
  session('season', 'Season', 'season', {
    form: choices.season,
    empty: 'all-year',
    aka: 'term time / seasons / time of year / when in the year',
  }),
  dates(
    'skipped',
    'Skipped dates',
    'cancelled',
    skippedForm,
    'skip / skipped / not on / cancelled dates / dates off / exceptions',
  ),
  dates('extra', 'Extra dates', 'extra', extraForm, 'extra / added dates / additional dates'),
];
