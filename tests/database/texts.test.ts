/** What a text may hold is the same in the database and in the directory file. */
import { describe, expect, it } from 'vitest';
import { isEmail, isLine, isPhone, isText } from '../../src/domain/activity/text.ts';
import { readMigrations } from '../../supabase/local/migrations.ts';
import { addresses, numbers } from '../unit/support/contacts.ts';
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

  it('are telephone numbers and e-mail addresses where the form and the file take them for one', async () => {
    const [row] = await world().sql<{ phones: boolean[]; emails: boolean[] }>(
      `select array(select private.is_phone(text) from jsonb_array_elements_text($1::text::jsonb) with ordinality as t (text, n) order by n) as phones,
        array(select private.is_email(text) from jsonb_array_elements_text($2::text::jsonb) with ordinality as t (text, n) order by n) as emails`,
      [JSON.stringify(Object.keys(numbers)), JSON.stringify(Object.keys(addresses))],
    );
    expect(row?.phones).toEqual(Object.keys(numbers).map(isPhone));
    expect(row?.emails).toEqual(Object.keys(addresses).map(isEmail));
  });

  it.each([
    ['organisations', 'contact_phone', 'ask Jo'],
    ['organisations', 'contact_text', '12'],
    ['organisations', 'contact_email', 'jo@example..org'],
    ['organisations', 'private_contact_phone', 'ask Jo'],
    ['organisations', 'private_contact_text', '12'],
    ['organisations', 'private_contact_email', 'jo@example..org'],
    ['activities', 'contact_phone', 'ask Jo'],
    ['activities', 'contact_text', '12'],
    ['activities', 'contact_email', 'jo@example..org'],
  ])('are no contact in %s.%s that nobody can use: %s', async (table, column, value) => {
    const organisation = await makeOrganisation(world());
    const { id } = table === 'organisations' ? organisation : await makeActivity(world(), organisation.id);
    const asked = world().sql(`update public.${table} set ${column} = $1 where id = $2`, [value, id]);
    await expect(asked).rejects.toThrow(`${table}_${column}_form`);
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

  it('that were a contact before the rule stay until somebody changes them', async () => {
    const { id } = await makeActivity(world(), (await makeOrganisation(world())).id);
    const before = ['organisations', 'activities'].flatMap(table =>
      ['contact_phone', 'contact_text', 'private_contact_phone', 'private_contact_text']
        .filter(column => table === 'organisations' || !column.startsWith('private'))
        .map(
          column =>
            `alter table public.${table} add constraint ${table}_${column}_form check (private.is_line(${column}, 30));`,
        ),
    );
    const rule = readMigrations().find(({ name }) => name === 'a_contact_can_be_used');
    const run = (script = '') => world().database.transaction(tx => tx.run(script));
    await run(`drop function private.is_phone cascade; ${before.join('')}`);
    await world().sql("update public.activities set contact_phone = 'ask Jo' where id = $1", [id]);
    await run(rule?.sql);
    const loose = await world().sql(
      `select conname from pg_constraint where not convalidated
         and conname in (select r || '_form' from unnest(array['activities_contact_phone', 'activities_contact_text',
           'organisations_contact_phone', 'organisations_contact_email', 'invitations_email']) as r)`,
    );
    expect(loose).toEqual([{ conname: 'activities_contact_phone_form' }]);
    const change = (to: string) =>
      world().sql('update public.activities set contact_phone = $1 where id = $2 returning contact_phone', [
        to,
        id,
      ]);
    expect(await world().sql('select contact_phone from public.activities where id = $1', [id])).toEqual([
      { contact_phone: 'ask Jo' },
    ]);
    await expect(change('ask Bo')).rejects.toThrow('activities_contact_phone_form');
    expect(await change('01632 960001')).toEqual([{ contact_phone: '01632 960001' }]);
  });
});
