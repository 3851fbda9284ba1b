/**
 * The shape of `data/taxonomy`: the open lists that anybody at the alliance may edit, with the words
 * that people really use. Validated by `tests/unit`, with errors that name the entry.
 */
import { z } from 'zod';
import { Slug } from './schema.ts';

/** An entry of a list: needs, expertise, languages, groups, and the groups of kinds. */
export const Term = z.strictObject({
  id: Slug,
  /** As shown on the page: "Music production". */
  name: z.string().min(1).max(60),
  /** Words that mean exactly this, as people type them: "beats", "studio time". Singular, lower case. */
  words: z.array(z.string().min(2).max(60)).default([]),
});

/** A kind of activity. */
export const Kind = Term.extend({
  /** The id of its group in `kinds.json`. */
  group: Slug,
  /** Kinds that somebody who asks for this may like too: ids. */
  near: z.array(Slug).default([]),
  /** Neutral page title and a way to leave quickly: exploitation, abuse. */
  sensitive: z.boolean().default(false),
});

/** A way of asking that means several things: "somewhere to chill" is youth clubs and drop-ins. */
export const Concept = z.strictObject({
  words: z.array(z.string().min(2).max(60)).min(1),
  /** Ids, in order of how well they fit. */
  kinds: z.array(Slug).default([]),
  needs: z.array(Slug).default([]),
  expertise: z.array(Slug).default([]),
  groups: z.array(Slug).default([]),
});

export const Taxonomy = z.strictObject({
  kindGroups: z.array(Term),
  kinds: z.array(Kind),
  needs: z.array(Term),
  expertise: z.array(Term),
  languages: z.array(Term),
  groups: z.array(Term),
  concepts: z.array(Concept),
});

export type Term = z.output<typeof Term>;
export type Kind = z.output<typeof Kind>;
export type Concept = z.output<typeof Concept>;
export type Taxonomy = z.output<typeof Taxonomy>;
