/** What is taken for a slip of the finger, what for two words in one, and what for a word of its own. */
import { describe, expect, it } from 'vitest';
import { commonWords } from '../../src/domain/search/common/english.ts';
import { bases, wideBases } from '../../src/domain/search/inflections.ts';
import { taxonomy } from '../bench/support/city.ts';
import { ask, entry, slugs } from './support/entries.ts';

const city = [
  entry('carers', { title: 'Young carers evening', kind: 'young-carers' }),
  entry('spanners', { title: 'Spanners', kind: 'bike-repair', summary: 'Cars and vans.' }),
  entry('stop-motion', { title: 'Stop Motion', kind: 'film', summary: 'Animation with clay.' }),
  entry('manga', { title: 'Manga Mondays', kind: 'art', summary: 'Anime and comics.' }),
  entry('wall', { title: 'Summit Wall', kind: 'climbing' }),
  entry('weights', { title: 'Iron', kind: 'gym', summary: 'Lifting.' }),
  entry('drums', { title: 'Loud', kind: 'bands-instruments', summary: 'Percussion.' }),
  entry('judo', { title: 'Judo', kind: 'martial-arts' }),
  entry('next-gen', { title: 'Next Gen', kind: 'multi-sport', ages: { from: 5, to: 11 } }),
  entry('studio', { title: 'The Chain', kind: 'music-production', summary: 'Blocks and beats.' }),
  entry('hooks', { title: 'Hooks', kind: 'craft', summary: 'Crochet.' }),
  entry('homework', { title: 'Desk', kind: 'homework-club' }),
  entry('pots', { title: 'Mud', kind: 'art', summary: 'Pottery.' }),
  entry('poems', { title: 'Verse', kind: 'creative-writing', summary: 'Poetry.' }),
  entry('bmx', { title: 'Dirt', kind: 'cycling', summary: 'BMX.' }),
  entry('ballet', { title: 'Toes', kind: 'dance', summary: 'Ballet.' }),
];
const found = (text: string) => slugs(ask(city, text));
const corrected = (text: string) => ask(city, text).corrected;

describe('a slip of two words', () => {
  it('is of the one that a title has beside what stands there, not of one that says nothing', () => {
    const fields = entry('fields', { title: 'Long Fields cricket', kind: 'cricket' });
    expect(ask([...city, fields], 'long fiels cricket').corrected).toEqual([{ from: 'fiels', to: 'fields' }]);
  });
});

describe('half of a word that says nothing', () => {
  it('is no slip of another while it is typed', () => {
    for (const half of ['somew', 'somewh', 'somewhere t', 'anythi']) expect(corrected(half)).toEqual([]);
    expect(corrected('somewhre')).toEqual([]);
    expect(found('somewhere to paint pottrey')).toContain('pots');
  });
});

describe('a word that only shares its stem with another', () => {
  it.each([
    ['young carrers', ['carers']],
    ['anim', ['stop-motion', 'manga']],
  ])('is none: %s', (text, first) =>
    expect(found(text).slice(0, first.length).sort()).toEqual([...first].sort()),
  );
  it('lets regular forms be', () => {
    expect(bases('hobbies')).toContain('hobby');
    expect(bases('rapping')).toContain('rap');
    expect(bases('hoping')).toContain('hope');
    expect(bases('hoping')).not.toContain('hop');
    expect(wideBases('kayakers')).toContain('kayak');
    expect(wideBases('carrers')).not.toContain('car');
  });
});

