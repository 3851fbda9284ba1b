/**
 * The shapes that the directory is made of: one schema per concept, shared by the directory file
 * (`domain/exchange`) and the public documents of the change feed (`document.ts`).
 * Browser code imports only types from here, so that no schema library ships to a phone.
 */
import { z } from 'zod';
import { emailForm, isLine, isText, phoneFigures } from './text.ts';
import * as words from './words.ts';

/** Lower-case words joined by hyphens; part of an address, so it never changes once published. */
export const Slug = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case letters, figures and single hyphens, as in "tuesday-boxing"',
  );

/** A calendar date, ISO 8601: `2026-11-24`, in this century: what is far from it is a slip of the finger. */
export const PlainDate = z.iso
  .date('write a date as YYYY-MM-DD, as in "2026-11-24"')
  .refine(date => date >= '2000-01-01' && date <= '2100-12-31', 'write a date from 2000 to 2100');

/** A wall-clock time in Europe/London, 24 hours: `17:00`. */
export const PlainTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as HH:MM on the 24-hour clock, as in "17:00"');

/** `[longitude, latitude]` in degrees, WGS 84: the order of GeoJSON. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const oneLine = 'write one line that can be seen: no line breaks, no hidden characters';

/** One line of text that shows something. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(value => value === '' || isLine(value), oneLine);

/** The same, or nothing. */
export const lineOrNone = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(value => value === '' || isLine(value), oneLine);

/** Text over as many lines as it likes. */
export const text = (max: number) =>
  z.string().trim().max(max).refine(isText, 'write text without hidden characters');

const phone = line(30).refine(
  value => value === '' || phoneFigures.test(value),
  'write a telephone number: it has at least three figures',
);

const TermId = Slug;

/** How the public reaches an organisation or a session; never a private person's own number. */
export const Contact = z.strictObject({
  /** A role, not a person: "Youth team". */
  name: line(80).optional(),
  phone: phone.optional(),
  /** A number that takes text messages. */
  text: phone.optional(),
  email: z.email({ pattern: emailForm }).max(200).optional(),
  // Not zod's own: that drops line breaks, and takes a name and a password that hide where a link leads.
  url: z
    .string()
    .max(300)
    .regex(/^https?:\/\/\S+$/i, 'expected an address that starts with https:// or http:// and has no spaces')
    .refine(url => URL.canParse(url) && isText(url), 'this is not the address of a page')
    .refine(url => !/^https?:[/\\]*[^/\\?#]*@/i.test(url), 'write the address without "@" before its host')
    .optional(),
});

export const Access = z.strictObject({
  stepFree: z.boolean().optional(),
  accessibleToilet: z.boolean().optional(),
  hearingLoop: z.boolean().optional(),
  quietSpace: z.boolean().optional(),
});

/** Ages in whole years, both included, on the day of the session. */
export const Ages = z
  .strictObject({ from: z.int().min(0).max(25), to: z.int().min(0).max(25) })
  .refine(ages => ages.from <= ages.to, 'the youngest age must not be above the oldest');

export const Cost = z.strictObject({
  /** 0 is free; absent is not known. */
  pence: z.int().min(0).max(100_000).optional(),
  /** What the price covers, or what else it costs: "each session, gloves included". */
  covers: line(160).optional(),
});

export const FirstVisit = z.strictObject({
  /** Who meets you. */
  meets: line(240).optional(),
  noise: z.enum(words.noises).optional(),
  bring: line(240).optional(),
  /** Anything else that a first-timer would ask. */
  expect: line(600).optional(),
});

/** What was last said of free places, and when. */
export const Places = z.strictObject({ left: z.enum(words.placesLeft), said: PlainDate });

/** Who last checked an entry, and on which day. */
export const Checked = z.strictObject({ on: PlainDate, by: z.enum(words.checkers) });

/** One date of a session that differs from its rule. */
export const Exception = z
  .strictObject({
    /** The date in the rule that is cancelled or moved; for `extra`, the added date. */
    date: PlainDate,
    type: z.enum(words.exceptionTypes),
    /** `moved`: what changes. `extra`: times and venue, where they differ from the session's. */
    to: z
      .strictObject({
        date: PlainDate.optional(),
        start: PlainTime.optional(),
        end: PlainTime.optional(),
        venue: Slug.optional(),
      })
      .optional(),
    /** For the public: "The hall is being used for voting". */
    note: line(240).optional(),
  })
  .refine(
    e => e.type !== 'moved' || (e.to && Object.values(e.to).some(Boolean)),
    'a moved date says what changes in "to"',
  )
  .refine(e => e.type !== 'cancelled' || !e.to, 'a cancelled date has no "to"')
  .refine(e => e.type !== 'extra' || !e.to?.date, 'an extra date stands in "date", not in "to"');

/** An activity at a venue at a time. Its occurrences are derived, never stored: see `domain/schedule`. */
export const Session = z.strictObject({
  /** Names the session within its activity: `tuesday`. */
  key: Slug,
  /** The slug of the venue. */
  venue: Slug,
  firstDate: PlainDate,
  start: PlainTime,
  /** An end at or before the start is on the next day. */
  end: PlainTime,
  /** An RFC 5545 RRULE without its name: `FREQ=WEEKLY;BYDAY=TU`. Absent: once, on the first date. */
  rrule: line(200)
    .refine(
      rule => /^[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*$/.test(rule),
      'write a rule in capitals, as in "FREQ=WEEKLY;BYDAY=TU"',
    )
    .optional(),
  season: z.enum(words.seasons).default('all-year'),
  /** The last day on which it may run. Absent: no end in sight. */
  lastDate: PlainDate.optional(),
  exceptions: z.array(Exception).max(200).default([]),
});

/** What the public document and the directory file say alike of an activity. */
export const activityFields = {
  slug: Slug,
  title: line(100),
  /** One line for lists. */
  summary: line(200),
  description: text(4000).default(''),
  /** An id of `data/taxonomy/kinds.json`. */
  kind: TermId,
  strand: z.enum(words.strands).default('place'),
  stages: z.array(z.enum(words.stages)).default(['universal']),
  ages: Ages,
  audience: z.enum(words.audiences).default('everyone'),
  /** Communities that it is made for: ids of `data/taxonomy/groups.json`. */
  madeFor: z.array(TermId).default([]),
  cost: Cost.default({}),
  joining: z.enum(words.joinings),
  contact: Contact.default({}),
  /** Needs that it caters for: ids of `data/taxonomy/needs.json`. */
  needs: z.array(TermId).default([]),
  /** What the staff know about: ids of `data/taxonomy/expertise.json`. */
  expertise: z.array(TermId).default([]),
  /** Languages spoken besides English: ids of `data/taxonomy/languages.json` (BCP 47). */
  languages: z.array(TermId).default([]),
  places: Places.optional(),
  firstVisit: FirstVisit.default({}),
  checked: Checked.optional(),
};

export type Contact = z.output<typeof Contact>;
export type Access = z.output<typeof Access>;
export type Ages = z.output<typeof Ages>;
export type Cost = z.output<typeof Cost>;
export type FirstVisit = z.output<typeof FirstVisit>;
export type Places = z.output<typeof Places>;
export type Checked = z.output<typeof Checked>;
export type Exception = z.output<typeof Exception>;
export type Session = z.output<typeof Session>;
export type Position = z.output<typeof Position>;
