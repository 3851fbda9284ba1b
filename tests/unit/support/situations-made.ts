/**
 * Situations over a made-up town: who asks for what, what must come back, what may, and what must not.
 * `first`: must be among the first five that fit. `asks`: must be offered as ask first. `out`: neither.
 */
import type { RouteActivity } from '../../../src/domain/matching/entry.ts';
import type { RouteQuestion } from '../../../src/domain/matching/question.ts';
import type { ReasonId } from '../../../src/domain/matching/wishes.ts';
import { activity, on, sector, venue, wardNamed } from './routes.ts';

export interface Situation {
  name: string;
  question: RouteQuestion;
  first?: string[];
  asks?: string[];
  out?: string[];
  /** Reasons that must be named, by slug. */
  reasons?: Record<string, ReasonId[]>;
}

const hidden = (metres: number) => venue(metres, { slug: 'area-1', visibility: 'area', name: undefined });

export const town: RouteActivity[] = [
  activity('club', { stages: ['universal', 'primary'] }),
  activity('beats', {
    kind: 'music-production',
    sessions: on('WE', '16:00', '18:00'),
    expertise: ['exclusion'],
    places: { left: 'plenty', said: '2026-11-18' },
    firstVisit: { meets: 'Sam', noise: 'lively' },
  }),
  activity('beats-far', { kind: 'music-production', venues: [venue(2800)], sessions: on('TH') }),
  activity('beats-paid', { kind: 'music-production', cost: { pence: 350 }, sessions: on('TH') }),
  activity('beats-unpriced', { kind: 'music-production', cost: {}, sessions: on('FR') }),
  activity('beats-stale', { kind: 'music-production', checked: { on: '2026-04-01', by: 'organiser' } }),
  activity('beats-gone', { kind: 'music-production', checked: { on: '2025-10-01', by: 'organiser' } }),
  activity('beats-full', { kind: 'music-production', places: { left: 'full', said: '2026-11-15' } }),
  activity('beats-full-once', { kind: 'music-production', places: { left: 'full', said: '2026-10-01' } }),
  activity('beats-lapsed', { kind: 'music-production', listedUntil: '2026-11-20' }),
  activity('beats-over', {
    kind: 'music-production',
    sessions: on('TU', '17:00', '19:00', { lastDate: '2026-11-17' }),
  }),
  activity('beats-one-day', {
    kind: 'music-production',
    sessions: [{ ...on('SA', '10:00', '16:00')[0]!, rrule: undefined, firstDate: '2026-11-28' }],
  }),
  activity('singers', { kind: 'singing', sessions: on('MO') }),
  activity('boxing', {
    kind: 'boxing',
    stages: ['primary', 'secondary'],
    expertise: ['youth-violence', 'exploitation'],
    sessions: on('TH', '17:30', '19:00'),
  }),
  activity('boxing-girls', { kind: 'boxing', audience: 'girls', sessions: on('MO', '17:30', '19:00') }),
  activity('boxing-late', {
    kind: 'boxing',
    ages: { from: 16, to: 19 },
    sessions: on('FR', '22:00', '00:30'),
  }),
  activity('boys-talk', { kind: 'wellbeing', audience: 'boys' }),
  activity('rainbow', {
    kind: 'lgbtq-group',
    madeFor: ['lgbtq'],
    sessions: on('WE', '18:00', '20:00'),
    venues: [venue(900, { slug: 'ask-1', visibility: 'on-request', name: undefined })],
  }),
  activity('carers', {
    kind: 'young-carers',
    madeFor: ['young-carers'],
    expertise: ['young-carers'],
    sessions: on('MO', '16:00', '18:00'),
  }),
  activity('quiet-games', {
    kind: 'board-games',
    needs: ['autism', 'anxiety'],
    firstVisit: { noise: 'quiet', meets: 'Jo' },
    sessions: on('SA', '10:00', '12:00'),
    venues: [venue(600, { access: { stepFree: true, quietSpace: true } })],
  }),
  activity('loud-games', {
    kind: 'gaming',
    firstVisit: { noise: 'loud' },
    sessions: on('SA', '10:00', '12:00'),
  }),
  activity('steps', { kind: 'art', venues: [venue(300, { access: { stepFree: false } })] }),
  activity('ramp', {
    kind: 'art',
    needs: ['wheelchair'],
    venues: [venue(350, { access: { stepFree: true, accessibleToilet: true } })],
  }),
  activity('no-word', { kind: 'art', venues: [venue(350)] }),
  activity('across', { kind: 'football', venues: [venue(500, { ward: wardNamed('Normanton') })] }),
  activity('both-sides', {
    kind: 'football',
    venues: [venue(400), venue(450, { slug: 'other', ward: wardNamed('Normanton') })],
    sessions: [...on('MO'), ...on('WE', '17:00', '19:00', { venue: 'other', key: 'we' })],
  }),
  activity('somewhere', {
    kind: 'football',
    venues: [hidden(600)],
    sessions: on('SU', '14:00', '16:00', { venue: 'area-1' }),
  }),
  activity('somewhere-far', {
    kind: 'football',
    venues: [hidden(9000)],
    sessions: on('SU', '14:00', '16:00', { venue: 'area-1' }),
  }),
  activity('worker-only', {
    kind: 'mentoring',
    joining: 'professional',
    stages: ['tertiary'],
    expertise: ['exploitation'],
    sessions: on('TU'),
  }),
  activity('mentor', {
    kind: 'mentoring',
    joining: 'ask',
    stages: ['secondary', 'primary'],
    expertise: ['exclusion'],
    sessions: on('WE'),
  }),
  activity('polish', { kind: 'homework-club', languages: ['pl'], sessions: on('TH', '16:00', '17:30') }),
  activity('cancelled-week', {
    kind: 'cricket',
    sessions: on('TU', '17:00', '19:00', { exceptions: [{ date: '2026-11-24', type: 'cancelled' }] }),
  }),
  activity('moved-once', {
    kind: 'cricket',
    sessions: on('TU', '17:00', '19:00', {
      exceptions: [
        { date: '2026-12-01', type: 'moved', to: { date: '2026-12-05', start: '10:00', end: '12:00' } },
      ],
    }),
  }),
  activity('teens', { kind: 'dance', ages: { from: 13, to: 15 } }),
  activity('half-term', {
    kind: 'holiday-club',
    sessions: on('WE', '10:00', '15:00', {
      season: 'holidays',
      firstDate: '2027-02-10',
      lastDate: '2027-02-20',
    }),
  }),
  activity('safe', {
    kind: 'abuse-support',
    stages: ['tertiary'],
    expertise: ['domestic-abuse'],
    joining: 'ask',
  }),
];
for (const a of town)
  for (const s of a.sessions) if (s.venue === 'hall') s.venue = a.venues[0]?.slug ?? 'hall';

