/** What a text may hold is the same in the database and in the directory file. */
import { describe, expect, it } from 'vitest';
import { isLine, isText } from '../../src/domain/activity/text.ts';
import { engines } from './support/engines.ts';
import { makeActivity, makeOrganisation } from './support/make.ts';
import { useWorld } from './support/world.ts';

const code = (n: number) => String.fromCodePoint(n);
/** Every character below U+3200 and the odd ones beyond; NUL and halves cannot even be sent. */
const signs = [
  ...Array.from({ length: 0x3200 }, (_, n) => n).slice(1),
  ...[0xfdd0, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1f600, 0xe0001, 0xe0101, 0xe01ef, 0xe1000],
].map(code);

describe.each(engines)('texts on %s', engine => {
  const world = useWorld(engine);

  it('are held to the same characters as the file', async () => {
    const [row] = await world().sql<{ lines: boolean[]; texts: boolean[] }>(
      `select array_agg(private.is_line('a' || sign || 'b', 80) order by n) as lines,
        array_agg(private.is_text(sign) order by n) as texts
      from jsonb_array_elements_text($1::text::jsonb) with ordinality as given (sign, n)`,
      [JSON.stringify(signs)],
    );
    const differ = (found: boolean[] = [], mine: (sign: string) => boolean) =>
      signs.filter((sign, n) => found[n] !== mine(sign)).map(sign => sign.codePointAt(0)?.toString(16));
    expect(differ(row?.lines, sign => isLine(`a${sign}b`))).toEqual([]);
    expect(differ(row?.texts, isText)).toEqual([]);
  });

  it('show something', async () => {
    const [row] = await world().sql<{ alone: boolean[] }>(
      `select array_agg(private.is_line(sign, 80) order by n) as alone
      from jsonb_array_elements_text($1::text::jsonb) with ordinality as given (sign, n)`,
      [JSON.stringify(signs)],
    );
    const differ = signs.filter((sign, n) => row?.alone[n] !== (isLine(sign) && sign === sign.trim()));
    expect(differ.map(sign => sign.codePointAt(0)?.toString(16))).toEqual([]);
  });

  it('that are addresses hide no other, and a check is not of tomorrow', async () => {
    const [row] = await world().sql<{ r: boolean[] }>(
      `select array[private.is_web_address('https://derby.gov.uk@evil.example/'), private.is_web_address('https://u:p@x'),
        private.is_web_address('https://social.example/@ring'), private.is_web_address('https://x.example?a@b')] as r`,
    );
    expect(row?.r).toEqual([false, false, true, true]);
    const { id } = await makeActivity(world(), (await makeOrganisation(world())).id);
    for (const change of [
      `checked_on = private.today() + 1, checked_by = 'alliance'`,
      `places_left = 'few', places_said = '2999-01-01'`,
    ]) {
      const asked = world().sql(`update public.activities set ${change} where id = '${id}'`);
      await expect(asked).rejects.toThrow(/_past/);
    }
  });
});