describe('a word of English', () => {
  it.each([
    'permission',
    'insulation',
    'optics',
    'contract',
    'listings',
    'listening',
    'primark',
    'mission',
    'tension',
    'companies',
  ])('is no slip of another: %s', text => {
    expect(corrected(text)).toEqual([]);
    expect(found(text)).toEqual([]);
    expect(ask(city, text).understood).toEqual([]);
  });
  it('is known by its forms, and a made-up one is not', () => {
    const isCommon = commonWords(taxonomy.common);
    expect(['contracts', 'insulated', 'companies', 'musicals'].filter(word => !isCommon(word))).toEqual([
      'musicals',
    ]);
    expect(['vollyball', 'wresling', 'boldering', 'coocking', 'xqzptl'].filter(isCommon)).toEqual([]);
  });
  it('is a slip where a title says so', () => {
    const voices = [...city, entry('voice', { title: 'Raise Your Voice', kind: 'singing' })];
    expect(slugs(ask(voices, 'raise your vice'))[0]).toBe('voice');
    expect(slugs(ask(voices, 'vice squad'))).toEqual([]);
  });
  it('says nothing where it is a slip of one that says nothing', () => {
    const hall = [entry('splash', { title: 'Wet Feet', organisation: { slug: 's', name: 'Splash Derby' } })];
    expect(slugs(ask(hall, 'splash dreby'))).toEqual(['splash']);
    expect(slugs(ask(hall, 'wet feet for peeople'))).toEqual(['splash']);
  });
  it('is one all the same where letters are doubled or not', () =>
    expect(corrected('knitti ng writting').map(each => each.to)).toContain('writing'));
});

describe('two words in one', () => {
  it.each([
    ['judoclub', 'judo'],
    ['nextgen', 'next-gen'],
    ['homeworkclub', 'homework'],
    ['rockclimbing', 'wall'],
    ['selfdefence', 'judo'],
    ['summitwall', 'wall'],
    ['arttherapy', 'manga'],
  ])('are found: %s', (text, slug) => expect(found(text)[0]).toBe(slug));
  it.each(['blockchain', 'photosynthesis'])('are none where nobody says both: %s', text =>
    expect(found(text)).toEqual([]),
  );
});

describe('a slip', () => {
  it.each([
    ['balley', 'ballet'],
    ['bmxx', 'bmx'],
    ['croshay', 'hooks'],
    ['gutair', 'drums'],
    ['pottry', 'pots'],
    ['yung carers', 'carers'],
    ['animashun', 'stop-motion'],
  ])('is put right: %s', (text, slug) => expect(found(text).slice(0, 2)).toContain(slug));
});

describe('a phrase that is said', () => {
  const care = [
    entry('families', { title: 'Kin', kind: 'family-support', summary: 'For foster carers.' }),
    entry('council', { title: 'Our Council', kind: 'youth-voice', madeFor: ['care-experienced'] }),
  ];
  it('comes before one that may have been begun', () =>
    expect(slugs(ask(care, 'foster care'))[0]).toBe('council'));
});

describe('other languages', () => {
  const kinds = [
    entry('kick', { title: 'Kick', kind: 'football' }),
    entry('lanes', { title: 'Lanes', kind: 'swimming' }),
    entry('ring', { title: 'Ring', kind: 'boxing' }),
  ];
  it.each([
    ['piłka nożna', 'kick'],
    ['فٹ بال', 'kick'],
    ['ਫੁੱਟਬਾਲ', 'kick'],
    ['سباحة', 'lanes'],
    ['pływanie', 'lanes'],
    ['ملاكمة', 'ring'],
  ])('have words for what most ask for: %s', (text, slug) => expect(slugs(ask(kinds, text))).toEqual([slug]));
});

describe('a slip of a word that nothing here answers', () => {
  const strings = [
    entry('bows', { title: 'Bows', kind: 'bands-instruments', summary: 'Violin for all.' }),
    entry('toes', { title: 'Toes', kind: 'dance', summary: 'Ballet for beginners.' }),
  ];
  it.each([
    ['vilion', 'bows'],
    ['ballay', 'toes'],
  ])('%s is taken for one that is answered', (typed, slug) => {
    const { results, corrected } = ask(strings, typed);
    expect([results[0]?.slug, corrected.length]).toEqual([slug, 1]);
  });
  it('is that word beside the rest of its phrase', () =>
    expect(ask(strings, 'visoin impaired').corrected).toEqual([{ from: 'visoin', to: 'vision' }]));
  it('is put right where a kind is named, though nobody offers it', () =>
    expect(ask(strings, 'trampolinig').corrected[0]?.to).toBe('trampolining'));
});
