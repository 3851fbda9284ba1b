import { describe, expect, it } from 'vitest';
import type { KnownIds } from '../../src/domain/exchange/references.ts';
import { validateDirectory, validateDirectoryText } from '../../src/domain/exchange/validate.ts';
import { directorySchema, writeDirectory } from '../../src/domain/exchange/write.ts';

const ids: KnownIds = {
  kinds: new Set(['boxing']),
  needs: new Set(['autism']),
  expertise: new Set(['trauma']),
  languages: new Set(['ur']),
  groups: new Set(['lgbtq']),
};
const calendar = { terms: [], bankHolidays: [] };

/** A right file with one of each; a test spoils what it is about. */
function right() {
  return {
    format: 'derby-youth-directory/1',
    organisations: [
      {
        slug: 'ring',
        name: 'The Ring',
        kind: 'approved-provider',
        approval: { state: 'approved' },
      },
    ],
    venues: [{ slug: 'hall', organisation: 'ring', name: 'The Hall', position: [-1.47, 52.92] }],
    activities: [
      {
        organisation: 'ring',
        slug: 'tuesday-boxing',
        title: 'Tuesday boxing',
        summary: 'Learn to box',
        kind: 'boxing',
        ages: { from: 11, to: 16 },
        joining: 'turn-up',
        sessions: [
          {
            key: 'tuesday',
            venue: 'hall',
            firstDate: '2026-11-03',
            start: '17:00',
            end: '18:30',
            rrule: 'FREQ=WEEKLY;BYDAY=TU',
          },
        ],
      },
    ],
  };
}

// A file from a stranger may hold anything.
type Anything = any;

/** The faults after spoiling a right file, as `where: problem`. */
function faultsOf(spoil: (file: Anything) => unknown): string[] {
  const file = right();
  const spoilt = spoil(file) ?? file;
  return validateDirectory(spoilt, ids, calendar).faults.map(({ where, problem }) => `${where}: ${problem}`);
}

const textFault = (text: string) => validateDirectoryText(text, ids, calendar).faults[0]?.problem;

