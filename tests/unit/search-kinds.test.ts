/** Invented titles that hold words for kinds: what was asked for comes before what only sounds like it. */
import { describe, expect, it } from 'vitest';
import { ask, entry, slugs, weekly } from './support/entries.ts';

const at = (date: string, start: string, end: string) => ({ sessions: [weekly(date, start, end)] });

const city = [
  entry('harbour-street', { title: 'Harbour Street', kind: 'youth-club', summary: 'Sofas and a tuck shop.' }),
  entry('late-room', { title: 'The Late Room', kind: 'youth-club', summary: 'Pool and toast.' }),
  entry('lift-club', { title: 'Lift Club', kind: 'gym', summary: 'Weights for beginners.' }),
  entry('sketch-social', { title: 'Sketch Social', kind: 'art', summary: 'Draw and chat.' }),
  entry('paint-gang', { title: 'Paint Gang', kind: 'film', summary: 'Make short films.' }),
  entry('walk-with-me', { title: 'Walk With Me', kind: 'mentoring', summary: 'A mentor of your own.' }),
  entry('floor-game', { title: 'Floor Game', kind: 'martial-arts', summary: 'Wrestling and judo.' }),
  entry('joypad', {
    title: 'Joypad',
    kind: 'gaming',
    summary: 'Consoles and snacks.',
    ...at('2026-09-11', '17:00', '20:00'),
  }),
  entry('kiln', {
    title: 'Mud Pies',
    kind: 'craft',
    summary: 'Throw a pot.',
    description: 'Pottery for beginners.',
  }),
  entry('pencils', { title: 'Pencils', kind: 'art', summary: 'Still lifes.' }),
  entry('hill-days', {
    title: 'Hill Days',
    kind: 'outdoor-adventure',
    description: 'Counts for the Duke of Edinburgh award.',
  }),
  entry('badge-troop', { title: 'Third Troop', kind: 'uniformed', summary: 'Camps and badges.' }),
  entry('ballet', { title: 'Tiny Toes', kind: 'dance', summary: 'Ballet.' }),
  entry('burn', { title: 'Burn', kind: 'dance', summary: 'Hip hop and house.' }),
  entry('under-twelves', {
    title: 'Wanderers Under 12s',
    kind: 'football',
    ages: { from: 10, to: 12 },
    ...at('2026-09-12', '10:00', '11:30'),
  }),
  entry('ramp-jam', { title: 'Ramp Jam', kind: 'skating', ...at('2026-09-12', '18:00', '20:00') }),
  entry('ladies-lane', { title: 'Lane Hour', kind: 'swimming', audience: 'girls' }),
  entry('circle', { title: 'Circle', kind: 'faith-youth', audience: 'girls', madeFor: ['muslim'] }),
  entry('engines', { title: 'Engines', kind: 'bike-repair', summary: 'Cars, mopeds, grease.' }),
  entry('not-alone', {
    title: 'Not Alone',
    kind: 'exploitation-support',
    summary: 'If somebody makes you carry or deliver things.',
  }),
  entry('steps', {
    title: 'River Steps',
    kind: 'fishing',
    venues: [{ slug: 's', name: 'Exeter Bridge Steps', position: [-1.47, 52.92] }],
  }),
];
const found = (text: string) => slugs(ask(city, text));
const first = (text: string, count = 1) => found(text).slice(0, count).sort();

