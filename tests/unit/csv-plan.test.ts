/** What a sheet would do to a group's entries: faults, additions, changes, conflicts, and what stays. */
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/domain/activity/schema.ts';
import { exportSpreadsheet } from '../../src/domain/exchange/csv/export.ts';
import { byColumn } from '../../src/domain/exchange/csv/fault.ts';
import {
  context,
  edited,
  hall,
  imported,
  judo,
  known,
  newRow,
  open,
  spreadsheetOf,
  tuesday,
} from './support/spreadsheet.ts';

const faultsOf = (rows: Record<string, string>[], on = context([])) =>
  imported(spreadsheetOf(rows), on).faults.map(({ row, column, problem, other }) => [
    row,
    column,
    problem,
    other,
  ]);

describe('new rows', () => {
  test('become activities with a session each, and one new place for a name and postcode', () => {
    const on = context([]);
    const { faults, plan } = imported(
      spreadsheetOf(
        [
          newRow({ place: 'Annexe', postcode: 'de1 1hs' }),
          newRow({ title: 'Go club', place: 'annexe', postcode: 'DE11HS' }),
        ].map(row => ({ ...row, place: 'Annexe' })),
      ),
      on,
    );
    expect(faults).toEqual([]);
    expect(plan.venues).toMatchObject([
      { slug: 'annexe-new1', name: 'Annexe', postcode: 'DE1 1HS', visibility: 'public' },
    ]);
    expect(plan.venues[0]?.position).toHaveLength(2);
    expect(plan.venues[0]?.version).toBeUndefined();
    expect(plan.entries).toMatchObject([
      {
        entry: {
          title: 'Chess club',
          cost: { pence: 0 },
          state: 'published',
          sessions: [
            {
              key: 'wednesday',
              venue: 'annexe-new1',
              rrule: 'FREQ=WEEKLY;BYDAY=WE',
              season: 'all-year',
              exceptions: [],
            },
          ],
        },
      },
      { entry: { title: 'Go club' } },
    ]);
    expect(plan.entries[0]).not.toHaveProperty('slug');
  });

  test('without a state are drafts, which may lack almost everything', () => {
    const { faults, plan } = imported(
      'Activity,Place,First date,Starts,Ends\r\nQuiz night,,,,\r\n',
      context([]),
    );
    expect(faults).toEqual([]);
    expect(plan.entries[0]?.entry).toMatchObject({ title: 'Quiz night', state: 'draft', sessions: [] });
  });

  test('of one activity share it; empty cells below say the same, as merged cells do', () => {
    const { title, place, postcode, repeats, firstDate, start, end } = newRow();
    const merged = {
      title: '',
      place: place as string,
      postcode: postcode as string,
      repeats: repeats as string,
      firstDate: firstDate as string,
      start: '19:00',
      end: '20:00',
    };
    const { faults, plan } = imported(
      spreadsheetOf([
        newRow(),
        merged,
        {
          ...merged,
          title: title as string,
          start: start as string,
          end: end as string,
          firstDate: '26/11/2026',
          repeats: 'every Thursday',
        },
      ]),
      context([]),
    );
    expect(faults).toEqual([]);
    expect(plan.entries).toHaveLength(1);
    expect(plan.entries[0]?.entry.sessions.map(({ key }) => key)).toEqual([
      'wednesday',
      'wednesday-2',
      'thursday',
    ]);
  });

  test('of a known activity, by its title, are new sessions of it', () => {
    const on = context([open(judo())]);
    const { faults, plan } = imported(
      spreadsheetOf([
        {
          title: 'judo for beginners',
          place: 'Example hall',
          postcode: 'DE23 8FZ',
          repeats: 'once',
          firstDate: '28/11/2026',
          start: '10am',
          end: '11am',
        },
      ]),
      on,
    );
    expect(faults).toEqual([]);
    expect(plan.activities).toMatchObject([
      { outcome: 'changed', fields: [{ column: 'title' }], sessions: [{ added: true }] },
    ]);
    expect(plan.entries[0]?.entry.sessions).toEqual([
      tuesday,
      {
        key: 'saturday',
        venue: hall.slug,
        firstDate: '2026-11-28',
        start: '10:00',
        end: '11:00',
        season: 'all-year',
        exceptions: [],
      },
    ]);
    expect(plan.unnamed).toEqual({ activities: 0, sessions: 1 });
  });

  test('that are brought in twice change nothing the second time', () => {
    const sheet = spreadsheetOf([newRow()]);
    const first = imported(sheet, context([])).plan;
    const entry = first.entries[0]?.entry;
    if (!entry) throw new Error('Nothing was added.');
    const { faults, plan } = imported(sheet, context([open(entry, 'chess-club')]));
    expect(faults).toEqual([]);
    expect(plan.entries).toEqual([]);
    expect(plan.same).toBe(1);
  });
});