describe('a directory file', () => {
  it('is read with its defaults filled in', () => {
    const { file, faultCount } = validateDirectory(right(), ids, calendar);
    expect(faultCount).toBe(0);
    expect(file?.activities[0]).toMatchObject({ strand: 'place', listing: 'public', state: 'published' });
  });

  it.each([
    [
      'a wrong type',
      (f: Anything) => {
        f.activities[0].ages.from = 'eleven';
      },
      'activities[0] "tuesday-boxing" › ages.from: expected a number, found "eleven"',
    ],
    [
      'a missing field',
      (f: Anything) => {
        delete f.activities[0].title;
      },
      'activities[0] "tuesday-boxing" › title: is missing: expected text in quotation marks',
    ],
    [
      'a word outside a list',
      (f: Anything) => {
        f.activities[0].joining = 'walk-in';
      },
      'activities[0] "tuesday-boxing" › joining: expected "turn-up", "book", "ask" or "professional", found "walk-in"',
    ],
    [
      'an unknown field',
      (f: Anything) => {
        f.venues[0].colour = 'red';
      },
      'venues[0] "hall": "colour" is not part of the format: see src/domain/exchange/README.md',
    ],
    [
      'a long text',
      (f: Anything) => {
        f.activities[0].summary = 'x'.repeat(300);
      },
      'activities[0] "tuesday-boxing" › summary: expected at most 200 characters, found 300',
    ],
    [
      'a wrong time',
      (f: Anything) => {
        f.activities[0].sessions[0].start = '5pm';
      },
      'activities[0] "tuesday-boxing" › sessions[0].start: write a time as HH:MM on the 24-hour clock, as in "17:00", found "5pm"',
    ],
    [
      'an entry that is no object',
      (f: Anything) => {
        f.activities[0] = null;
      },
      'activities[0]: expected an object, found null',
    ],
    [
      'an unknown organisation',
      (f: Anything) => {
        f.activities[0].organisation = 'rung';
      },
      'activities[0] "tuesday-boxing" › organisation: there is no organisation "rung" in this file',
    ],
    [
      'an unknown venue',
      (f: Anything) => {
        f.activities[0].sessions[0].venue = 'hull';
      },
      'activities[0] "tuesday-boxing" › sessions[0].venue: there is no venue "hull" in this file',
    ],
    [
      'an unknown kind',
      (f: Anything) => {
        f.activities[0].kind = 'boxeo';
      },
      'activities[0] "tuesday-boxing" › kind: "boxeo" is not an id of data/taxonomy/kinds.json',
    ],
    [
      'a slug used twice',
      (f: Anything) => {
        f.venues.push({ ...f.venues[0] });
      },
      'venues[1] "hall" › slug: "hall" is used already, by number 0 of the list',
    ],
    [
      'a session key used twice',
      (f: Anything) => {
        f.activities[0].sessions.push({ ...f.activities[0].sessions[0] });
      },
      'activities[0] "tuesday-boxing" › sessions[1].key: "tuesday" is used already, by number 0 of the list',
    ],
    [
      'a rule that cannot be followed',
      (f: Anything) => {
        f.activities[0].sessions[0].rrule = 'FREQ=HOURLY';
      },
      'activities[0] "tuesday-boxing" › sessions[0].rrule: the rule part "FREQ=HOURLY" is not supported',
    ],
    ['a list for a file', () => [], ': a directory file is an object with "format", found an empty list'],
    [
      'another format',
      (f: Anything) => {
        f.format = 'something/9';
      },
      'format: expected "derby-youth-directory/1", found "something/9"',
    ],
  ])('is refused for %s, with path and find', (_, spoil, said) => {
    expect(faultsOf(spoil)).toContain(said);
  });

  it.each([
    ['a rule in small letters', 'sessions[0].rrule', 'freq=daily'],
    ['a first date of long ago', 'sessions[0].firstDate', '1900-01-01'],
    ['a last date beyond all plans', 'sessions[0].lastDate', '9999-12-31'],
    ['an exception beyond all plans', 'sessions[0].exceptions[0].date', '2101-01-01'],
    ['an address with a space', 'contact.url', 'https://a.example/a b'],
    ['an address over two lines', 'contact.url', 'https://a.example/\nx'],
    ['an address that looks like another', 'contact.url', 'https://derby.gov.uk@evil.example/'],
    ['an address with user and password', 'contact.url', 'https://u:p@evil.example'],
    ['a title that shows nothing', 'title', '\u200b'],
    ['a title of spaces that do not break', 'title', 'a\u202eb'],
    ['a title turned round', 'title', '\u2067a'],
    ['a title over two lines', 'title', 'a\nb'],
    ['a title that rings', 'title', 'a\u0007b'],
    ['a title with NUL', 'title', 'a\0b'],
    ['a title with half a character', 'title', 'a\ud800b'],
    ['a description with an escape', 'description', 'a\u001b[31mb'],
  ])('is refused for %s, where the database would refuse it', (_, path, value) => {
    const steps = path.split(/[.[\]]+/).map(step => (/^\d+$/.test(step) ? Number(step) : step));
    const said = faultsOf(f => {
      f.activities[0].sessions[0].exceptions = [{ date: '2026-11-10', type: 'cancelled' }];
      f.activities[0].contact = {};
      const last = steps.pop() as string;
      let here = f.activities[0];
      for (const step of steps) here = here[step];
      here[last] = value;
    });
    expect(said.map(fault => fault.split(': ')[0])).toEqual([`activities[0] "tuesday-boxing" › ${path}`]);
  });

  it('is told of hidden characters by their numbers', () => {
    const [said] = faultsOf(f => {
      f.activities[0].title = 'a\u202eb';
    });
    expect(said).toContain('found "a\\u202eb"');
  });

  it('may say more than one line of itself, in any script, and link to a page with "@" in its path', () => {
    const said = faultsOf(f => {
      Object.assign(f.activities[0], { title: '👨‍👩‍👧 مرحبا', description: 'a\n\nb', contact: {} });
      f.activities[0].contact.url = 'https://social.example/@ring?x=a@b';
    });
    expect(said).toEqual([]);
  });

  it('is refused for a place far from Derby, or with its numbers the wrong way round', () => {
    for (const position of [
      [0, 0],
      [52.92, -1.47],
    ]) {
      const [fault] = faultsOf(f => {
        f.venues[0].position = position;
      });
      expect(fault).toMatch(/^venues\[0\] "hall" › position: expected a place in or near Derby/);
    }
  });

  it('with a thousand faults says the first twenty and how many there are', () => {
    const file = right();
    file.activities = Array.from({ length: 1000 }, (_, n) => ({
      ...(right().activities[0] as Anything),
      slug: `a-${n}`,
      title: n,
    }));
    const reading = validateDirectory(file, ids, calendar);
    expect(reading.faults).toHaveLength(20);
    expect(reading.faultCount).toBe(1000);
    expect(reading.file).toBeUndefined();
  });

  it('with a cancelled date on which nothing would have been is accepted with a warning', () => {
    const file: Anything = right();
    file.activities[0].sessions[0].exceptions = [{ date: '2026-11-04', type: 'cancelled' }];
    const reading = validateDirectory(file, ids, calendar);
    expect(reading.file).toBeDefined();
    expect(reading.warnings).toEqual([
      {
        where: 'activities[0] "tuesday-boxing" › sessions[0].exceptions[0].date',
        problem: 'the cancelled date 2026-11-04 is not a date of this session',
      },
    ]);
  });
});