describe('a kind that is named', () => {
  it.each([
    ['youth club', ['harbour-street', 'late-room']],
    ['social club for teens', ['harbour-street', 'late-room']],
    ['gangs', ['not-alone', 'walk-with-me']],
    ['video games', ['joypad']],
    ['games', ['joypad']],
    ['no experience needed gaming', ['joypad']],
    ['scrapping but legal', ['floor-game']],
    ['swimming lessons muslim girl 12', ['ladies-lane']],
    ['football or gaming', ['joypad', 'under-twelves']],
    ['football / gaming', ['joypad', 'under-twelves']],
    ['gaming after 6 friday', ['joypad']],
    ['football saturday 10am', ['under-twelves']],
    ['gaming sesh', ['joypad']],
    ['dance under a tenner', ['ballet', 'burn']],
  ])('%s comes before what only sounds like it', (text, slugs) =>
    expect(first(text, slugs.length)).toEqual(slugs),
  );

  it.each([
    ['pottery', 'kiln'],
    ['ceramics', 'kiln'],
    ['duke of edinburgh', 'hill-days'],
    ['dofe', 'hill-days'],
    ['hip hop dance', 'burn'],
  ])('%s: who says it comes before who is merely of the kind', (text, slug) =>
    expect(first(text)).toEqual([slug]),
  );

  it.each([
    ['paint gang', 'paint-gang'],
    ['lift club', 'lift-club'],
    ['floor game', 'floor-game'],
    ['ramp j', 'ramp-jam'],
    ['exeter bridge steps', 'steps'],
    ['wanderers under 12s', 'under-twelves'],
  ])('a whole name wins: %s', (text, slug) => expect(first(text)).toEqual([slug]));

  it('can be ruled out', () => {
    expect(found('anything but football')).not.toContain('under-twelves');
    expect(found('not football').length).toBe(city.length - 1);
  });
});

describe('what nobody offers', () => {
  it.each([
    'car insurance',
    'pizza delivery',
    'yoga for dogs',
    'stamp collecting',
    'conjuring',
    'academic',
    'divers',
  ])('is not made good by half of it: %s', text => expect(found(text)).toEqual([]));
  it.each(['collecting', 'delivery'])('is not taken for another word: %s', text =>
    expect(ask(city, text).corrected).toEqual([]),
  );
});

describe('words that say nothing', () => {
  it.each(['owt for girls', 'summat to do in spondon', 'sunday sesh', 'girls on w', 'clubs 4 teens nr de23'])(
    'do not empty an answer: %s',
    text =>
      expect(
        slugs(ask([entry('any', { sessions: [weekly('2026-09-06', '14:00', '16:00')] })], text)),
      ).toEqual(['any']),
  );
});

describe('what is said in passing', () => {
  const some = [
    entry('parents', { kind: 'family-support', title: 'Cuppa', summary: 'For parents.' }),
    entry('ping', { kind: 'table-tennis', title: 'Ping' }),
    entry('sofa', { kind: 'youth-club', title: 'Sofa' }),
    entry('mind', { kind: 'wellbeing', title: 'Mind' }),
    entry('say', { kind: 'youth-voice', title: 'Say' }),
    entry('froth', { kind: 'job-skills', title: 'Froth', summary: 'Six weeks behind a coffee machine.' }),
    entry('chairs', { kind: 'counselling', title: 'Chairs' }),
    entry('steer', { kind: 'mentoring', title: 'Steer', expertise: ['exclusion'] }),
    entry('anchor', { kind: 'exploitation-support', title: 'Anchor' }),
    entry('desk', { kind: 'homework-club', title: 'Desk' }),
    entry('safe', { kind: 'abuse-support', title: 'Safe' }),
    entry('carers', { kind: 'young-carers', title: 'Carers', madeFor: ['young-carers'] }),
  ];
  it.each([
    ['sporty', 'ping'],
    ['chillin spot', 'sofa'],
    ['i feel lonely', 'mind'],
    ['student council', 'say'],
    ['barista training', 'froth'],
    ['nobody at school likes me', 'mind'],
    ['i want to scream', 'mind'],
    ['builder when i grow up', 'froth'],
    ['pupil referral unit', 'steer'],
    ['she is sent money by a man online', 'anchor'],
    ['failing maths', 'desk'],
    ['boyfriend checks my phone', 'safe'],
    ['mum uses a wheelchair', 'carers'],
    ['doesnt know anyone', 'sofa'],
  ])('%s', (text, slug) => expect(slugs(ask(some, text))[0]).toBe(slug));
  it.each(['my child tuesday', 'child aged 10 on a tuesday'])('%s: a child is anybody', text =>
    expect(ask(some, text).results).toHaveLength(some.length),
  );
  it.each([
    ['my parents are always shouting', 'my parents are shouting'],
    ['i cant really sleep', 'i cant sleep'],
    ['dont actually know anyone', 'dont know anyone'],
  ])('%s: what strengthens a way of asking is passed over', (text, plain) => {
    const found = slugs(ask(some, text));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(slugs(ask(some, plain)));
  });
  it('trouble is answered by all who help with it, whatever is beside it', () =>
    expect(slugs(ask(some, 'boyfriend follows me home'))).toEqual(
      expect.arrayContaining(['mind', 'chairs', 'safe']),
    ));
  it('where somebody lives or stays says nothing', () =>
    expect(ask(some, 'my grandson lives with us and stays on tuesdays').results).toHaveLength(some.length));
  it('rules sport out', () => expect(slugs(ask(some, 'not sporty'))).not.toContain('ping'));
  it('of those who are lonely, youth clubs are an answer too', () =>
    expect(slugs(ask(some, 'i feel lonely'))).toContain('sofa'));
});

