/** What static pages and cards say of when, and how markup is made from what people typed. */
import { describe, expect, it } from 'vitest';
import { html } from '../../src/islands/live/html.ts';
import { readSlots } from '../../src/islands/live/slots.ts';
import { whenOf } from '../../src/islands/live/when.ts';
import { writeSlots } from '../../src/islands/live/write-slots.ts';

const tuesday = { start: '2026-11-24T18:30', end: '2026-11-24T20:00', off: false };
const nextTuesday = { start: '2026-12-01T18:30', end: '2026-12-01T20:00', off: false };
const slots = readSlots(writeSlots([tuesday, nextTuesday]));

describe('slots', () => {
  it('read back as they were written, past midnight and cancelled ones too', () => {
    const late = { start: '2026-12-31T22:00', end: '2027-01-01T01:00', off: true };
    expect(readSlots(writeSlots([tuesday, late]))).toEqual([tuesday, late]);
  });

  it('hold their places where these are several, and none where the page says the one', () => {
    const hall = { ...tuesday, place: 'Bass’s Rec @ 5/6, Arboretum' };
    const gym = { ...nextTuesday, place: 'The Gym, Derwent' };
    expect(readSlots(writeSlots([hall, gym]))).toEqual([hall, gym]);
    expect(writeSlots([gym, gym])).toBe(writeSlots([nextTuesday, nextTuesday]));
  });

  it('of nothing are nothing', () => {
    expect(readSlots('')).toEqual([]);
  });
});

describe('whenOf', () => {
  it('for a page that is built says the date, which stays true', () => {
    expect(whenOf(slots, '2026-11-24T09:00', { lasting: true })).toMatchObject({
      tone: 'soon',
      day: 'Tue 24 Nov',
      time: '18:30',
      note: 'until 20:00',
    });
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
    const off = readSlots(writeSlots([{ ...tuesday, off: true }, nextTuesday]));
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
        { ...nextTuesday, off: true },
        { ...tuesday, start: '2026-12-08T18:30', end: '2026-12-08T20:00' },
      ]),
    );
    for (const lasting of [false, true])
      expect(whenOf(off, '2026-11-20T09:00', { lasting })).toMatchObject({ tone: 'soon', day: 'Tue 8 Dec' });
  });

  it('says why where there is no date', () => {
    const none = 'Not in the holidays, back 4 January';
    expect(whenOf([], '2026-11-24T09:00', { none }).day).toContain('back 4 January');
  });

  it('names the place of the next date that is on, and of what is called off elsewhere its own', () => {
    const dates = [
      { ...tuesday, off: true, place: 'The Hall' },
      { ...nextTuesday, place: 'The Gym' },
    ];
    const said = { place: 'The Gym', note: 'Cancelled: The Hall', after: 'Next: Tue 1 Dec 18:30' };
    expect(whenOf(dates, '2026-11-24T09:00')).toMatchObject(said);
    // As a built page says it later, and once what was called off is over.
    const read = readSlots(writeSlots(dates));
    expect(whenOf(read, '2026-11-24T09:00')).toMatchObject(said);
    expect(whenOf(read, '2026-11-25T09:00')).toMatchObject({ place: 'The Gym', note: 'until 20:00' });
    expect(whenOf(dates.slice(0, 1), '2026-11-24T09:00')).toMatchObject({
      place: 'The Hall',
      note: 'Cancelled',
    });
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