describe('the text of a directory file', () => {
  it('may begin with a byte order mark', () => {
    expect(validateDirectoryText(`\uFEFF${JSON.stringify(right())}`, ids, calendar).faultCount).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['blank', ' \n '],
  ])('that is %s is called empty', (_, text) => {
    expect(textFault(text)).toBe('the file is empty');
  });

  it('that is half there is called half', () => {
    const text = JSON.stringify(right(), null, 2);
    expect(textFault(text.slice(0, text.length / 2))).toMatch(
      /^the file ends in the middle, at line \d+, column \d+/,
    );
  });

  it('that is not JSON says where', () => {
    expect(textFault('{\n  "format": oops\n}')).toMatch(
      /^the file is not JSON: something is wrong at line 2, column 13, before "oops"/,
    );
  });

  it('that is a picture is called no text', () => {
    expect(textFault('\uFFFDPNG\r\n\0\0')).toBe('the file is not text: a directory file is JSON');
  });

  it('that is nested without end is refused like any other', () => {
    const deep = `{"format":"derby-youth-directory/1","organisations":${'['.repeat(200_000)}${']'.repeat(200_000)},"venues":[],"activities":[]}`;
    expect(textFault(deep)).toBe('expected an object, found a list of 1');
  });

  const faultOf = (text: string) => {
    const { faults, faultCount } = validateDirectoryText(text, ids, calendar);
    return [faultCount, ...faults.map(({ where, problem }) => `${where}: ${problem}`)];
  };

  it.each([
    ['"venues":', '"activities":[],"venues":', ': "activities"'],
    ['"kind":"boxing"', '"kind":"gym","ki\\u006ed":"boxing"', 'activities[0] "tuesday-boxing": "kind"'],
    [
      '"venue":"hall"',
      '"venue":"hall","venue":"hall"',
      'activities[0] "tuesday-boxing" › sessions[0]: "venue"',
    ],
  ])('that has %s twice is refused, with the place', (once, twice, place) => {
    const text = JSON.stringify(right());
    expect(text).toContain(once);
    expect(faultOf(text.replace(once, twice))).toEqual([
      1,
      `${place} stands here twice, and only the last would be read: put the two together`,
    ]);
  });

  it('may have a key in each of many objects, and quotation marks, commas and brackets in its words', () => {
    const file: Anything = right();
    file.organisations[0].name = 'a "b", {"name": [1, \\\\ ';
    file.venues.push({ ...file.venues[0], slug: 'annex', name: '"slug":"hall","slug":"hall"' });
    expect(faultOf(JSON.stringify(file, null, 2))).toEqual([0]);
  });

  it('that nests without end before a key comes again is refused like any other', () => {
    const deep = `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`;
    const text = JSON.stringify(right()).replace('"venues":', `"venues":${deep},"venues":`);
    expect(faultOf(text)[1]).toMatch(/^: "venues" stands here twice/);
  });

  it('with __proto__ changes nothing but its own refusal', () => {
    const text = JSON.stringify(right()).replace('{"format"', '{"__proto__":{"polluted":1},"format"');
    expect(validateDirectoryText(text, ids, calendar).faultCount).toBe(1);
    expect(({} as Anything).polluted).toBeUndefined();
  });
});

describe('writeDirectory', () => {
  it('gives the same bytes whatever the order it was given', () => {
    const file: Anything = right();
    file.venues.push({ ...file.venues[0], slug: 'annex' });
    const other = structuredClone(file);
    other.venues.reverse();
    expect(writeDirectory(file)).toBe(writeDirectory(other));
    expect(writeDirectory(JSON.parse(writeDirectory(file)))).toBe(writeDirectory(file));
  });
});

describe('directorySchema', () => {
  it('demands only what has no default', () => {
    const schema = JSON.parse(directorySchema());
    expect(schema.required).toEqual(['format', 'organisations', 'venues', 'activities']);
    expect(schema.properties.activities.items.required).not.toContain('strand');
  });
});