describe('words that say little beside a way of asking', () => {
  it.each(['learning to run around', 'run around'])('%s', text =>
    expect(slugs(ask([...city, entry('plod', { kind: 'athletics' })], text)).slice(0, 2)).toContain('plod'),
  );
});

it('boxing for girls: what is for them alone comes first, however plainly another says boxing', () => {
  const ring = [
    ...city,
    entry('gloves', { kind: 'boxing', title: 'Glove Up', summary: 'Proper boxing for teenagers.' }),
    entry('jab', { kind: 'boxing', title: 'Jab', summary: 'The ring to ourselves.', audience: 'girls' }),
  ];
  expect(slugs(ask(ring, 'boxing for girls')).slice(0, 2)).toEqual(['jab', 'gloves']);
  expect(slugs(ask(ring, 'boxing')).slice(0, 2)).toEqual(['gloves', 'jab']);
});

describe('words that only join others', () => {
  it.each([
    'ideally football because he is obsessed',
    'hoping football, possibly soon',
    'my client is always keen on football',
    'bad at football though',
    'football or whatever else you recommend',
  ])('%s', text => {
    const { results, lesser, missed } = ask([...city, entry('kick', { kind: 'football' })], text);
    expect([results.length > lesser, missed]).toEqual([true, []]);
    expect(results.slice(0, 2).map(each => each.slug)).toContain('kick');
  });
});

describe('half of a question', () => {
  const halves = [
    ...city,
    entry('advice', { title: 'Straight Talk', kind: 'sexual-health', summary: 'Free tests, no names.' }),
    entry('till', { title: 'Shop Floor', kind: 'volunteering', summary: 'Help in a charity shop.' }),
    entry('spokes', { title: 'Spokes', kind: 'bike-repair', summary: 'Bring it in for repair.' }),
    entry('hoops', { title: 'Hoops', kind: 'basketball' }),
    entry('both', { title: 'Ball Night', kind: 'football', summary: 'Basketball after.' }),
    entry('sitters', { title: 'Trained Up', kind: 'job-skills', summary: 'Training in the youth council.' }),
  ];
  const all = (text: string) => ask(halves, text);
  it.each([
    'mot tests',
    'gun shop',
    'betting shop',
    'laptop repair',
    'council tax',
    'train tickets',
    'phone contract',
    'dog grooming',
    'plumber',
  ])('is not answered by what says the other half: %s', text => expect(slugs(all(text))).toEqual([]));

  it.each(['football shirts', 'swimming mirrors', 'basketball statues'])(
    'is answered by its kind as what fits less well: %s',
    text => {
      const { results, lesser } = all(text);
      expect(results.length).toBeGreaterThan(0);
      expect(lesser).toBe(results.length);
    },
  );

  it.each(['football xqzptl', 'lift club xqzptl', 'football with my mates in spondon'])(
    'is whole where the rest is a name or says nothing: %s',
    text => {
      const { results, lesser } = all(text);
      expect(results.length).toBeGreaterThan(0);
      expect(lesser).toBeLessThan(results.length);
    },
  );

  it.each(['football and basketball', 'football & basketball', 'basketball + football'])(
    'two kinds are either of them, both first: %s',
    text => {
      const [first, ...others] = slugs(all(text));
      expect(first).toBe('both');
      expect(others).toEqual(expect.arrayContaining(['hoops', 'under-twelves']));
    },
  );
});

