/** The columns, in their order. A heading is never renamed: spreadsheets with it are on people's disks. */
import type { Rule } from '../../activity/rules.ts';
import type { Session } from '../../activity/schema.ts';
import * as choices from './choices.ts';
import { at, type Column, column } from './column.ts';
import { extraForm, type SaidDate, saidDates, skippedForm, withDates } from './date-list.ts';
import { dateForm } from './dates.ts';
import { ageForm, moneyForm } from './numbers.ts';
import type { Form } from './read.ts';
import { once, repeatsForm } from './repeats.ts';
import { termForm, termsForm } from './terms.ts';
import * as texts from './texts.ts';
import { timeForm } from './times.ts';

interface Facts<Value> {
  form: Form<Value, never> & { names?: string[] };
  aka?: string;
  empty?: Value;
  rule?: Rule;
  /** Whether what holds the fact stays when it holds nothing any more. */
  keep?: boolean;
}

const maker =
  (part: Column['part']) =>
  <Value>(id: string, heading: string, path: string, facts: Facts<Value>): Column => {
    const { form, keep, ...rest } = facts;
    const { names } = form;
    return column({
      id,
      heading,
      part,
      form: form as Form<Value>,
      ...(names && { choices: names }),
      ...rest,
      ...(at(path, keep) as { get(thing: never): Value | undefined; put(thing: never, value?: Value): void }),
    });
  };

const activity = maker('activity');
const place = maker('place');
const session = maker('session');

/** "once" in the cell of a session without a rule; an empty cell says the same. */
const repeats: Column = (() => {
  const made = session('repeats', 'Repeats', 'rrule', {
    form: repeatsForm,
    aka: 'repeat / how often / frequency / recurrence / rule / rrule / day / days',
  });
  return { ...made, write: (thing, known) => made.write(thing, known) || once };
})();

const dates = (
  id: string,
  heading: string,
  type: 'cancelled' | 'extra',
  form: Form<SaidDate[]>,
  aka: string,
) =>
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

