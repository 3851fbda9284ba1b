/** The map by keyboard, by ear, by touch and without WebGL: each point of src/islands/map/README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildHarness, type Served, serve } from './map-harness/serve.ts';
import { drawing, useBrowser } from './support/browser.ts';
import { axe } from './support/map-axe.ts';

const browser = useBrowser(...drawing);
let served: Served;
let folder: string;
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'derby-map-'));
  await buildHarness(folder);
  served = await serve(folder);
});
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await page?.context().close();
  // Errors, refusals by the Content Security Policy and requests to elsewhere: none, in any test.
  const found = problems;
  problems = [];
  expect(found).toEqual([]);
});

/** Opens the harness with the map asked for, calm, and waits until it stands. */
async function open(
  query = '',
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
) {
  const context = await browser().newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  page = await context.newPage();
  page.on('console', message => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', error => problems.push(error.message));
  page.on('request', request => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
      problems.push(request.url());
  });
  await before?.(page);
  await page.goto(`${served.url}/?open&${query}`);
  await page.locator('.map:not([data-state=loading])').waitFor({ timeout: 30_000 });
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const stage = () => page.getByRole('group', { name: 'Map of activities' });
/** Presses a key so quickly that no machine is too slow for it. */
const keys = (key: string, times: number) =>
  stage().evaluate(
    (element, [key, times]) => {
      for (let i = 0; i < times; i++)
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    [key, times] as const,
  );
const list = () => page.getByRole('listbox');
const active = () =>
  list().evaluate(
    element => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent,
  );
const inView = () => page.locator('.map-in-view').textContent();
const state = (name: string) => page.locator('#state').getAttribute(`data-${name}`);
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('role') === 'listbox'
      ? 'list'
      : (at?.getAttribute('aria-label') ?? at?.textContent);
  });