describe('faults', () => {
  test('name the spreadsheet’s own row, also below cells with line breaks and empty rows', () => {
    const on = context([]);
    const text = spreadsheetOf([
      newRow({ description: 'one\ntwo\nthree' }),
      newRow({ title: 'B', start: 'late' }),
    ]).replace('\r\nB,', '\r\n\r\n,,,\r\nB,');
    expect(imported(text, on).faults).toMatchObject([{ row: 5, column: 'start', found: 'late' }]);
  });

  test('are told once for a column, with the rows and what was found', () => {
    const on = context([]);
    const rows = ['5pm', 'late', '25:00', '6pm', 'late'].map((start, n) =>
      newRow({ title: `Club ${n}`, start, ...(n === 3 && { kind: 'poetry' }) }),
    );
    expect(byColumn(imported(spreadsheetOf(rows), on).faults)).toEqual([
      {
        column: 'kind',
        rows: [5],
        found: ['poetry'],
        problems: [
          { problem: 'ambiguous-term', wanted: ['Rap and spoken word', 'Creative writing'], rows: [5] },
        ],
      },
      {
        column: 'start',
        rows: [3, 4, 6],
        found: ['late', '25:00'],
        problems: [{ problem: 'time', rows: [3, 4, 6] }],
      },
    ]);
  });

  test('name both rows where the rows of one activity, or of one place, disagree', () => {
    expect(
      faultsOf([newRow(), newRow({ agesTo: '17', repeats: 'every Thursday', firstDate: '26/11/2026' })]),
    ).toEqual([[2, 'agesTo', 'differs', 3]]);
    expect(
      faultsOf([
        newRow({ place: 'Annexe', address: '1 High Street' }),
        newRow({ title: 'B', place: 'Annexe', address: '2 High Street' }),
      ]),
    ).toEqual([[2, 'address', 'differs', 3]]);
  });

  test('say that a title is missing, and that a row below a broken one cannot follow it', () => {
    const bare = {
      place: 'Example hall',
      postcode: 'DE23 8FZ',
      firstDate: '26/11/2026',
      start: '17:00',
      end: '18:00',
    };
    expect(faultsOf([newRow({ title: '', start: 'late' }), bare])).toEqual([
      [2, 'title', 'missing', undefined],
      [2, 'start', 'time', undefined],
      [3, 'title', 'above', undefined],
    ]);
  });

  test('keep what is on the list complete', () => {
    expect(
      faultsOf([newRow({ summary: '', agesTo: '', phone: '', kind: '', joining: '' })])
        .map(([, column]) => column)
        .sort(),
    ).toEqual(['agesTo', 'joining', 'kind', 'phone', 'summary']);
    expect(faultsOf([newRow({ repeats: 'once', firstDate: '1/9/2026' })])).toEqual([
      [2, 'lastDate', 'rule', undefined],
    ]);
    expect(faultsOf([newRow({ place: 'Annexe', postcode: '' })])).toEqual([
      [2, 'postcode', 'rule', undefined],
    ]);
    expect(faultsOf([newRow({ place: 'Annexe', postcode: '', visibility: 'on request' })])).toEqual([]);
    expect(faultsOf([newRow({ agesFrom: '16', agesTo: '11' })])).toEqual([
      [2, 'agesTo', 'age-order', undefined],
    ]);
  });

  test('find a session that is half written, said twice, or never happens', () => {
    expect(faultsOf([newRow({ firstDate: '', end: '' })]).map(([, column]) => column)).toEqual([
      'firstDate',
      'end',
    ]);
    expect(faultsOf([newRow(), newRow()])).toEqual([[3, 'firstDate', 'session-twice', 2]]);
    expect(faultsOf([newRow({ lastDate: '1/11/2026' })])).toEqual([
      [2, 'lastDate', 'last-before-first', undefined],
    ]);
    expect(faultsOf([newRow({ repeats: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })])).toEqual([
      [2, 'repeats', 'no-dates', undefined],
    ]);
    expect(faultsOf([newRow({ skipped: '2/12/2026; 02-Dec-26' })])).toEqual([
      [2, 'skipped', 'date-twice', undefined],
    ]);
  });

  test('find references that were copied or do not belong here', () => {
    const on = context([open(judo())]);
    const [head, row] = exportSpreadsheet(on.group, known).trimEnd().split('\r\n');
    expect(imported([head, row, row].join('\r\n'), on).faults).toMatchObject([
      { row: 3, column: 'reference', problem: 'reference-twice', other: 2 },
    ]);
    expect(imported([head, row].join('\r\n'), context([])).faults).toMatchObject([
      { row: 2, column: 'reference', problem: 'reference-unknown' },
    ]);
    expect(imported(edited(on, [[2, 'reference', 'judo']]), on).faults).toMatchObject([
      { row: 2, problem: 'reference-unknown' },
    ]);
  });

  test('guard places of others and places that share a name', () => {
    const theirs = { ...hall, own: false };
    const on = context([open(judo())], [theirs]);
    expect(imported(edited(on, [[2, 'address', '9 Other Street']]), on).faults).toMatchObject([
      { column: 'address', problem: 'not-your-place', wanted: [hall.address] },
    ]);
    const two = context([], [hall, { ...hall, slug: 'hall-2', postcode: 'DE1 1HS' }]);
    expect(faultsOf([newRow({ postcode: '' })], two)).toEqual([[2, 'postcode', 'which-place', undefined]]);
  });

  test('leave the good rows to be brought in without them', () => {
    const { plan } = imported(
      spreadsheetOf([newRow({ title: 'A' }), newRow({ title: 'B', start: 'late' }), newRow({ title: 'C' })]),
      context([]),
    );
    expect(plan.entries.map(({ entry }) => entry.title)).toEqual(['A', 'C']);
    expect(plan.entryRows).toEqual([[2], [4]]);
    expect(plan.leftOut).toEqual([3]);
  });
});

