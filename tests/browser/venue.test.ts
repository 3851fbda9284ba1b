/** A group's places in a real browser: written down by keyboard alone, pins moved, changed by two at once. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { drawing, useBrowser, useProvider } from './support/browser.ts';
import { launch } from './support/chromium.ts';
import { rows } from './support/database.ts';
import { member } from './support/provider.ts';
import { desk, phone } from './support/site.ts';

describe('a group’s places', () => {
  const browser = useBrowser(...drawing);
  const provider = useProvider();

  async function lead(open = phone, options: BrowserContextOptions = {}): Promise<Page> {
    const { page } = await member(browser(), provider().slug, open, options);
    await page.goto('/provider/venues/');
    await page.getByRole('heading', { name: 'Your places' }).waitFor();
    await page.getByRole('heading', { name: 'Test hall' }).waitFor();
    return page;
  }
  const saved = (name: string) =>
    rows(
      'GET',
      `venues?name=eq.${encodeURIComponent(name)}&select=*,organisations!inner(slug)&organisations.slug=eq.${provider().slug}`,
    );

  it('says what uses a place', async () => {
    const page = await lead();
    const hall = page.getByRole('listitem').filter({ hasText: 'Test hall' });
    await expect(hall.getByText(`Used by ${provider().title}.`).count()).resolves.toBe(1);
    const gym = page.getByRole('listitem').filter({ hasText: 'Test gym' });
    await expect(gym.getByText('Not used by any activity.').count()).resolves.toBe(1);
    await page.context().close();
  });

  it('a place is written down by keyboard alone, its pin moved by keys until its ward changes', async () => {
    const page = await lead(desk);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    await page.getByRole('button', { name: 'Add a new place' }).focus();
    await press('Enter');
    await expect.poll(focused).toBe('new-venue-name');
    // Not everything is said yet: what is needed is listed, and a link leads to it.
    await page.getByRole('button', { name: 'Save', exact: true }).focus();
    await press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await axePage(page)).toEqual([]);
    await press('Tab', 'Enter');
    expect(await focused()).toBe('new-venue-name');
    const name = `Keyboard hall ${Date.now()}`;
    await page.keyboard.type(name);
    // Past who may know: address, postcode.
    await press('Tab', 'Tab');
    expect(await focused()).toBe('new-venue-address');
    await page.keyboard.type('Pear Tree Road, Normanton');
    await press('Tab');
    await page.keyboard.type('de23 8fz');
    await page.getByText('The pin is in the middle of DE23 8').waitFor();
    const wardLine = page.locator('.venue-ward');
    const before = await wardLine.textContent();
    expect(before).toMatch(/^Ward: /);
    await page.locator('#new-venue-step').focus();
    // 1 m, 10 m, 100 m: steps of a hundred metres, then the buttons for the ways.
    await press('ArrowRight', 'ArrowRight', 'Tab');
    for (let i = 0; i < 40 && (await wardLine.textContent()) === before; i++) await press('ArrowUp');
    const after = await wardLine.textContent();
    expect(after).toMatch(/^Ward: /);
    expect(after).not.toBe(before);
    await page.getByText('The pin is where you put it.').waitFor();
    await page.locator('#new-venue-stepFree').focus();
    await press('ArrowLeft');
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).focus();
    await press('Enter');
    await page.getByText(`${name} is saved.`).waitFor();
    const [venue] = await saved(name);
    expect(venue).toMatchObject({ postcode: 'DE23 8FZ', visibility: 'public' });
    const [ward] = await rows('GET', `wards?code=eq.${venue?.ward}&select=name`);
    expect(after).toBe(`Ward: ${ward?.name}.`);
    await page.context().close();
  });

  it('a pin is put by a tap on the map, dragged, and typed', async () => {
    const page = await lead(desk);
    await page.getByRole('button', { name: 'Add a new place' }).click();
    await page.getByLabel('Postcode').fill('DE23 8FZ');
    await page.getByRole('button', { name: 'Open the map to move the pin' }).click();
    await page.locator('.pin-map[data-state=ready] .pin-map-pin').waitFor();
    const position = page.getByLabel('Or type where it is');
    const at = () => position.getAttribute('placeholder');
    const start = await at();
    const box = await page.locator('.pin-map').boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.click(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40);
    await expect.poll(at).not.toBe(start);
    const tapped = await at();
    const pin = await page.locator('.pin-map-pin').boundingBox();
    if (!pin) throw new Error('no pin');
    await page.mouse.move(pin.x + 18, pin.y + 18);
    await page.mouse.down();
    await page.mouse.move(pin.x - 60, pin.y - 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(at).not.toBe(tapped);
    // Keys on the map: a hundred metres to the east.
    const dragged = (await at()) ?? '';
    await page.getByRole('group', { name: 'Map with the pin' }).focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    const east = (text: string | null) => Number(text?.split(', ')[1]);
    expect((east(await at()) - east(dragged)) * 67_070).toBeCloseTo(100, -1);
    expect(await axePage(page)).toEqual([]);
    await position.fill('nowhere');
    await page.getByRole('button', { name: 'Put the pin there' }).click();
    await page.getByText('Write two numbers with a comma').waitFor();
    await position.fill('51.5, -0.12');
    await position.press('Enter');
    await page.getByText('That is not in or near Derby').waitFor();
    await position.fill('52.91357, -1.4765');
    await position.press('Enter');
    await expect.poll(at).toBe('52.91357, -1.47650');
    expect(await page.locator('.venue-ward').textContent()).toBe('Ward: Arboretum.');
    await page.context().close();
  });

  it('without WebGL there is a picture, and typing and buttons do it all', async () => {
    const plain = await launch(['--disable-gpu', '--disable-3d-apis']);
    const page = await lead((_, options) => desk(plain, options));
    await page.getByRole('button', { name: 'Add a new place' }).click();
    await page.getByLabel('Postcode').fill('DE23 8FZ');
    await page.getByRole('button', { name: 'Open the map to move the pin' }).click();
    await page.getByText('This device shows no map here').waitFor();
    await page.locator('.small-map').waitFor();
    const at = () => page.getByLabel('Or type where it is').getAttribute('placeholder');
    const before = await at();
    await page.getByRole('button', { name: 'Move north by 10 metres' }).click();
    await expect.poll(at).not.toBe(before);
    expect(await axePage(page)).toEqual([]);
    await plain.close();
  });

  it('who may know is explained, and what people will then read; what changes with it is said', async () => {
    const page = await lead();
    await page.getByRole('button', { name: 'Change Test hall' }).click();
    await page.getByText(`What you change here changes 1 activity: ${provider().title}.`).waitFor();
    const will = page.locator('.venue-will q');
    expect(await will.textContent()).toContain('Test hall, DE23 8FZ');
    await page.getByText('Only people who ask', { exact: true }).click();
    expect(await will.textContent()).toBe('In Arboretum. You are told the place when you ask.');
    await page.getByLabel('How do people hear where it is?').fill('Text us first.');
    await page.getByText(`When you save, ${provider().title} will no longer show where it is.`).waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Test hall is saved.').waitFor();
    expect((await saved('Test hall'))[0]).toMatchObject({ visibility: 'on-request', ask: 'Text us first.' });
    // Going on from where the form was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Change');
    await page.context().close();
  });

  it('two who change one place see both, line by line, and nothing is lost', async () => {
    const page = await lead();
    await page.getByRole('button', { name: 'Change Test gym' }).click();
    await page.getByLabel('What is it called?').fill('Our gym');
    const [gym] = await saved('Test gym');
    await rows('PATCH', `venues?id=eq.${gym?.id}`, { name: 'Their gym', address: 'Their Road' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Somebody changed this meanwhile' }).waitFor();
    expect(await axePage(page)).toEqual([]);
    // What one side changed is that side's; what both changed must be chosen.
    expect(await page.getByLabel('Theirs: Their Road').isChecked()).toBe(true);
    expect(await page.getByLabel('Yours: nothing').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByRole('link', { name: 'Name: choose yours or theirs.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('both-name');
    await page.getByLabel('Yours: Our gym').check();
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('is saved.').waitFor();
    expect(await saved('Our gym')).toMatchObject([{ address: 'Their Road' }]);
    await page.context().close();
  });

  it('what is typed survives a reload', async () => {
    const page = await lead();
    await page.getByRole('button', { name: 'Change Test gym' }).click();
    await page.getByLabel('Street and area').fill('Half written');
    await page.reload();
    await page.getByRole('button', { name: 'Change Test gym' }).click();
    expect(await page.getByLabel('Street and area').inputValue()).toBe('Half written');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'fits 320 px with large text, and is clean in the %s scheme',
    async scheme => {
      const page = await lead(phone, { viewport: { width: 320, height: 640 }, colorScheme: scheme });
      await page.getByRole('button', { name: 'Add a new place' }).click();
      await page.getByLabel('Postcode').fill('DE23 8FZ');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await axePage(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    },
  );
});