/** How many pixels of the map have the colour of what is active, where nothing stands over the map. */
async function activeInSight(): Promise<number> {
  const shot = (await page.screenshot()).toString('base64');
  return page.evaluate(async shot => {
    const image = new Image();
    image.src = `data:image/png;base64,${shot}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return 0;
    context.drawImage(image, 0, 0);
    for (const part of document.querySelectorAll('.map-features, .map-panel, .map-controls, .map-back')) {
      const { x, y, width, height } = part.getBoundingClientRect();
      context.clearRect(x - 6, y - 6, width + 12, height + 12);
    }
    const { data } = context.getImageData(0, 0, width, height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4) {
      const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
      if (Math.abs(r - 255) + Math.abs(g - 199) + Math.abs(b - 46) < 12) found++;
    }
    return found;
  }, shot);
}

/** What a listener has been told, once it is there. */
async function said(words: string | RegExp): Promise<void> {
  await expect.poll(() => page.locator('.map > [role=status]').textContent()).toMatch(words);
}

describe('tab order', () => {
  test('is map, list, controls, attribution, back, out; the canvas and its pictures are hidden', async () => {
    await open('full');
    expect(await focused()).toBe('Map of activities');
    const order: unknown[] = [];
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual([
      'list',
      'Zoom in',
      'Zoom out',
      'Show all activities',
      'Move by buttons',
      'Keys and help',
      '© OpenStreetMap, ODbL',
      'Wards © ONS and OS, OGL v3',
      'Back to the list',
      'Boxing',
    ]);
    expect(
      await page.locator('canvas').evaluate(canvas => canvas.closest('[aria-hidden=true]') !== null),
    ).toBe(true);
    expect(await page.locator('[role=application]').count()).toBe(0);
  });
  test('the map is not focused by itself when nobody opened it', async () => {
    await open('calm');
    expect(await focused()).not.toBe('Map of activities');
  });
});

describe('what a listener is told', () => {
  test('what is in view, when focus comes in; again when it comes back', async () => {
    await open('full');
    await said(/^60 activities in view, soonest: Boxing, Monday 17:00$|^\d+ activities in view, soonest/);
    const before = await page.locator('.map > [role=status]').textContent();
    await page.getByRole('link', { name: 'After the map' }).focus();
    await stage().focus();
    await expect.poll(() => page.locator('.map > [role=status]').textContent()).toBe(`${before}\u00a0`);
  });
  test('nothing when nobody came in', async () => {
    await open('calm');
    // Longer than what is said waits: nothing shows that nothing comes.
    await page.waitForTimeout(1500);
    expect(await page.locator('.map > [role=status]').textContent()).toBe('');
  });
  test('that nothing is selected any more, by Escape, by the cross and by a click beside it', async () => {
    await open('only=one');
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Close', exact: true }).click(),
      () => page.mouse.click(200, 300),
    ]) {
      await list().focus();
      await page.keyboard.press('Enter');
      await said(/^Boxing selected/);
      await stage().focus();
      await close();
      await said('Nothing selected');
      expect(await page.locator('.map-panel').count()).toBe(0);
    }
  });
});

describe('keys on the map', () => {
  test('arrows move it 100 pixels and Shift 5; the move, the number in view and the first are said', async () => {
    await open();
    await page.keyboard.press('ArrowRight');
    await said(/^Map moved east [\d.]+ miles?\. \d+ activities in view, soonest: .+, \w+day 17:00$/);
    const far = Number(
      /east ([\d.]+)/.exec((await page.locator('.map > [role=status]').textContent()) ?? '')?.[1],
    );
    for (let i = 0; i < 20; i++) await page.keyboard.press('Shift+ArrowRight');
    await said(new RegExp(`^Map moved east (${far - 0.1}|${far}|${far + 0.1}|less)`));
  });
  test('plus and minus zoom; the new size is said; at the limit that is said, again when repeated', async () => {
    await open();
    await page.keyboard.press('+');
    await said(/^Map zoomed in\. It shows about [\d.]+ miles by [\d.]+ miles\. /);
    for (let i = 0; i < 8; i++) await page.keyboard.press('+');
    await said('Zoomed in as far as it goes');
    const before = await page.locator('.map > [role=status]').textContent();
    expect(await page.getByRole('button', { name: 'Zoom in' }).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('+');
    await expect.poll(() => page.locator('.map > [role=status]').textContent()).not.toBe(before);
    await said('Zoomed in as far as it goes');
  });
  test('quick presses are one message', async () => {
    await open();
    await said(/in view/);
    await page.evaluate(() => {
      const status = document.querySelector('.map > [role=status]') as HTMLElement;
      new MutationObserver(() => {
        status.dataset.times = String(Number(status.dataset.times ?? 0) + 1);
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await keys('ArrowUp', 5);
    await said(/north/);
    // Longer than what is said waits for more: nothing shows that no more comes.
    await page.waitForTimeout(700);
    expect(await page.locator('.map > [role=status]').getAttribute('data-times')).toBe('1');
  });
  test('Alt and an arrow stay the browser’s', async () => {
    await open();
    const before = await inView();
    const prevented = await stage().evaluate(element => {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowLeft',
        altKey: true,
        bubbles: true,
        cancelable: true,
      });
      return !element.dispatchEvent(event);
    });
    expect(prevented).toBe(false);
    expect(await inView()).toBe(before);
  });
  test('the crosshair and the ring round the map show for the keyboard only', async () => {
    await open();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.map-crosshair').isVisible()).toBe(true);
    await page.mouse.click(900, 600);
    expect(await page.locator('.map-crosshair').isVisible()).toBe(false);
  });
});

describe('what is under the crosshair', () => {
  const centre = async () => {
    await page.keyboard.press('Home');
    await said(/./);
  };
  test('Enter selects one activity, in step with the list, and says so', async () => {
    await open('only=one');
    await centre();
    await page.keyboard.press('Enter');
    await said('Boxing selected. Mon 17:00 · 11–16 · £2. Press Enter again for its page');
    expect(await state('selected')).toBe('example-0');
    expect(await page.getByRole('heading', { name: 'Boxing' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await state('selected')).toBeNull();
  });
  test('several at one place open to all of them; focus goes there and comes back', async () => {
    await open('only=hall');
    await centre();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('3 activities here');
    const links = page.locator('.map-panel li a');
    expect(await links.allTextContents()).toEqual(['Football', 'Art club', 'Beats']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await state('opened')).toBe('example-1');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Map of activities');
    expect(await page.locator('.map-panel').count()).toBe(0);
  });
  test('several near each other open by coming nearer', async () => {
    await open('only=pair');
    await centre();
    for (let i = 0; i < 4; i++) await page.keyboard.press('-');
    await page.keyboard.press('Enter');
    await said('Zoomed in on 2 activities');
  });
  test('nothing there is said', async () => {
    await open('only=one');
    await centre();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await said('Nothing in the middle of the map');
  });
  test('an area is no pin: it says that only the area is public', async () => {
    await open('only=area');
    await centre();
    await page.keyboard.press('Enter');
    expect(await page.locator('.map-panel').textContent()).toContain('Somewhere in this area');
  });
});

describe('the list of activities in view', () => {
  test('has all of them in the list’s order, with day, time, age, cost and distance', async () => {
    await open('n=500');
    await stage().press('Home');
    await expect.poll(inView).toMatch(/^500 activities in view, soonest: Boxing/);
    await expect.poll(() => list().getByRole('option').count()).toBe(500);
    expect(await list().getByRole('option').first().textContent()).toBe(
      'Boxing Mon 17:00 · 11–16 · £2 · 0.2 miles',
    );
    expect(await list().getByRole('option').nth(4).textContent()).toContain('somewhere in this area');
  });
  test('says what fits less well, and so does the map', async () => {
    await open('n=15&fit=5');
    await stage().press('Home');
    await expect.poll(inView).toMatch(/^5 in view, and 10 that fit less well, soonest: Boxing/);
    await list().focus();
    expect(await page.locator('.map-features-name').textContent()).toBe(
      '5 in view, and 10 that fit less well',
    );
    const lesser = list().getByRole('option').filter({ hasText: 'fits less well' });
    await expect.poll(() => lesser.count()).toBe(10);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await page.locator('.map-panel').textContent()).toContain('Fits less well');
  });
  test('Up, Down, Home, End and type-ahead go through it; the map and the finder follow', async () => {
    await open();
    await stage().press('Home');
    await page.keyboard.press('Tab');
    await expect.poll(active).toMatch(/^Boxing /);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toMatch(/^Football /);
    await expect.poll(() => state('hovered')).toBe('example-1');
    await page.keyboard.press('End');
    expect(await active()).toMatch(/^Art club|^Beats|^\w+ \d+/);
    expect(await list().getByRole('option').last().getAttribute('data-active')).toBe('true');
    await page.keyboard.press('Home');
    expect(await active()).toMatch(/^Boxing /);
    await page.keyboard.type('gar', { delay: 20 });
    expect(await active()).toMatch(/^Gardening /);
  });
  test('Enter selects and says so, Enter again opens the page, Escape goes back to the map', async () => {
    await open();
    await stage().press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said(/^Football selected\. Tue 17:00 · 11–16 · free/);
    expect(await state('selected')).toBe('example-1');
    expect(await list().getByRole('option', { selected: true }).textContent()).toMatch(/^Football/);
    await page.keyboard.press('Enter');
    await expect.poll(() => state('opened')).toBe('example-1');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Map of activities');
    await expect.poll(() => state('hovered')).toBeNull();
  });
  test('leaves what is selected to be read, on a phone and with large text', async () => {
    for (const size of ['100%', '200%']) {
      await open('n=40', { viewport: { width: 360, height: 740 } });
      await page.evaluate(s => document.documentElement.style.setProperty('font-size', s), size);
      await stage().press('Home');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.map-panel').waitFor();
      const box = async (part: string) => (await page.locator(part).boundingBox()) ?? { y: 0, height: 0 };
      await expect
        .poll(
          async () => {
            const [list, panel] = [await box('.map-features'), await box('.map-panel')];
            return list.height > 90 && list.y >= 0 && list.y + list.height <= panel.y;
          },
          { message: size },
        )
        .toBe(true);
    }
  });
  test('and the panel leave the active pin in sight, whichever it is; many are to be read at once', async () => {
    for (const viewport of [
      { width: 548, height: 700 },
      { width: 900, height: 700 },
      { width: 360, height: 740 },
    ]) {
      await open('full&n=40', { viewport, colorScheme: 'light' });
      await stage().press('Home');
      await list().focus();
      await page.keyboard.press('Enter');
      await page.locator('.map-panel').waitFor();
      const whole = await list().evaluate(element => {
        const frame = element.getBoundingClientRect();
        return [...element.children].filter(option => {
          const { top, bottom } = option.getBoundingClientRect();
          return top >= frame.top - 1 && bottom <= frame.bottom + 1;
        }).length;
      });
      expect(whole, String(viewport.width)).toBeGreaterThanOrEqual(viewport.width > 500 ? 4 : 3);
      for (let i = 0; i < 5; i++) {
        await page.keyboard.press('ArrowDown');
        await expect
          .poll(activeInSight, { message: `${viewport.width}: ${await active()}` })
          .toBeGreaterThan(100);
      }
      await page.context().close();
    }
  });
  test('stays as it is while somebody goes through it, though the map moves', async () => {
    await open('n=40', { viewport: { width: 548, height: 700 } });
    await stage().press('Home');
    await list().focus();
    const titles = () => list().getByRole('option').allTextContents();
    await expect.poll(async () => (await titles()).length).toBe(40);
    const before = await titles();
    for (let i = 0; i < 39; i++) await page.keyboard.press('ArrowDown');
    expect(await titles()).toEqual(before);
    expect(await active()).toBe(before.at(-1));
  });
  test('after a pan it is refilled, and what was active stays so where it can', async () => {
    await open();
    await stage().press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.type('soml', { delay: 20 });
    await page.keyboard.press('ArrowDown');
    const before = await active();
    await page.keyboard.press('Shift+Tab');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Tab');
    expect(await active()).toBe(before);
  });
  test('is seen when it has focus and out of the way when not', async () => {
    await open();
    const clip = () => page.locator('.map-features').evaluate(element => getComputedStyle(element).clipPath);
    expect(await clip()).not.toBe('none');
    await page.keyboard.press('Tab');
    await expect.poll(clip).toBe('none');
  });
});

describe('help', () => {
  test('? opens a dialog that takes focus, keeps it, closes on Escape and gives it back', async () => {
    await open();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'How to use the map' });
    expect(await dialog.isVisible()).toBe(true);
    expect(await focused()).toBe('How to use the map');
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await focused()).toBe('Map of activities');
  });
});

describe('buttons', () => {
  test('do all that dragging and keys do, are 44 px, and keep the focus', async () => {
    await open('only=one');
    await page.getByRole('button', { name: 'Move by buttons' }).click();
    const pad = page.getByRole('group', { name: 'Move the map' });
    for (const button of await page.locator('.map button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await pad.getByRole('button', { name: 'Move left' }).press('Enter');
    await said(/^Map moved west/);
    expect(await focused()).toBe('Move left');
    await page.getByRole('button', { name: 'Show all activities' }).click();
    await pad.getByRole('button', { name: 'Choose what is in the middle' }).click();
    await expect.poll(() => state('selected')).toBe('example-0');
    await pad.getByRole('button', { name: 'Small steps' }).click();
    expect(await pad.getByRole('button', { name: 'Small steps' }).getAttribute('aria-pressed')).toBe('true');
  });
  test('a tooltip shows on focus and goes on Escape', async () => {
    await open();
    const button = page.getByRole('button', { name: 'Zoom out' });
    const tip = () => button.evaluate(element => getComputedStyle(element, '::after').display);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await tip()).not.toBe('none');
    await page.keyboard.press('Escape');
    await expect.poll(tip).toBe('none');
  });
  test('Back to the list closes the map, and so does Escape with nothing open', async () => {
    await open('full');
    await page.keyboard.press('Escape');
    expect(await page.locator('.map').count()).toBe(0);
    await page.getByRole('button', { name: 'Show the map' }).click();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    expect(await page.locator('.map').count()).toBe(0);
  });
});

describe('mouse and touch', () => {
  test('pointing at a pin lights the list; a click selects; a click on nothing lets go', async () => {
    await open('only=one');
    await stage().press('Home');
    await said(/in view/);
    const box = (await page.locator('.map').boundingBox()) as {
      x: number;
      y: number;
      width: number;
      height: number;
    };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 - 18];
    await page.mouse.move(x, y);
    await expect.poll(() => state('hovered')).toBe('example-0');
    expect(await page.locator('.map-tip').textContent()).toContain('Boxing');
    await page.mouse.click(x, y);
    await expect.poll(() => state('selected')).toBe('example-0');
    await page.mouse.click(x + 200, y);
    await expect.poll(() => state('selected')).toBeNull();
  });
  test('one finger moves the map that fills the view, and scrolls the page past the one that does not', async () => {
    const touch = () =>
      page.locator('.maplibregl-canvas-container').evaluate(e => getComputedStyle(e).touchAction);
    await open('full', phone);
    expect(await touch()).toBe('none');
    await page.context().close();
    await open('inline', phone);
    expect(await touch()).toBe('pan-x pan-y');
  });
});

describe('on a phone', () => {
  test('what was asked stands below the way back, clear of buttons and words, and can be taken away', async () => {
    for (const size of ['100%', '200%']) {
      await open('full&words&missing=2', phone);
      await page.evaluate(s => document.documentElement.style.setProperty('font-size', s), size);
      const box = async (part: string) => {
        const at = await page.locator(part).boundingBox();
        if (!at) throw new Error(`${part} is not there`);
        return { ...at, right: at.x + at.width, bottom: at.y + at.height };
      };
      expect(await page.locator('.map-asked').innerText()).toMatch(/^“boxing”\s+Tonight\s+Free/);
      await expect
        .poll(async () => {
          const [asked, back, words, controls] = await Promise.all(
            ['.map-asked', '.map-back', '.map-in-view', '.map-controls'].map(box),
          );
          if (!asked || !back || !words || !controls) return 'nothing';
          const below = asked.y >= back.bottom && asked.bottom <= words.y;
          return below && (asked.right <= controls.x || asked.y >= controls.bottom);
        })
        .toBe(true);
      for (const chip of ['Tonight', 'Free', 'Ages 11 to 16'])
        await page.getByRole('button', { name: chip }).tap();
      await expect.poll(focused).toBe('Map of activities');
      await page.context().close();
    }
  });
  test('help starts at its top and tells fingers, not keys', async () => {
    await open('full', phone);
    await page.getByRole('button', { name: 'Keys and help' }).tap();
    const dialog = page.getByRole('dialog', { name: 'How to use the map' });
    expect(await dialog.evaluate(element => element.scrollTop)).toBe(0);
    expect(await focused()).toBe('How to use the map');
    expect(await dialog.locator('dl').isVisible()).toBe(false);
    expect(await dialog.getByText('pinch to zoom').isVisible()).toBe(true);
  });
  test('coming nearer closes the old panel; the buttons to move stand above a panel, clear of the words', async () => {
    await open('full&only=pair&missing=2', phone);
    await expect.poll(inView).toMatch(/2 are not on the map$/);
    for (let i = 0; i < 4; i++) await stage().press('-');
    await list().focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-panel').waitFor();
    await page.getByRole('button', { name: 'Move by buttons' }).tap();
    const box = async (part: string) => {
      const at = await page.locator(part).boundingBox();
      if (!at) throw new Error(`${part} is not there`);
      return { top: at.y, bottom: at.y + at.height };
    };
    await expect.poll(async () => (await box('.map-pad')).bottom <= (await box('.map-panel')).top).toBe(true);
    expect((await box('.map-pad')).top).toBeGreaterThan((await box('.map-in-view')).bottom);
    expect((await box('.map-panel')).bottom).toBeLessThanOrEqual((await box('.map-attribution')).top + 1);
    await page.getByRole('button', { name: 'Choose what is in the middle' }).tap();
    await said('Zoomed in on 2 activities');
    expect(await page.locator('.map-panel').count()).toBe(0);
  });
});

describe('calm, contrast, size', () => {
  const movedAtOnce = () =>
    stage().evaluate(async element => {
      const text = () => document.querySelector('.map-in-view')?.textContent;
      const before = text();
      for (let i = 0; i < 4; i++) {
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key: '+', code: 'Equal', bubbles: true, cancelable: true }),
        );
      }
      // Long enough for React, too short for a frame of a glide.
      await new Promise(resolve => setTimeout(resolve));
      return text() !== before;
    });
  test('under reduced motion the map jumps', async () => {
    await open();
    await expect.poll(inView).toMatch(/in view/);
    expect(await movedAtOnce()).toBe(true);
  });
  test('else it glides', async () => {
    await open('', { reducedMotion: 'no-preference' });
    await expect.poll(inView).toMatch(/in view/);
    expect(await movedAtOnce()).toBe(false);
    await said(/^Map zoomed in/);
  });
  test('forced colours are followed', async () => {
    await open('', { forcedColors: 'active' });
    const border = await page
      .getByRole('button', { name: 'Zoom in' })
      .evaluate(e => getComputedStyle(e).borderTopWidth);
    expect(border).toBe('1px');
  });
  test('a change of scheme changes the map where it stands', async () => {
    await open('', { colorScheme: 'light' });
    const corner = async () => (await page.locator('.map-canvas').screenshot()).length;
    const light = await corner();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(corner).not.toBe(light);
  });
  test('360 px wide at 200 % text: what is selected is whole, below the buttons, and the words fold', async () => {
    await open('full&missing=2', { viewport: { width: 360, height: 740 } });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    // The map's own words are a fifth of it at most.
    const share = () =>
      page.evaluate(() => {
        const [words, map] = ['.map-in-view', '.map'].map(part => document.querySelector(part)?.clientHeight);
        return (words ?? 0) / (map ?? 1);
      });
    await expect.poll(share).toBeLessThan(0.2);
    await list().focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-panel').waitFor();
    await stage().focus();
    await expect.poll(misplaced).toEqual([]);
    const panel = page.locator('.map-panel');
    expect(await panel.evaluate(e => e.scrollHeight - e.clientHeight)).toBeLessThanOrEqual(1);
    const tops = await Promise.all(
      ['.map-panel', '.map-controls'].map(
        async part => (await page.locator(part).boundingBox()) ?? { y: 0, height: 0 },
      ),
    );
    expect(tops[0]?.y).toBeGreaterThanOrEqual((tops[1]?.y ?? 0) + (tops[1]?.height ?? 0));
    expect(await page.locator('.map-in-view').isVisible()).toBe(false);
  });
  test('beside what is selected the words are one line', async () => {
    await open('full&missing=2&selected=example-0', phone);
    await page.locator('.map-panel').waitFor();
    const words = page.locator('.map-in-view');
    expect(await words.innerText()).toMatch(/^\d+ activities in view$/);
    expect((await words.boundingBox())?.height).toBeLessThan(40);
  });
  test('320 px wide at 200 % text: nothing is cut off or on top of a button', async () => {
    await open('full&only=one', { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Asked until so: the map hears of its new size a moment later.
    await expect.poll(misplaced).toEqual([]);
    const isWhole = (p: Element) =>
      p.scrollHeight <= p.clientHeight && getComputedStyle(p).webkitLineClamp === 'none';
    expect(await page.locator('.map-in-view').evaluate(isWhole)).toBe(true);
  });
});

/** Each button of the map that is cut off by its frame or lies on another one. */
async function misplaced(): Promise<string[]> {
  const boxes = await Promise.all(
    (await page.locator('.map button:visible').all()).map(async (button: Locator) => ({
      name: (await button.getAttribute('aria-label')) ?? (await button.textContent()),
      box: await button.boundingBox(),
    })),
  );
  const frame = await page.locator('.map').boundingBox();
  if (boxes.length === 0) return ['no button'];
  return boxes.flatMap(({ name, box }, i) => {
    if (!box || !frame) return [`${name} has no box`];
    const cut =
      box.x < 0 ||
      box.x + box.width > (page.viewportSize()?.width ?? 0) ||
      box.y + box.height > frame.y + frame.height + 1;
    const under = boxes
      .slice(i + 1)
      .filter(
        ({ box: other }) =>
          other &&
          box.x + box.width > other.x + 1 &&
          other.x + other.width > box.x + 1 &&
          box.y + box.height > other.y + 1 &&
          other.y + other.height > box.y + 1,
      );
    return [...(cut ? [`${name} is cut off`] : []), ...under.map(other => `${name} and ${other.name}`)];
  });
}

describe('without WebGL', () => {
  test('a plain sentence stands there, and the list is unharmed', async () => {
    await open('full', {}, page =>
      page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          return kind.startsWith('webgl')
            ? null
            : (original as (...a: unknown[]) => unknown).call(this, kind, ...rest);
        } as never;
      }),
    );
    expect(await page.getByRole('status').first().textContent()).toBe(
      'This device cannot draw the map. The list shows the same activities.',
    );
    await page.locator('ol button', { hasText: 'Football' }).click();
    expect(await state('selected')).toBe('example-1');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    expect(await page.locator('.map').count()).toBe(0);
  });
});

describe('axe', () => {
  test.each(['light', 'dark'] as const)('finds nothing, %s', async colorScheme => {
    for (const size of [phone, { viewport: { width: 1280, height: 800 } }]) {
      await open('full&selected=example-0', { colorScheme, ...size });
      expect(await axe(page)).toEqual([]);
      await list().focus();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: 'Move by buttons' }).click();
      await page.getByRole('button', { name: 'Keys and help' }).click();
      expect(await axe(page)).toEqual([]);
      await page.context().close();
    }
  });
});