describe('worries', () => {
  const help = [
    entry('books', { title: 'Quiet Desk', kind: 'homework-club' }),
    entry('breathe', { title: 'Breathe', kind: 'wellbeing' }),
    ...['one', 'two', 'three'].map(slug => entry(slug, { kind: 'mentoring' })),
    entry('dogs', { title: 'No worries', kind: 'volunteering', summary: 'Walk dogs, no worries.' }),
    entry('skint', { title: 'Skint', kind: 'first-aid-life-skills', summary: 'Debt and bills.' }),
    entry('cared-for', { title: 'Hold On', kind: 'young-carers', madeFor: ['young-carers'] }),
    entry('in-care', { title: 'Our Say', kind: 'youth-voice', madeFor: ['care-experienced'] }),
    entry('up-down', { title: 'Ups and Downs', kind: 'youth-club' }),
    entry('friday', { title: 'Friday Friends', kind: 'send-group', needs: ['learning-disability'] }),
    entry('fuse', { title: 'Short Fuse', kind: 'wellbeing', summary: 'For when you are angry.' }),
  ];
  it.each([
    ['stressed about exams', 'books'],
    ['money worries', 'skint'],
    ['dad is poorly and i look after him', 'cared-for'],
    ['looked after children', 'in-care'],
    ['down syndrome', 'friday'],
    ['my son gets so angry', 'fuse'],
    ['learning disability diagnosis', 'friday'],
  ])('come to who is for them: %s', (text, slug) => expect(slugs(ask(help, text))[0]).toBe(slug));
});

