/** What static pages and cards say of when, and how markup is made from what people typed. */
import { describe, expect, it } from 'vitest';
import { html } from '../../src/islands/live/html.ts';
import { readSlots, writeSlots } from '../../src/islands/live/slots.ts';
import { whenOf } from '../../src/islands/live/when.ts';

const tuesday = { start: '2026-11-24T18:30', end: '2026-11-24T20:00', status: 'on' } as const;
const nextTuesday = { start: '2026-12-01T18:30', end: '2026-12-01T20:00', status: 'on' } as const;
const slots = readSlots(writeSlots([tuesday, nextTuesday]));

describe('slots', () => {
  it('read back as they were written, past midnight and cancelled ones too', () => {
    const late = { start: '2026-12-31T22:00', end: '2027-01-01T01:00', status: 'cancelled' } as const;
    expect(readSlots(writeSlots([tuesday, late]))).toEqual([
      { start: tuesday.start, end: tuesday.end, off: false },
      { start: late.start, end: late.end, off: true },
    ]);
  });

  it('of nothing are nothing', () => {
    expect(readSlots('')).toEqual([]);
  });
});

describe('whenOf', () => {
  it('without a clock says the date, which stays true', () => {
    expect(whenOf(slots, null)).toMatchObject({ tone: 'soon', day: 'Tue 24 Nov', time: '18:30' });
  });

  it.each([
    ['2026-11-23T12:00', 'soon', 'Tomorrow', 'until 20:00'],
    ['2026-11-24T09:00', 'today', 'Tonight', 'until 20:00'],
    ['2026-11-24T17:50', 'today', 'Tonight', 'in 40 min'],
    ['2026-11-24T19:00', 'now', 'On now', 'until 20:00'],
    ['2026-11-24T20:00', 'soon', 'Tue 1 Dec', 'until 20:00'],
  ])('at %s says %s, %s, %s', (now, tone, day, note) => {
    expect(whenOf(slots, now)).toMatchObject({ tone, day, note });
  });

  it('puts a cancelled date before the one that is on, and says what comes after', () => {
    const off = readSlots(writeSlots([{ ...tuesday, status: 'cancelled' }, nextTuesday]));
    expect(whenOf(off, '2026-11-24T09:00')).toMatchObject({
      tone: 'cancelled',
      day: 'Tonight',
      note: 'Cancelled',
      after: 'Next: Tue 1 Dec 18:30',
    });
  });

  it('does not let a cancelled date more than a week away hide what is on', () => {
    const off = readSlots(
      writeSlots([
        { ...nextTuesday, status: 'cancelled' },
        { ...tuesday, start: '2026-12-08T18:30', end: '2026-12-08T20:00' },
      ]),
    );
    expect(whenOf(off, '2026-11-20T09:00')).toMatchObject({ tone: 'soon', day: 'Tue 8 Dec' });
  });

  it('says why where there is no date', () => {
    expect(whenOf([], '2026-11-24T09:00', 'Not in the holidays, back 4 January').day).toContain(
      'back 4 January',
    );
  });
});

describe('html', () => {
  it('escapes what is put in, and only that', () => {
    const typed = '<img src=x onerror="alert(1)">';
    expect(html`<p title="${typed}">${html`<b>${typed}</b>`}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;"><b>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</b></p>',
    );
  });

  it('leaves nothing for what is absent, and joins lists', () => {
    expect(html`${undefined}${null}${false}${['a', html`<i></i>`]}${0}`.text).toBe('a<i></i>0');
  });
});