describe('what somebody changed after the sheet went out', () => {
  const before = context([open(judo())]);
  const after = context([open(judo({ summary: 'Judo twice a day' }), 'judo', 'c3d4')]);

  test('is not written over: the row is a conflict with both sides', () => {
    const { plan } = imported(edited(before, [[2, 'agesTo', '18']]), after);
    expect(plan.entries).toEqual([]);
    expect(plan.activities).toMatchObject([
      {
        outcome: 'conflict',
        fields: [
          { column: 'summary', before: 'Judo twice a day', after: 'Learn to fall and to throw' },
          { column: 'agesTo', before: '16', after: '18' },
        ],
      },
    ]);
  });

  test('stays where the row was not touched, whatever Excel did to it', () => {
    const { plan } = imported(
      edited(before, [
        [2, 'firstDate', '24-Nov-26'],
        [2, 'cost', '2'],
        [2, 'start', '0.7083333'],
      ]),
      after,
    );
    expect(plan).toMatchObject({ activities: [], entries: [], same: 1, changedElsewhere: 1 });
  });

  test('is a conflict where a session is gone', () => {
    const gone = context([open(judo({ sessions: [] }), 'judo', 'c3d4')]);
    expect(imported(edited(before, [[2, 'start', '18:00']]), gone).plan).toMatchObject({
      entries: [],
      activities: [{ outcome: 'conflict' }],
    });
    expect(imported(exportSpreadsheet(before.group, known), gone).plan).toMatchObject({
      entries: [],
      activities: [],
      same: 1,
    });
  });

  test('is a conflict of the place alone where only that was changed', () => {
    const moved = context([open(judo())], [{ ...hall, version: 4, address: '2 Example Street' }]);
    const { plan } = imported(edited(before, [[2, 'agesTo', '18']]), moved);
    expect(plan.venues).toEqual([]);
    expect(plan.places).toMatchObject([{ outcome: 'conflict', fields: [{ column: 'address' }] }]);
    expect(plan.entries).toMatchObject([{ entry: { ages: { to: 18 } } }]);
  });
});

describe('a changed cell', () => {
  const on = context([
    open(judo({ sessions: [tuesday, { ...tuesday, key: 'late', start: '20:00', end: '21:00' } as Session] })),
  ]);

  test('of a session changes that session alone', () => {
    const { plan } = imported(
      edited(on, [
        [3, 'end', '9.30pm'],
        [3, 'repeats', 'fortnightly on Tuesday'],
      ]),
      on,
    );
    expect(plan.activities).toMatchObject([
      { outcome: 'changed', rows: [3], fields: [], sessions: [{ row: 3, added: false }] },
    ]);
    expect(plan.entries[0]?.entry.sessions).toEqual([
      tuesday,
      { ...tuesday, key: 'late', start: '20:00', end: '21:30', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' },
    ]);
  });

  test('of a place changes the place once; a new postcode moves its pin', () => {
    const { plan } = imported(
      edited(on, [
        [2, 'postcode', 'DE1 1HS'],
        [3, 'postcode', 'DE1 1HS'],
      ]),
      on,
    );
    expect(plan.entries).toEqual([]);
    expect(plan.venues).toMatchObject([{ slug: hall.slug, version: 3, postcode: 'DE1 1HS' }]);
    expect(plan.venues[0]?.position).not.toEqual(hall.position);
    expect(plan.places).toMatchObject([{ outcome: 'changed', pin: 'sector' }]);
  });

  test('with another place’s name moves the session there', () => {
    const gym = {
      ...hall,
      slug: 'gym',
      name: 'Example gym',
      address: 'Gym Lane',
      access: {},
      nearestStops: [],
    };
    const both = context([open(judo())], [hall, gym]);
    const { faults, plan } = imported(
      edited(both, [
        [2, 'place', 'example GYM'],
        [2, 'address', ''],
        [2, 'stepFree', ''],
        [2, 'stops', ''],
      ]),
      both,
    );
    expect(faults).toEqual([]);
    expect(plan.entries[0]?.entry.sessions[0]?.venue).toBe('gym');
  });

  test('that is emptied takes the fact away', () => {
    const { plan } = imported(
      edited(on, [
        [2, 'cost', ''],
        [3, 'cost', ''],
      ]),
      on,
    );
    expect(plan.entries[0]?.entry.cost).toEqual({});
  });
});
