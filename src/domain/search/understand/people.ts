/** Who it is for, how to join, where and how loud, said in passing. */
import type { Asked } from '../constraint.ts';
import { number, type Pattern, pattern } from './pattern.ts';

const audience = (value: 'girls' | 'boys', only: boolean): Asked => ({ type: 'audience', value, only });
const girls = '(?:young )?(?:girls?|females?|women|woman|lasses|lass|ladies|womens|gurls?|grls?)';
const boys = '(?:young )?(?:boys?|lads?|males?|men|mens)';
const rather = '(?:just )?(?:for )?(?:my |our |a |the )?';

/** "two kids", "my twins": that there are several filters nothing. */
const several = '(?:my |our |the )?(?:both|two|three|four|[2-4]) (?:of (?:my|our|the) )?';

/** "my little sister is 8": with an age it is who goes, not whom it is about. */
const ageNext = `(?= ?,? ?(?:is |are |turned |turns |whos |who is |aged? )?${number}(?![a-z0-9]))`;

export const people: Pattern[] = [
  pattern('24 ?/ ?7', () => 'nothing'),
  pattern(`${several}(?:kids|children|teens?|siblings|young people)`, () => 'nothing'),
  pattern(
    `${several}(?=(?:girls|boys|lads|daughters|sons|nieces|nephews|sisters|brothers)(?![a-z]))`,
    () => 'nothing',
  ),
  pattern(`(?:all|only|just)[ -]?${girls}|${girls}[ -]only|no boys`, () => audience('girls', true)),
  pattern(`(?:all|only|just)[ -]?${boys}|${boys}[ -]only|no girls`, () => audience('boys', true)),
  pattern(`${girls} and ${boys}|${boys} and ${girls}`, () => 'nothing'),
  pattern(
    `${rather}(?:${girls}|daughters?|nieces?|granddaughters?)|for my (?:\\w+ )?sisters?|(?:my |our )?(?:\\w+ )?sisters?${ageNext}`,
    () => audience('girls', false),
  ),
  pattern(
    `${rather}(?:${boys}|sons?|nephews?|grandsons?)|for my (?:\\w+ )?brothers?|(?:my |our )?(?:\\w+ )?brothers?${ageNext}`,
    () => audience('boys', false),
  ),
];

export const joining: Pattern[] = [
  pattern(
    '(?:no|without(?: an?)?|with no|dont (?:need|have|want) an?) (?:professional )?referrals?(?: (?:needed|required|necessary))?|self[ -]?refer(?:rals?|ring|red)?',
    () => ({ type: 'by-yourself' }),
  ),
  pattern(
    '(?:just )?(?:drop[ -]?ins?|drop[ -]by|turn(?:ing)?[ -]?up|walk[ -]?ins?|show up|rock up|come along)(?: (?:sessions?|any ?time))?',
    () => ({ type: 'joining', value: 'turn-up' }),
  ),
  pattern(
    '(?:no|without|with no|dont (?:need|have|want) to|not) (?:need(?:ing)? to )?(?:book(?:ing)?s?|sign(?:ing)? up|regist(?:er|ration|ering)|appointments?|membership)(?: (?:needed|required))?',
    () => ({ type: 'joining', value: 'turn-up' }),
  ),
  pattern(
    'bookable|(?:can|to|must|need to|have to) book|book (?:a |my )?(?:place|online|ahead|in advance)|pre-?book(?:ed|ing)?',
    () => ({
      type: 'joining',
      value: 'book',
    }),
  ),
  pattern(
    '(?:by |through |with a |needs? )?(?:professional )?referrals?(?: only| needed| required)?(?<!self[ -]referrals?)',
    match =>
      /self[ -]?$/.test((match.input ?? '').slice(0, match.index))
        ? null
        : { type: 'joining', value: 'professional' },
  ),
];

export const access: Pattern[] = [
  pattern(
    '(?:with )?(?:an? )?(?:accessible|disabled|wheelchair|changing places?) (?:toilets?|loos?|bathrooms?|wc)',
    () => ({
      type: 'access',
      value: 'accessibleToilet',
    }),
  ),
  pattern(
    'step[ -]?free(?: access)?|no (?:steps|stairs)|without (?:steps|stairs)|level access|ramps?|ramp access|lift access|wheel ?-?chair (?:access(?:ible)?(?: venue)?|friendly)|(?:disabled|disability|physically) access|physically accessible|accessible(?: (?:venues?|building|place|centre))?|(?:with )?(?:a )?buggy access',
    () => ({ type: 'access', value: 'stepFree' }),
  ),
  pattern('(?:with )?(?:an? )?(?:hearing|induction)[ -]loops?', () => ({
    type: 'access',
    value: 'hearingLoop',
  })),
  pattern(
    '(?:with )?(?:an? )?(?:quiet|calm|chill out|sensory|safe quiet)[ -](?:spaces?|rooms?|areas?)',
    () => ({
      type: 'access',
      value: 'quietSpace',
    }),
  ),
  pattern(
    '(?:not (?:too |very |so )?(?:loud|noisy|busy|crowded)|(?:where its |somewhere |nice and )?quiet(?:er)?|calm(?:er)?|no loud (?:noises?|music)|low noise|relaxed session)',
    () => ({
      type: 'quiet',
    }),
  ),
];

export const nearMe: Pattern = pattern(
  '(?:near|close to|nearest|by|around|local)(?: to)? (?:me|us|here|(?:my|our) (?:house|home|place|area|school|college|uni|work|flat|estate|street|road))|nearby|close by|round here|around here|in my area|locally|closest|nearest',
  () => ({ type: 'near-me' }),
);
