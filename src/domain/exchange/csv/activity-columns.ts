/** What a row says of its activity. */
import * as choices from './choices.ts';
import { type Column, columnsFor } from './column.ts';
import { dateForm } from './dates.ts';
import { ageForm, moneyForm } from './numbers.ts';
import { termForm, termsForm } from './terms.ts';
import * as texts from './texts.ts';

const activity = columnsFor('activity');

export const activityColumns: readonly Column[] = [
  activity('title', 'Activity', 'title', {
    form: texts.line(100),
    aka: 'activity name / title / name / name of activity / session name / club',
  }),
  activity('summary', 'About it in one line', 'summary', {
    form: texts.line(200),
    aka: 'about / summary / in one line / about it / short description',
  }),
  activity('description', 'More about it', 'description', {
    form: texts.longText(4000),
    empty: '',
    aka: 'description / more / details / long description',
  }),
  activity('kind', 'Kind', 'kind', {
    form: termForm('kinds'),
    aka: 'kind of activity / type / category / activity type',
  }),
  activity('agesFrom', 'Ages from', 'ages.from', {
    form: ageForm,
    aka: 'age from / from age / min age / minimum age / youngest / youngest age / age min',
  }),
  activity('agesTo', 'Ages to', 'ages.to', {
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
    form: texts.line(160),
    aka: 'what the cost covers / cost covers / covers / cost includes / what the price covers',
  }),
  activity('joining', 'How to join', 'joining', {
    form: choices.joining,
    aka: 'joining / join / booking / how to book',
  }),
  activity('contactName', 'Contact name', 'contact.name', {
    form: texts.line(80),
    aka: 'contact / who to ask / contact person',
  }),
  activity('phone', 'Phone', 'contact.phone', {
    form: texts.phone,
    aka: 'phone number / telephone / tel / contact phone / telephone number / call',
  }),
  activity('text', 'Text number', 'contact.text', {
    form: texts.phone,
    aka: 'text / text messages / mobile / sms / whatsapp',
  }),
  activity('email', 'E-mail', 'contact.email', {
    form: texts.email,
    aka: 'email / email address / mail / contact email / e mail address',
  }),
  activity('url', 'Website', 'contact.url', {
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
  activity('meets', 'Who meets you', 'firstVisit.meets', { form: texts.line(240), aka: 'meets / met by' }),
  activity('noise', 'How loud it is', 'firstVisit.noise', {
    form: choices.noise,
    aka: 'noise / how loud / loud',
  }),
  activity('bring', 'What to bring', 'firstVisit.bring', { form: texts.line(240), aka: 'bring' }),
  activity('expect', 'What happens', 'firstVisit.expect', {
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
    form: texts.line(240),
    keep: false,
    aka: 'pause reason / why',
  }),
];
