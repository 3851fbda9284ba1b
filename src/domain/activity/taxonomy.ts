/**
 * The shape of `data/taxonomy`: the open lists that anybody at the alliance may edit, with the words
 * that people really use. Validated by `tests/unit`, with errors that name the entry.
 */
import { z } from 'zod';
import { Slug } from './schema.ts';

/** One way of saying something, or several of the same, parted by " / ". */
const Words = z
  .string()
  .max(1200)
  .refine(
    entry =>
      entry.split(' / ').every(words => words.trim() === words && words.length > 1 && words.length <= 60),
    'each spelling has 2 to 60 letters; part spellings with " / "',
  )
  .refine(entry => entry === entry.toLowerCase(), 'write search words in lower case');

/** An entry of a list: needs, expertise, languages, groups, and the groups of kinds. */
export const Term = z.strictObject({
  id: Slug,
  /** As shown on the page: "Music production". */
  name: z.string().min(1).max(60),
  /**
   * Words that mean this, as people type them: "beats", "studio time". Lower case; plurals and -ing are
   * found by themselves. Spellings of the very same thing stand in one entry: "jiu jitsu / bjj".
   */
  words: z.array(Words).default([]),
});

/** A kind of activity. */
export const Kind = Term.extend({
  /** The id of its group in `kinds.json`. */
  group: Slug,
  /** Kinds that somebody who asks for this may like too: ids. */
  near: z.array(Slug).default([]),
  /**
   * Things that are not this but close to it, and that an entry may or may not offer: "ice hockey" beside
   * hockey. They are found where an entry says the words; otherwise this kind is offered instead.
   */
  insteadOf: z.array(Words).default([]),
  /** Neutral page title and a way to leave quickly: exploitation, abuse. */
  sensitive: z.boolean().default(false),
});

/** A way of asking that means several things: "somewhere to chill" is youth clubs and drop-ins. */
export const Concept = z.strictObject({
  words: z.array(Words).min(1),
  /** Ids, in order of how well they fit. */
  kinds: z.array(Slug).default([]),
  needs: z.array(Slug).default([]),
  expertise: z.array(Slug).default([]),
  groups: z.array(Slug).default([]),
});

/** Words that searching treats in a way of their own; lower case. */
export const PlainWords = z.strictObject({
  /** Carry no meaning in a search: "where", "can", "get". */
  empty: z.array(z.string()),
  /** Stand in so many entries that alone they mean little: "club", "session". */
  general: z.array(z.string()),
  /** Ordinary words, never a slip of the finger for another: "house" is not "horse". */
  ordinary: z.array(z.string()),
  /** Say what somebody would do with a kind, and not which: "tournament", "party". */
  mild: z.array(z.string()),
  /** Places outside the city: a search for one finds nothing here and says so. */
  elsewhere: z.array(z.string()),
  /** Dialect and message spellings, with what they say: "owt" is "anything". */
  dialect: z.record(z.string(), z.string()).optional(),
  /** Emoji with the words that each says. */
  emoji: z
    .record(
      z
        .string()
        .regex(/^\p{Extended_Pictographic}/u, 'write one emoji')
        // biome-ignore lint/suspicious/noMisleadingCharacterClass: that one sign alone is meant.
        .regex(/^[^\ufe0f]*$/, 'leave out U+FE0F'),
      z.string().regex(/^[a-z][a-z ]+$/, 'say it in words, in lower case'),
    )
    .optional(),
});

export const Taxonomy = z.strictObject({
  kindGroups: z.array(Term),
  kinds: z.array(Kind),
  needs: z.array(Term),
  expertise: z.array(Term),
  languages: z.array(Term),
  groups: z.array(Term),
  concepts: z.array(Concept),
  plain: PlainWords.default({ empty: [], general: [], ordinary: [], mild: [], elsewhere: [] }),
  /** Common English words, packed: see `domain/search/common`. */
  common: z.string().optional(),
});

export type Term = z.output<typeof Term>;
export type Kind = z.output<typeof Kind>;
export type Concept = z.output<typeof Concept>;
export type PlainWords = z.output<typeof PlainWords>;
export type Taxonomy = z.output<typeof Taxonomy>;