export const columns: readonly Column[] = [
  activity('title', 'Activity', 'title', {
    rule: 'activities_title_form',
    form: texts.line(100),
    aka: 'activity name / title / name / name of activity / session name / club',
  }),
  activity('summary', 'About it in one line', 'summary', {
    rule: 'activities_summary_form',
    form: texts.line(200),
    aka: 'about / summary / in one line / about it / short description',
  }),
  activity('description', 'More about it', 'description', {
    rule: 'activities_description_form',
    form: texts.longText(4000),
    empty: '',
    aka: 'description / more / details / long description',
  }),
  activity('kind', 'Kind', 'kind', {
    form: termForm('kinds'),
    aka: 'kind of activity / type / category / activity type',
  }),
  activity('agesFrom', 'Ages from', 'ages.from', {
    rule: 'activities_ages_range',
    form: ageForm,
    aka: 'age from / from age / min age / minimum age / youngest / youngest age / age min',
  }),
  activity('agesTo', 'Ages to', 'ages.to', {
    rule: 'activities_ages_range',
    form: ageForm,
    aka: 'age to / to age / max age / maximum age / oldest / oldest age / age max',
  }),
  activity('audience', 'For', 'audience', {
    form: choices.audience,
    empty: 'everyone',
    aka: 'who for / for whom / who is it for / who it is for / gender / audience',
  }),
  activity('madeFor', 'Made for', 'madeFor', {
    form: termsForm('groups'),
    empty: [],
    aka: 'communities / groups / made for whom',
  }),
  activity('cost', 'Cost £', 'cost.pence', {
    form: moneyForm,
    aka: 'cost / price / fee / cost in pounds / cost gbp / cost per session / price £ / charge',
  }),
  activity('covers', 'What it covers', 'cost.covers', {
    rule: 'activities_cost_covers_form',
    form: texts.line(160),
    aka: 'what the cost covers / cost covers / covers / cost includes / what the price covers',
  }),
  activity('joining', 'How to join', 'joining', {
    form: choices.joining,
    aka: 'joining / join / booking / how to book',
  }),
  activity('contactName', 'Contact name', 'contact.name', {
    rule: 'activities_contact_name_form',
    form: texts.line(80),
    aka: 'contact / who to ask / contact person',
  }),
  activity('phone', 'Phone', 'contact.phone', {
    rule: 'activities_contact_phone_form',
    form: texts.phone,
    aka: 'phone number / telephone / tel / contact phone / telephone number / call',
  }),
  activity('text', 'Text number', 'contact.text', {
    rule: 'activities_contact_text_form',
    form: texts.phone,
    aka: 'text / text messages / mobile / sms / whatsapp',
  }),
  activity('email', 'E-mail', 'contact.email', {
    rule: 'activities_contact_email_form',
    form: texts.email,
    aka: 'email / email address / mail / contact email / e mail address',
  }),
  activity('url', 'Website', 'contact.url', {
    rule: 'activities_contact_url_form',
    form: texts.webAddress,
    aka: 'web / web site / web address / url / link / contact url',
  }),
  activity('needs', 'Needs', 'needs', {
    form: termsForm('needs'),
    empty: [],
    aka: 'welcomes people with / needs catered for / additional needs / send',
  }),
  activity('expertise', 'Team knows about', 'expertise', {
    form: termsForm('expertise'),
    empty: [],
    aka: 'the team knows about / expertise / staff know about',
  }),
  activity('languages', 'Languages', 'languages', {
    form: termsForm('languages'),
    empty: [],
    aka: 'language / languages spoken / languages besides english',
  }),
  activity('meets', 'Who meets you', 'firstVisit.meets', {
    rule: 'activities_first_visit_meets_form',
    form: texts.line(240),
    aka: 'meets / met by',
  }),
  activity('noise', 'How loud it is', 'firstVisit.noise', {
    form: choices.noise,
    aka: 'noise / how loud / loud',
  }),
  activity('bring', 'What to bring', 'firstVisit.bring', {
    rule: 'activities_first_visit_bring_form',
    form: texts.line(240),
    aka: 'bring',
  }),
  activity('expect', 'What happens', 'firstVisit.expect', {
    rule: 'activities_first_visit_expect_form',
    form: texts.line(600),
    aka: 'first visit / what to expect / what happens on a first visit / expect',
  }),
  activity('strand', 'Work with', 'strand', {
    form: choices.strand,
    empty: 'place',
    aka: 'strand / works with',
  }),
  activity('stages', 'Support', 'stages', {
    form: choices.stages,
    empty: ['universal'],
    aka: 'stage / stages / how much support / support level',
  }),
  activity('listing', 'Shown to', 'listing', {
    form: choices.listing,
    empty: 'public',
    aka: 'listing / listed for / who may see it',
  }),
  activity('state', 'State', 'state', {
    form: choices.state,
    empty: 'draft',
    aka: 'status / activity state / published',
  }),
  activity('pausedUntil', 'Paused until', 'paused.until', {
    form: dateForm,
    keep: false,
    aka: 'back on / pause until',
  }),
  activity('pausedWhy', 'Why paused', 'paused.why', {
    rule: 'activities_paused_why_form',
    form: texts.line(240),
    keep: false,
    aka: 'pause reason / why',
  }),
  place('place', 'Place', 'name', {
    rule: 'venues_name_form',
    form: texts.line(120),
    aka: 'venue / venue name / place name / where / location / hall / building',
  }),
  place('address', 'Address', 'address', {
    rule: 'venues_address_form',
    form: texts.line(240),
    aka: 'street / venue address / place address / street address',
  }),
  place('postcode', 'Postcode', 'postcode', {
    rule: 'venues_postcode_form',
    form: texts.postcode,
    aka: 'post code / venue postcode / zip / place postcode',
  }),
  place('visibility', 'Who may see the place', 'visibility', {
    form: choices.visibility,
    empty: 'public',
    aka: 'visibility / place shown to / venue visibility / who can see the place',
  }),
  place('ask', 'How to ask where', 'ask', {
    rule: 'venues_ask_form',
    form: texts.line(240),
    aka: 'ask where / ask / how to hear where',
  }),
  place('stepFree', 'Step-free way in', 'access.stepFree', {
    form: choices.yesNo,
    aka: 'step free / stepfree / step free access / wheelchair access / ramp',
  }),
  place('accessibleToilet', 'Accessible toilet', 'access.accessibleToilet', {
    form: choices.yesNo,
    aka: 'disabled toilet / toilet',
  }),
  place('hearingLoop', 'Hearing loop', 'access.hearingLoop', {
    form: choices.yesNo,
    aka: 'loop / induction loop',
  }),
  place('quietSpace', 'Quiet space', 'access.quietSpace', { form: choices.yesNo, aka: 'quiet room' }),
  place('stops', 'Nearest stops', 'nearestStops', {
    rule: 'venues_nearest_stops_form',
    form: texts.stops,
    empty: [],
    aka: 'nearest stop / bus stops / bus stop / stops',
  }),
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

/** The heading of the column that says which session a row is, and its other spellings. */
export const reference = {
  id: 'reference',
  heading: 'Reference (leave as it is)',
  aka: ['reference leave as it is', 'reference', 'ref'],
};

/** Without these, no row can be read. A spreadsheet with references needs only what it changes. */
export const required: readonly string[] = ['title', 'place', 'firstDate', 'start', 'end'];

export const columnsOf = (part: Column['part']): Column[] => columns.filter(one => one.part === part);