const near = { from: sector('DE23 6'), reach: 1500 };
const evenings = [{ days: [0, 1, 2, 3, 4], from: '15:30', to: '20:00' }];
const music = ['music-production'];

export const situations: Situation[] = [
  {
    name: 'fifteen, into music, stepping down from group mentoring',
    question: {
      age: 15,
      ...near,
      into: music,
      stage: 'tertiary',
      direction: 'down',
      expertise: { must: [], like: ['exclusion'] },
    },
    first: ['beats', 'beats-unpriced'],
    out: ['beats-gone', 'beats-full', 'beats-lapsed', 'beats-over', 'beats-far', 'boxing-late'],
    reasons: {
      beats: ['into', 'expertise', 'close', 'free', 'plenty', 'meets', 'weekly', 'openEnded', 'checked'],
    },
  },
  {
    name: 'a word of full places holds for two weeks only',
    question: { age: 14, into: music },
    first: ['beats-full-once'],
    out: ['beats-full'],
  },
  {
    name: 'what may cost nothing leaves out what costs, and asks where nothing is said',
    question: { age: 14, into: music, maxPence: 0 },
    first: ['beats'],
    asks: ['beats-unpriced'],
    out: ['beats-paid'],
  },
  {
    name: 'what they can pay is said',
    question: { age: 14, into: music, maxPence: 400 },
    first: ['beats', 'beats-paid'],
    reasons: { 'beats-paid': ['affordable'] },
  },
  {
    name: 'what lasts comes before one day',
    question: { age: 14, into: music, free: [{ days: [5], from: '09:00', to: '18:00' }] },
    first: ['beats-one-day'],
    out: ['beats', 'singers'],
  },
  {
    name: 'a girl who wants girls only',
    question: { age: 14, audiences: ['girls'], into: ['boxing'] },
    first: ['boxing-girls'],
    out: ['boxing', 'boys-talk', 'club'],
    reasons: { 'boxing-girls': ['audience', 'into'] },
  },
  {
    name: 'a girl who takes either',
    question: { age: 14, audiences: ['girls', 'everyone'], into: ['boxing'] },
    first: ['boxing-girls', 'boxing'],
    out: ['boys-talk'],
  },
  {
    name: 'nobody said girls or boys',
    question: { age: 14, into: ['boxing'] },
    first: ['boxing'],
    out: ['boxing-girls', 'boys-talk'],
  },
  {
    name: 'made for a community that nobody named is asked about',
    question: { age: 14, into: ['lgbtq-group'] },
    asks: ['rainbow', 'carers'],
    out: [],
  },
  {
    name: 'made for them is a reason',
    question: { age: 14, groups: { must: [], like: ['young-carers'] } },
    first: ['carers'],
    reasons: { carers: ['madeFor'] },
  },
  {
    name: 'only what is made for them',
    question: { age: 14, groups: { must: ['lgbtq'], like: [] } },
    first: ['rainbow'],
    out: ['club', 'carers'],
  },
  {
    name: 'autism: what says so first, what is silent to ask',
    question: { age: 13, needs: { must: ['autism'], like: [] } },
    first: ['quiet-games'],
    asks: ['loud-games', 'club'],
    reasons: { 'quiet-games': ['need', 'quiet', 'meets'] },
  },
  {
    name: 'anxiety as a wish',
    question: { age: 13, needs: { must: [], like: ['anxiety'] }, into: ['board-games', 'gaming'] },
    first: ['quiet-games', 'loud-games'],
  },
  {
    name: 'a step-free way in: steps are a no, silence is to ask',
    question: { age: 13, access: ['stepFree'], into: ['art'] },
    first: ['ramp'],
    asks: ['no-word'],
    out: ['steps'],
    reasons: { ramp: ['access'] },
  },
  {
    name: 'a wheelchair user is not sent to steps',
    question: { age: 13, needs: { must: ['wheelchair'], like: [] }, into: ['art'] },
    first: ['ramp'],
    asks: ['no-word'],
    out: ['steps'],
  },
  {
    name: 'never into an area to avoid',
    question: { age: 13, into: ['football'], avoid: { wards: [wardNamed('Normanton')] } },
    first: ['both-sides'],
    out: ['across'],
  },
  {
    name: 'never to the side of it that lies in the area',
    question: {
      age: 13,
      into: ['football'],
      free: [{ days: [2], from: '15:00', to: '20:00' }],
      avoid: { wards: [wardNamed('Normanton')] },
    },
    out: ['both-sides', 'across'],
  },
  {
    name: 'never on a day to avoid',
    question: { age: 13, avoid: { days: [1] } },
    out: ['club', 'teens', 'across'],
  },
  {
    name: 'an area-only place is asked about, not measured',
    question: { age: 13, ...near, into: ['football'] },
    first: ['both-sides', 'across'],
    asks: ['somewhere'],
    out: ['somewhere-far'],
  },
  {
    name: 'a place told on request is asked about where a walk is asked for',
    question: { age: 14, ...near, groups: { must: ['lgbtq'], like: [] } },
    asks: ['rainbow'],
  },
  {
    name: 'weekday evenings until eight',
    question: { age: 16, free: evenings, into: ['boxing'] },
    first: ['boxing'],
    out: ['boxing-late', 'quiet-games', 'somewhere'],
  },
  {
    name: 'free hours that touch are one',
    question: {
      age: 14,
      into: ['boxing'],
      free: [
        { days: [3], from: '16:00', to: '18:00' },
        { days: [3], from: '18:00', to: '20:00' },
      ],
    },
    first: ['boxing'],
  },
  {
    name: 'a night that runs past midnight needs the night',
    question: { age: 17, into: ['boxing'], free: [{ days: [4], from: '18:00', to: '24:00' }] },
    out: ['boxing-late'],
  },
  {
    name: 'too old on the day',
    question: { age: 18, into: ['boxing'] },
    first: ['boxing-late'],
    out: ['club', 'boxing'],
  },
  {
    name: 'thirteen in December: from January known, in December to ask',
    question: { age: 12, birthdayMonth: 12, into: ['dance'] },
    asks: ['teens'],
  },
  {
    name: 'sixteen next month: still fits until then',
    question: { age: 15, birthdayMonth: 12, into: ['dance'] },
    first: ['teens'],
  },
  {
    name: 'just turn up',
    question: { age: 14, joinings: ['turn-up'], into: ['mentoring'] },
    out: ['mentor', 'worker-only'],
  },
  {
    name: 'through a worker is fine',
    question: {
      age: 14,
      joinings: ['professional', 'ask'],
      into: ['mentoring'],
      expertise: { must: ['exploitation'], like: [] },
    },
    first: ['worker-only'],
    asks: ['mentor'],
  },
  {
    name: 'moving up from universal',
    question: { age: 14, stage: 'universal', direction: 'up', into: ['boxing', 'mentoring'] },
    first: ['boxing', 'mentor'],
    reasons: { boxing: ['nextStage'] },
  },
  {
    name: 'a language spoken',
    question: { age: 14, languages: { must: ['pl'], like: [] } },
    first: ['polish'],
    asks: ['club'],
  },
  {
    name: 'a cancelled week is not its first date',
    question: { age: 14, into: ['cricket'] },
    first: ['cancelled-week', 'moved-once'],
  },
  {
    name: 'a Saturday that stands in once',
    question: { age: 14, into: ['cricket'], free: [{ days: [5], from: '09:00', to: '13:00' }] },
    first: ['moved-once'],
    out: ['cancelled-week'],
  },
  {
    name: 'not running in the weeks to come',
    question: { age: 12, into: ['holiday-club'] },
    out: ['half-term', 'beats-over'],
  },
  {
    name: 'looking further ahead finds half-term',
    question: { age: 12, into: ['holiday-club'], within: 13 },
    first: ['half-term'],
  },
  {
    name: 'support around abuse is not shown high to somebody who likes dancing',
    question: { age: 14, into: ['dance'], stage: 'tertiary', direction: 'down' },
    first: ['teens'],
  },
  {
    name: 'support around abuse, asked for',
    question: { age: 14, expertise: { must: ['domestic-abuse'], like: [] } },
    first: ['safe'],
  },
];
