/**
 * The public documents: what the database's one SQL function builds for the change feed, and all that
 * a visitor's browser ever knows. Everything that the site shows is made from these.
 */
import { z } from 'zod';
import { Access, activityFields, Contact, Position, Session, Slug } from './schema.ts';
import { organisationKinds, visibilities } from './words.ts';

/**
 * A venue as the public may see it. With visibility `area`, `position` is the centre of its ward and
 * name, address and postcode are absent; with `on-request` the same, and `ask` says how to hear more.
 */
export const PublicVenue = z.strictObject({
  slug: Slug,
  visibility: z.enum(visibilities),
  name: z.string().optional(),
  address: z.string().optional(),
  postcode: z.string().optional(),
  position: Position.optional(),
  /** GSS code of the ward: `E05015511`. */
  ward: z.string().optional(),
  access: Access.default({}),
  /** Names of the nearest stops, as written by the provider. */
  nearestStops: z.array(z.string()).default([]),
  ask: z.string().optional(),
});

/** A published, publicly listed activity of an organisation in good standing. */
export const PublicActivity = z.strictObject({
  type: z.literal('activity'),
  ...activityFields,
  organisation: z.strictObject({
    slug: Slug,
    name: z.string(),
    kind: z.enum(organisationKinds),
    contact: Contact.default({}),
  }),
  /** The venues that its sessions and exceptions name; an `area` or `on-request` venue's slug is masked. */
  venues: z.array(PublicVenue),
  sessions: z.array(Session),
  /** The day on which the organisation's approval runs out: not shown to anyone after it. */
  listedUntil: z.iso.date().optional(),
  /** Invented, to show how the directory looks. */
  example: z.boolean().default(false),
  /** When a change last altered this document: an ISO 8601 instant. */
  updated: z.string(),
});

/** An organisation in good standing. */
export const PublicOrganisation = z.strictObject({
  type: z.literal('organisation'),
  slug: Slug,
  name: z.string(),
  kind: z.enum(organisationKinds),
  summary: z.string().default(''),
  contact: Contact.default({}),
  listedUntil: z.iso.date().optional(),
  example: z.boolean().default(false),
  updated: z.string(),
});

export const PublicDocument = z.discriminatedUnion('type', [PublicActivity, PublicOrganisation]);

/**
 * What `directory_since(cursor)` answers. A reader that has applied it knows all that is public up to
 * `cursor`. `removed` names documents as `activity/slug` or `organisation/slug`; a name may be removed
 * that the reader never had.
 */
export const DirectoryChanges = z.strictObject({
  cursor: z.int().min(0),
  upserts: z.array(PublicDocument),
  removed: z.array(z.string()),
});

export type PublicVenue = z.output<typeof PublicVenue>;
export type PublicActivity = z.output<typeof PublicActivity>;
export type PublicOrganisation = z.output<typeof PublicOrganisation>;
export type PublicDocument = z.output<typeof PublicDocument>;
export type DirectoryChanges = z.output<typeof DirectoryChanges>;

/** The name of a document in the feed: `activity/tuesday-boxing`. */
export function documentKey(document: { type: string; slug: string }): string {
  return `${document.type}/${document.slug}`;
}
