/** Files as programs write them, files that are no sheets, and files that mean harm. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { templateSpreadsheet } from '../../src/domain/exchange/csv/export.ts';
import { readSpreadsheet } from '../../src/domain/exchange/csv/read-spreadsheet.ts';
import { context, imported, importText, judo, newRow, open, spreadsheetOf } from './support/spreadsheet.ts';

const on = () => context([]);
const text = spreadsheetOf([newRow({ title: 'Café club', covers: '£1 for the bus', cost: '£2' })]);
const latin = (value: string) => Uint8Array.from(value, sign => sign.charCodeAt(0));
const utf16 = (value: string, little: boolean) =>
  new Uint8Array([...value].flatMap(sign => (little ? [sign.charCodeAt(0), 0] : [0, sign.charCodeAt(0)])));
const bytes = (value: string) => new TextEncoder().encode(value);

describe('a file', () => {
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16LE with a mark', new Uint8Array([0xff, 0xfe, ...utf16(text, true)])],
    ['UTF-16BE with a mark', new Uint8Array([0xfe, 0xff, ...utf16(text, false)])],
    ['UTF-16LE', utf16(text, true)],
    ['Windows-1252', latin(text)],
  ])('in %s is read with its £ and é', (_, file) => {
    const reading = readSpreadsheet(file, on());
    expect(reading).toMatchObject({ kind: 'read', faults: [] });
    if (reading.kind !== 'read') return;
    expect(reading.plan.entries[0]?.entry).toMatchObject({
      title: 'Café club',
      cost: { pence: 200, covers: '£1 for the bus' },
    });
  });

  test.each([[','], [';'], ['\t'], ['|']])('with %j between its cells is read', delimiter => {
    const row = newRow({ summary: 'Chess, go; and more' });
    const file = Papa.unparse(
      {
        fields: [
          'Activity',
          'About',
          'Kind',
          'Ages from',
          'Ages to',
          'How to join',
          'Phone',
          'Place',
          'Postcode',
          'First date',
          'Starts',
          'Ends',
        ],
        data: [
          [
            row.title,
            row.summary,
            row.kind,
            '11',
            '16',
            'Ask first',
            row.phone,
            row.place,
            row.postcode,
            row.firstDate,
            row.start,
            row.end,
          ],
        ],
      },
      { delimiter },
    );
    expect(imported(file, on()).plan.entries[0]?.entry.summary).toBe('Chess, go; and more');
    expect(imported(`sep=${delimiter}\r\n${file}`, on()).faults).toEqual([]);
  });

  test.each([['\r\n'], ['\n'], ['\r']])('with %j between its rows is read', newline => {
    expect(imported(text.replaceAll('\r\n', newline), on()).faults).toEqual([]);
  });

  test('has its headings forgiven: case, spaces, signs, order, other words, more columns', () => {
    const file = [
      'END TIME, start  time ,DATE,post code,venue,NAME,Members,Notes',
      '18:00,17:00,25/11/2026,DE23 8FZ,Example hall,Chess,12,x',
    ].join('\n');
    const { faults, plan, unused } = imported(file, on());
    expect(faults).toEqual([]);
    expect(plan.entries[0]?.entry).toMatchObject({
      title: 'Chess',
      sessions: [{ firstDate: '2026-11-25', start: '17:00' }],
    });
    expect(unused).toEqual(['Members', 'Notes']);
  });

  test('may have a title above its headings', () => {
    expect(
      imported(`Spring programme 2027\n\n${spreadsheetOf([newRow({ start: 'late' })])}`, on()).faults,
    ).toMatchObject([{ row: 4 }]);
  });

  test('without columns that are needed, or with one twice, says which', () => {
    expect(importText('Activity,Place\nChess,Hall\n', on())).toEqual({
      kind: 'headings',
      missing: ['firstDate', 'start', 'end'],
      twice: [],
    });
    expect(importText('Activity,Title,Place,First date,Starts,Ends\na,b,c,d,e,f\n', on())).toEqual({
      kind: 'headings',
      missing: [],
      twice: ['title'],
    });
  });

  test('that is the template has one example, which is left out', () => {
    const reading = importText(templateSpreadsheet('24/11/2026'), on());
    expect(reading).toEqual({ kind: 'refused', why: 'no-rows' });
    const both = `${templateSpreadsheet('24/11/2026').trimEnd()}\r\nChess,Play\r\n`;
    expect(imported(both, on())).toMatchObject({ examples: [2], rows: 1, faults: [] });
  });
});

describe('what is no sheet', () => {
  test.each([
    ['an Excel workbook', 'PK\u0003\u0004\u0014\u0000[Content_Types].xml', 'excel'],
    [
      'a sheet of LibreOffice',
      'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'open-document',
    ],
    ['a zip file', 'PK\u0003\u0004photos/', 'zip'],
    ['an old workbook', '\u00d0\u00cf\u0011\u00e0', 'old-excel'],
    ['a PDF', '%PDF-1.7 …', 'pdf'],
    ['a picture', '\u0089PNG', 'picture'],
    ['a web page', '<!DOCTYPE html><table>', 'web-page'],
    ['JSON', '{"format":"derby-youth-directory/1"}', 'json'],
    ['nothing', '', 'empty'],
    ['spaces', ' \r\n,,,\r\n', 'empty'],
    ['bytes', 'Activity,Place\u0000\u0001\u0002', 'binary'],
  ])('%s is refused by name', (_, content, why) => {
    expect(readSpreadsheet(latin(content), on())).toEqual({ kind: 'refused', why });
  });

  test('half a file is refused, with the row where a quotation mark opens', () => {
    expect(importText(`${text}\r\n"Chess club,`, on())).toEqual({ kind: 'refused', why: 'half', row: 3 });
  });

  test('two hundred megabytes are refused at once', () => {
    const began = performance.now();
    expect(readSpreadsheet(new Uint8Array(200_000_000), on())).toEqual({ kind: 'refused', why: 'too-large' });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('headings alone, and none that we know', () => {
    expect(importText('Activity,Place,First date,Starts,Ends\r\n', on())).toEqual({
      kind: 'refused',
      why: 'no-rows',
    });
    expect(importText('Colour;Size\r\nred;L\r\n', on())).toEqual({ kind: 'refused', why: 'no-headings' });
  });
});

describe('a file that means harm', () => {
  const script = '<script>alert(1)</script>';

  test('with a script in every cell is text that its columns refuse or keep as text', () => {
    const row = Object.fromEntries(Object.keys(newRow()).map(id => [id, script]));
    const { faults, plan } = imported(spreadsheetOf([row]), on());
    expect(plan.entries).toEqual([]);
    expect(faults.map(({ column }) => column)).toEqual(
      expect.arrayContaining([
        'kind',
        'agesFrom',
        'cost',
        'joining',
        'state',
        'postcode',
        'firstDate',
        'start',
      ]),
    );
    expect(imported(spreadsheetOf([newRow({ title: script })]), on()).plan.entries[0]?.entry.title).toBe(
      script,
    );
  });

  test('that turns text round is refused; right-to-left writing is not', () => {
    expect(imported(spreadsheetOf([newRow({ title: 'a\u202eb' })]), on()).faults).toMatchObject([
      { column: 'title', problem: 'hidden' },
    ]);
    expect(imported(spreadsheetOf([newRow({ title: 'سباحة للجميع' })]), on()).faults).toEqual([]);
  });

  test('with a cell of ten megabytes in any column is read, and told in a few letters', () => {
    for (const id of [
      'start',
      'firstDate',
      'repeats',
      'skipped',
      'email',
      'url',
      'postcode',
      'needs',
      'cost',
    ]) {
      const { faults } = imported(spreadsheetOf([newRow({ [id]: '1 '.repeat(1_000_000) })]), on());
      expect(faults).toMatchObject([{ column: id }]);
    }
    const { faults } = imported(spreadsheetOf([newRow({ title: 'x'.repeat(10_000_000) })]), on());
    expect(faults).toMatchObject([{ column: 'title', problem: 'rule', rule: 'activities_title_form' }]);
    expect(faults[0]?.found.length).toBeLessThanOrEqual(60);
  }, 60_000);

  test('with a thousand columns, or names of a prototype as headings, is read as any other', () => {
    const odd = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      ...Array.from({ length: 1000 }, (_, n) => `Column ${n}`),
    ];
    const [head, row] = text.trimEnd().split('\r\n');
    const { faults, unused, plan } = imported(
      `${head},${odd.join()}\r\n${row},${odd.map(() => 'x').join()}`,
      on(),
    );
    expect(faults).toEqual([]);
    expect(unused).toHaveLength(1004);
    expect(plan.entries).toHaveLength(1);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('with a reference to another group’s activity changes nothing of it', () => {
    const mine = context([open(judo())]);
    const stolen = spreadsheetOf([newRow({ reference: 'their-club/tuesday/a1/3/zz' })]);
    expect(imported(stolen, mine)).toMatchObject({
      faults: [{ problem: 'reference-unknown' }],
      plan: { entries: [] },
    });
  });
});
