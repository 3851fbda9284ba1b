/**
 * The directory file: one JSON document for a whole directory. The examples, import, export and
 * anybody's backup are this. Everything is named by slug, so that importing twice changes nothing.
 */
import { z } from 'zod';
import { dataHead } from '../activity/data-head.ts';
import {
  Access,
  activityFields,
  Contact,
  line,
  lineOrNone,
  PlainDate,
  Position,
  Session,
  Slug,
  text,
} from '../activity/schema.ts';
import * as words from '../activity/words.ts';

export const FileOrganisation = z.strictObject({
  slug: Slug,
  name: line(120),
  kind: z.enum(words.organisationKinds),
  summary: text(600).default(''),
  /** Shown to everybody. */
  contact: Contact.default({}),
  /** For the alliance only: never leaves the database for the public. */
  privateContact: Contact.optional(),
  approval: z.strictObject({
    state: z.enum(words.approvalStates),
    /** The last day on which the approval holds. Absent: until it is taken back. */
    until: PlainDate.optional(),
  }),
  /** Invented, to show how the directory looks. */
  example: z.boolean().default(false),
});

export const FileVenue = z.strictObject({
  slug: Slug,
  /** The slug of the organisation that keeps this entry. */
  organisation: Slug,
  name: line(120),
  address: lineOrNone(240).optional(),
  postcode: z
    .string()
    .regex(
      /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
      'write a postcode in capitals with its space, as in "DE1 1HS"',
    )
    .optional(),
  position: Position.refine(
    ([east, north]) => east > -1.9 && east < -1.1 && north > 52.6 && north < 53.2,
    'expected a place in or near Derby, longitude first, as in [-1.476, 52.922]',
  ).optional(),
  visibility: z.enum(words.visibilities).default('public'),
  /** How to hear where it is, for a venue that is not public. */
  ask: lineOrNone(240).optional(),
  access: Access.default({}),
  nearestStops: z.array(line(80)).max(10).default([]),
});

export const FileActivity = z.strictObject({
  organisation: Slug,
  ...activityFields,
  listing: z.enum(words.listings).default('public'),
  state: z.enum(words.activityStates).default('published'),
  /** Why a paused activity is paused, and until when. */
  paused: z.strictObject({ until: PlainDate.optional(), why: lineOrNone(240).optional() }).optional(),
  sessions: z.array(Session).max(50).default([]),
});

export const DirectoryFile = z.strictObject({
  format: z.literal('derby-youth-directory/1'),
  /** What this file is and where it comes from. */
  about: z.string().max(2000).optional(),
  /** Who says so, under which licence, and of which day or month. */
  source: z.string().max(500).optional(),
  licence: z.string().max(500).optional(),
  date: dataHead.date.optional(),
  organisations: z.array(FileOrganisation),
  venues: z.array(FileVenue),
  activities: z.array(FileActivity),
});

export type FileOrganisation = z.output<typeof FileOrganisation>;
export type FileVenue = z.output<typeof FileVenue>;
export type FileActivity = z.output<typeof FileActivity>;
export type DirectoryFile = z.output<typeof DirectoryFile>;
