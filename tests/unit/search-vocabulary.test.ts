/** What people call what they look for, asked of a city with one entry of each kind that says nothing but its kind. */
import { describe, expect, it } from 'vitest';
import { taxonomy } from '../bench/support/city.ts';
import { ask, entry, slugs } from './support/entries.ts';

const city = taxonomy.kinds.map(({ id }, n) => entry(id, { kind: id, title: `Lantern ${n + 100}` }));
const kinds = (text: string, most = 3) => slugs(ask(city, text)).slice(0, most);

describe('what troubles somebody, in the words for it', () => {
  it.each([
    ['having a breakdown', 'counselling'],
    ['burnt out', 'counselling'],
    ['intrusive thoughts', 'counselling'],
    ['hearing voices', 'counselling'],
    ['nightmares', 'counselling'],
    ['had enough of life', 'counselling'],
    ['sick of everything', 'counselling'],
    ['wont leave the house', 'counselling'],
    ['hates the way she looks', 'counselling'],
    ['anorexia', 'counselling'],
    ['eating disorder', 'counselling'],
    ['carrying a blade', 'mentoring'],
    ['scared of being stabbed', 'mentoring'],
    ['shoplifting', 'mentoring'],
    ['stealing cars', 'mentoring'],
    ['hanging round with older lads', 'mentoring'],
    ['reduced timetable', 'mentoring'],
    ['big brother figure', 'mentoring'],
    ['gone cunch', 'exploitation-support'],
    ['someone older is sending her pictures', 'exploitation-support'],
    ['asked for photos online', 'exploitation-support'],
    ['child to parent violence', 'family-support'],
    ['my son hits me', 'family-support'],
    ['man in his twenties', 'exploitation-support'],
    ['hasnt been to school since september', 'mentoring'],
    ['diversionary activity', 'youth-club'],
    ['emotional regulation', 'wellbeing'],
    ['attachment issues', 'counselling'],
    ['school phobia', 'mentoring'],
    ['special guardianship', 'family-support'],
    ['kinship carer', 'family-support'],
    ['child in need', 'family-support'],
    ['edge of care', 'family-support'],
    ['conflict resolution', 'mentoring'],
    ['restorative justice', 'mentoring'],
    ['fire setting', 'mentoring'],
    ['he got jumped', 'mentoring'],
    ['no food in the house', 'drop-in'],
    ['nowhere to sleep tonight', 'drop-in'],
    ['teachers hate me', 'mentoring'],
    ['personal hygiene', 'first-aid-life-skills'],
    ['missed my period', 'sexual-health'],
    ['sanitary towels', 'sexual-health'],
  ])('%s: %s', (text, kind) => expect(kinds(text)).toContain(kind));
  it('being afraid of a thing is nothing that anybody did', () => {
    expect(kinds('scared of heights')).not.toContain('abuse-support');
    expect(kinds('scared of my dad')[0]).toBe('abuse-support');
  });
});

describe('what somebody wants to do, in the words for it', () => {
  it.each([
    ['scared of water', 'swimming'],
    ['doggy paddle', 'swimming'],
    ['striker', 'football'],
    ['goal shooter', 'netball'],
    ['scrum', 'rugby'],
    ['batting', 'cricket'],
    ['forehand', 'tennis'],
    ['run faster', 'athletics'],
    ['get muscles', 'gym'],
    ['ballerina', 'dance'],
    ['checkmate', 'board-games'],
    ['veg patch', 'gardening'],
    ['tinkering', 'bike-repair'],
    ['resume writing', 'job-skills'],
    ['on the dole', 'job-skills'],
    ['cash for my ideas', 'job-skills'],
    ['no idea what to do after college', 'job-skills'],
    ['open a bank account', 'first-aid-life-skills'],
    ['gcse physics', 'homework-club'],
    ['biology tutor', 'homework-club'],
    ['swotting', 'homework-club'],
    ['borrow a laptop', 'homework-club'],
    ['food pantry', 'drop-in'],
    ['wash my clothes', 'drop-in'],
    ['resitting maths', 'homework-club'],
    ['want to be my own boss', 'job-skills'],
    ['natural leader', 'volunteering'],
    ['muscular dystrophy', 'disability-sport'],
    ['help filling in forms', 'drop-in'],
    ['tajweed', 'faith-youth'],
    ['jummah prayer', 'faith-youth'],
    ['running about', 'athletics'],
    ['they/them', 'lgbtq-group'],
    ['something musical', 'bands-instruments'],
    ['jungle', 'dj'],
    ['somewhere to shower', 'drop-in'],
  ])('%s: %s', (text, kind) => expect(kinds(text)).toContain(kind));
});

describe('words of messages that say nothing', () => {
  it.each(['boxing tbh', 'idk maybe boxing', 'ngl i want boxing', 'omg boxing', 'bare boxing', 'boxing btw'])(
    '%s',
    text => {
      const found = ask(city, text);
      expect(slugs(found)[0]).toBe('boxing');
      expect(found.missed).toEqual([]);
    },
  );
  it('"bare bored" is bored', () => expect(kinds('bare bored')).toContain('youth-club'));
});

describe('a thing that not all of a kind have', () => {
  it.each([
    'pilates',
    'aqua aerobics',
    'pottery',
    'woodwork',
    'wrestling',
    'rowing',
    'caving',
    'trampolining',
  ])('%s: where nobody says it, the kind fits less well', text => {
    const found = ask(city, text);
    expect(found.lesser).toBe(found.ranked.count);
  });
});

describe('slips that are heard', () => {
  it.each([
    ['geetar lessons', 'bands-instruments'],
    ['dramer group', 'drama'],
    ['yuth counsil', 'youth-voice'],
  ])('%s: %s', (text, kind) => expect(kinds(text)).toContain(kind));
});

describe('loneliness', () => {
  it('with friends to be made is answered by where people meet', () =>
    expect(kinds('lonely and want friends', 2)).toContain('youth-club'));
  it('alone is also for those who listen', () => expect(kinds('i feel lonely')).toContain('wellbeing'));
});

describe('words of one row are the very same thing', () => {
  const some = [
    ...city,
    entry('route', { kind: 'job-skills', title: 'Route', summary: 'For those not in education.' }),
    entry('hello', { kind: 'lgbtq-group', title: 'Hello', summary: 'Get in touch, ask questions.' }),
    entry('respect', { kind: 'wellbeing', title: 'Respect', summary: 'A course on consent.' }),
    entry('blades', { kind: 'counselling', title: 'Calm', summary: 'Cutting and sticking while we talk.' }),
  ];
  it.each([
    ['spelling', 'homework-club'],
    ['reading help', 'homework-club'],
    ['sexual assault', 'abuse-support'],
  ])('%s: %s comes first', (text, kind) => expect(slugs(ask(some, text))[0]).toBe(kind));
  it('"cutting" paper is no other word for self-harm', () =>
    expect(slugs(ask(some, 'self harming')).indexOf('blades')).not.toBe(0));
});