describe('words that people use', () => {
  const town = [
    entry('ring', { title: 'Southpaw', kind: 'boxing', summary: 'Pads and footwork.' }),
    entry('mats', { title: 'Ground Floor', kind: 'martial-arts', summary: 'Judo throws.' }),
    entry('put-it-down', {
      title: 'Put It Down',
      kind: 'mentoring',
      summary: 'For when things turn violent.',
      expertise: ['youth-violence', 'youth-justice'],
    }),
    entry('shelter', { title: 'Tails', kind: 'volunteering', summary: 'Walk rescue dogs.' }),
    entry('beans', { title: 'Beanstalk', kind: 'gardening', summary: 'Beans and peas.' }),
    entry('talk', {
      title: 'Fifty Minutes',
      kind: 'counselling',
      needs: ['anxiety', 'low-mood'],
      expertise: ['mental-health'],
    }),
    entry('gone', {
      title: 'Still Here',
      kind: 'counselling',
      summary: 'For those who have lost somebody.',
      expertise: ['bereavement'],
    }),
    entry('hot-meal', {
      title: 'Long Table',
      kind: 'family-support',
      summary: 'For parents who are struggling.',
    }),
    entry('teens', {
      title: 'Door Slam',
      kind: 'family-support',
      expertise: ['family-work'],
    }),
    entry('lads', { title: 'Sunday Lads', kind: 'football', audience: 'boys' }),
    entry('wheel', { title: 'Spin', kind: 'craft', summary: 'Throw a pot and fire it.' }),
    entry('easel', { title: 'Easel', kind: 'art', summary: 'Ink and paper.' }),
    entry('thread', { title: 'Thread', kind: 'craft', summary: 'Second-hand clothes, made new.' }),
    entry('verses', { title: 'Sixteen', kind: 'rap-spoken-word', summary: 'Write and record.' }),
    entry('amps', { title: 'Amps', kind: 'bands-instruments', summary: 'Drums, bass, and a gig each term.' }),
    entry('voices', { title: 'Many Voices', kind: 'singing', summary: 'Pop songs in parts.' }),
    entry('booth', { title: 'Booth', kind: 'music-production', summary: 'A vocal booth and a desk.' }),
    entry('ramps', { title: 'Ramps', kind: 'skating', summary: 'Scooters and BMX.' }),
    entry('laps', { title: 'Laps', kind: 'cycling', summary: 'Round the track.' }),
    entry('den', { title: 'The Den', kind: 'youth-club' }),
    entry('pans', { title: 'Pans', kind: 'cooking', summary: 'Soup and bread.' }),
    entry('cut-down', { title: 'Cut Down', kind: 'substance-support' }),
    entry('dim', { title: 'Dim Lights', kind: 'send-group', needs: ['autism'] }),
    entry('bump', { title: 'Buggies', kind: 'family-support', madeFor: ['young-parents'] }),
    entry('cables', { title: 'Site Ready', kind: 'job-skills', summary: 'Bricks, pipes and wiring.' }),
    entry('fires', { title: 'Embers', kind: 'outdoor-adventure', summary: 'Shelters and fires.' }),
    entry('trails', { title: 'Trails', kind: 'cycling', summary: 'Through the woods.' }),
  ];
  const top = (text: string, count = 1) => slugs(ask(town, text)).slice(0, count).sort();

  it.each([
    ['hating my life', ['talk']],
    ['whats the point of life', ['talk']],
    ['depressed', ['talk']],
    ['nobody i can talk to', ['talk']],
    ['no one to talk to', ['talk']],
    ['noone to talk to', ['talk']],
    ['a chill zone', ['den']],
    ['my gran died', ['gone']],
    ['bereaved', ['gone']],
    ['lost my brother', ['gone']],
    ['my nan died last year', ['gone']],
    ['my daughter doesnt talk to me', ['teens']],
    ['my lad is out of control', ['teens']],
    ['fight', ['mats', 'ring']],
    ['fights', ['mats', 'ring']],
    ['fight gym', ['mats', 'ring']],
    ['getting into fights', ['put-it-down']],
    ['help animals', ['shelter']],
    ['clay', ['wheel']],
    ['potters wheel', ['wheel']],
    ['open mic night', ['verses', 'voices']],
    ['drill', ['booth', 'verses']],
    ['singer', ['voices']],
    ['bmxing', ['ramps']],
    ['puppies', ['shelter']],
    ['scran', ['pans']],
    ['zaza', ['cut-down']],
    ['getting pissed', ['cut-down']],
    ['aspies', ['dim']],
    ['thrift', ['thread']],
    ['shaky', ['talk']],
    ['the feds', ['put-it-down']],
    ['preggers', ['bump']],
    ['a cappella', ['voices']],
    ['sparky', ['cables']],
    ['survival skills', ['fires']],
  ])('lead to who is for it: %s', (text, slugs) => expect(top(text, slugs.length)).toEqual(slugs));

  it.each(['my son wont speak to me', 'my boy never listens'])(
    'about a child say nothing of who the group is for: %s',
    text => expect(ask(town, text).understood).toEqual([]),
  );

  it('are no slips of other words', () => expect(ask(town, 'pissed').corrected).toEqual([]));

  it('for low mood come before who struggles with children', () => {
    const found = slugs(ask(town, 'feeling low'));
    expect(found[0]).toBe('talk');
    expect(found).not.toContain('hot-meal');
  });

  it('keep support against violence after the sports', () =>
    expect(slugs(ask(town, 'fighting'))).toContain('put-it-down'));

  const open = [
    entry('late-den', { title: 'The Den', kind: 'youth-club', cost: { pence: 200 } }),
    entry('free-hall', { title: 'Hall', kind: 'badminton' }),
    entry('free-den', { title: 'Sofa', kind: 'youth-club' }),
  ];
  it.each(['free places to go', 'free kids clubs', 'somewhere to go for free', 'free clubs', 'free groups'])(
    'for anywhere at all rule out nothing, and put youth clubs first: %s',
    text => expect(slugs(ask(open, text))).toEqual(['free-den', 'free-hall']),
  );
});
