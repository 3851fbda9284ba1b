/** What was asked for, as far as it can be told to the alliance: the first choices of the form for a gap. */
import type { GapReason, GapTime } from '../../domain/activity/words.ts';
import type { Gap } from '../../domain/matching/gap.ts';
import type { Question, When } from '../../domain/search/question.ts';
import type { Names } from '../live/names.ts';

/** A filter that was set is the likeliest reason why nothing fits, in this order. */
export function gapOfQuestion(question: Question, names: Pick<Names, 'kinds' | 'wards'>): Gap {
  const { ages, when, kinds, wards, access, maxPence, near } = question;
  const kind = kinds.find(id => id in names.kinds);
  const ward = Object.keys(names.wards).find(code => names.wards[code]?.slug === wards[0]);
  const wanted = when.map(timeOf).find(Boolean);
  const reasons: [unknown, GapReason][] = [
    [access.length, 'not-accessible'],
    [maxPence !== null, 'costs-too-much'],
    [wanted, 'nothing-at-that-time'],
    [ages, 'nothing-for-my-age'],
    [near || ward, 'nothing-near'],
  ];
  const reason = reasons.find(([asked]) => asked)?.[1] ?? 'not-for-me';
  return {
    reason,
    ...(kind && { kind }),
    ...(ages && { age: ages.from }),
    ...(ward && { ward }),
    ...(wanted && { wanted }),
  };
}

const times: Partial<Record<string, GapTime>> = {
  tonight: 'evening',
  evening: 'evening',
  'after-school': 'after-school',
  saturday: 'saturday',
  weekend: 'saturday',
  weekends: 'saturday',
  sunday: 'sunday',
  holidays: 'holidays',
  'half-term': 'holidays',
};

const timeOf = (when: When): GapTime | undefined => times[when];
