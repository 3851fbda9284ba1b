/** The finder's journeys, in a real browser on the real product. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { cancel, rows } from './support/database.ts';
import { at, cards, noNews, taken } from './support/finder.ts';
import { hears } from './support/news.ts';
import { desk, phone } from './support/site.ts';

const browser = useBrowser();

const count = (page: Page) => page.locator('#found-title');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[id]')?.id ?? document.activeElement?.tagName);

/** Presses Tab until the element has the focus; fails after `most` presses. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(s => document.activeElement?.matches(s), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

describe('by keyboard alone, 360 px wide', () => {
  it('finds tonight’s free activity near a postcode sector and opens it', async () => {
    const page = await at(await phone(browser(), { hasTouch: false, isMobile: false }), '/');
    await tabTo(page, '#find-near');
    await page.keyboard.type('de23 6');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[value="free"]');
    await page.keyboard.press('Space');
    await tabTo(page, 'input[value="tonight"]');
    await page.keyboard.press('Space');
    await page.waitForURL(/when=tonight&cost=free&near=de23\+6/i);
    await page.getByRole('button', { name: 'Remove: Near de23 6' }).waitFor();
    // Read in one go: the cards below the screen follow those on it.
    const found = await cards(page).evaluateAll(all =>
      all.map(card => ({ tone: card.getAttribute('data-tone'), free: card.querySelector('.free') !== null })),
    );
    expect(found.length).toBeGreaterThan(0);
    // What is called off tonight is shown as well, and says so.
    expect(found.filter(({ tone }) => tone !== 'today' && tone !== 'cancelled')).toEqual([]);
    expect(found.filter(({ free }) => !free)).toEqual([]);
    await expect.poll(() => cards(page).first().textContent()).toMatch(/\d miles, \d+ min walk/);
    await tabTo(page, '.card-title a');
    const box = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON());
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(740);
    const title = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/activities\//);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    await page.context().close();
  });

  it('the sheet of filters takes focus, keeps it, closes on Escape and gives it back', async () => {
    const page = await at(await phone(browser(), { hasTouch: false, isMobile: false }), '/');
    await tabTo(page, '#find-filters');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('filters-title');
    await tabTo(page, '#find-age');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('find-filters');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/');
    await page.context().close();
  });

  it('the sheet of filters has what the row has, each once, in step and with its count', async () => {
    const page = await at(await phone(browser()), '/');
    const chips = page.locator('.find-quick .chip');
    expect((await chips.allTextContents()).slice(0, 2).map(text => text.trim())).toEqual(['Filters', 'Free']);
    const before = await chips.nth(1).boundingBox();
    await chips.nth(1).click();
    await expect.poll(() => page.locator('#find-filters-on').textContent()).toBe('1');
    expect((await chips.nth(1).boundingBox())?.x).toBe(before?.x);
    await page.locator('#find-filters').click();
    const sheet = page.locator('#filters');
    for (const name of ['Today', 'Tonight', 'Weekend', 'After school', 'School holidays', 'Free']) {
      const tick = sheet.locator('label', { has: page.getByText(name, { exact: true }) });
      await expect.poll(() => tick.locator('.count').textContent(), { message: name }).toMatch(/^\d+$/);
      expect(await tick.locator('.count').isVisible(), name).toBe(true);
    }
    expect(await page.locator('[name=cost]').isChecked()).toBe(true);
    await sheet.locator('label', { hasText: 'Tonight' }).click();
    await page.waitForURL(url => url.search === '?when=tonight&cost=free');
    await page.keyboard.press('Escape');
    await expect.poll(() => chips.allTextContents()).toHaveLength(5);
    expect(await page.locator('.find-quick input[value="tonight"]').isChecked()).toBe(true);
    expect(await page.locator('.find-quick .count:visible').count()).toBe(0);
    await page.locator('.find-quick label', { hasText: 'Tonight' }).click();
    await page.waitForURL(url => url.search === '?cost=free');
    await page.context().close();
  });

  it('a chip says nothing of how many there are without it where that is fewer', async () => {
    const page = await at(await phone(browser()), '/?kind=boxing,football&when=saturday');
    const chips = page.getByRole('button', { name: 'Remove:' });
    await expect
      .poll(() => chips.allTextContents())
      .toEqual([
        expect.stringMatching(/^Remove: Saturdays, \+\d+ without$/),
        'Remove: Football',
        'Remove: Boxing',
      ]);
    await page.context().close();
  });

  it('a link that asks what no box has names its chips, and leaves out what nobody knows', async () => {
    const page = await at(await phone(browser()), '/?kind=sport,nonsense&ward=abbey,normanton&need=nonsense');
    const chips = page.locator('.chips.asked button');
    await chips.first().waitFor();
    expect(await chips.evaluateAll(all => all.map(chip => chip.childNodes[1]?.textContent))).toEqual([
      'Sport',
      'In Abbey',
      'In Normanton',
    ]);
    expect(await cards(page).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('a chip says to everybody how many more there are without it', async () => {
    const page = await at(await phone(browser()), '/?cost=free&when=tonight');
    const more = page.locator('.asked .count').first();
    await expect.poll(() => more.textContent()).toMatch(/^\+\d+ without$/);
    await page.context().close();
  });

  it('removing the last chip leaves the focus on the heading of the results', async () => {
    const page = await at(await phone(browser()), '/?cost=free&when=tonight');
    await taken(page);
    await page.getByRole('button', { name: 'Remove: Tonight' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Remove: Free/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('found-title');
    await page.context().close();
  });
});

describe('what was typed', () => {
  it('survives React taking over, with the focus, the caret and the address', async () => {
    const page = await at(await phone(browser()), '/');
    await page.route('**/_astro/take-over*', async route => {
      await new Promise(resolve => setTimeout(resolve, 1200));
      await route.continue();
    });
    await page.locator('#find-q').click();
    await page.keyboard.type('boxng');
    await page.keyboard.press('ArrowLeft');
    await taken(page);
    await page.keyboard.type('i');
    expect(await page.locator('#find-q').inputValue()).toBe('boxnig');
    expect(await focused(page)).toBe('find-q');
    await page.waitForURL(/q=boxnig/);
    await page
      .getByRole('link', { name: /boxing/i })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('is not sent by Enter, and not lost', async () => {
    const page = await at(await phone(browser()), '/');
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.locator('#find-q').fill('free football');
    await page.locator('#find-q').press('Enter');
    await page.waitForURL(/q=free\+football/);
    await page.getByRole('button', { name: 'Remove: Free' }).waitFor();
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    await page.context().close();
  });

  it('that finds nothing is said so, with something to try', async () => {
    const page = await at(await phone(browser()), '/?q=zxqvw');
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await page.getByText('Try:').waitFor();
    expect(await page.locator('#found').textContent()).not.toMatch(/nothing f.*nothing f/i);
    await page.getByRole('button', { name: 'See everything' }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(10);
    expect(await page.locator('#find-q').inputValue()).toBe('');
    await page.context().close();
  });

  it('is not said to find nothing between two keys, nor for one letter', async () => {
    const page = await at(await phone(browser()), '/');
    await page.locator('#find-q').focus();
    await taken(page);
    await page.waitForLoadState('networkidle');
    for (const letter of 'bfgdn') {
      await page.locator('#find-q').fill(letter);
      await page.waitForURL(url => url.searchParams.get('q') === letter);
      expect(await count(page).textContent(), letter).toBe('On soonest');
      expect(await cards(page).count(), letter).toBeGreaterThan(0);
    }
    await page.locator('#find-q').fill('');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const heading = document.getElementById('found-title') as HTMLElement;
      const keep = () => said.push(heading.textContent);
      new MutationObserver(keep).observe(heading, { childList: true, characterData: true, subtree: true });
    });
    await page.locator('#find-q').pressSequentially('zxqvw', { delay: 150 });
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).not.toContain('Nothing found');
    await expect.poll(() => count(page).textContent()).toBe('Nothing found');
    await page.context().close();
  });

  it('shows its results at each key, and all of them again when it is taken back', async () => {
    const page = await phone(browser());
    await noNews(page);
    await taken(await at(page, '/?q=sport'));
    // With the descriptions, which come after the titles and are searched too.
    await page.waitForLoadState('networkidle');
    const whole = await cards(page).count();
    expect(whole).toBeGreaterThan(8);
    const heading = await count(page).textContent();
    await page.locator('#find-q').press('End');
    // Before any timer that a rest would wait for.
    const atOnce = await page.evaluate(() => {
      const box = document.querySelector('#find-q') as HTMLInputElement;
      box.value = 'boxing';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return document.getElementById('found-title')?.textContent;
    });
    expect(atOnce).not.toBe(heading);
    await page.locator('#find-q').fill('sport');
    await page.locator('#find-q').press('End');
    await page.keyboard.type(' ');
    await expect.poll(() => cards(page).count()).toBe(whole);
    expect(await count(page).textContent()).toBe(heading);
    await page.context().close();
  });

  it('can be told to the alliance: choices alone are sent', async () => {
    const page = await at(
      await phone(browser(), { serviceWorkers: 'block' }),
      '/?q=zxqvw&age=14&ward=spondon',
    );
    const sent: unknown[] = [];
    await page.route('**/rpc/report_gap', async route => {
      sent.push(route.request().postDataJSON());
      await route.continue();
    });
    await page.getByRole('button', { name: 'Tell the alliance what is missing' }).click();
    await page.getByLabel('What you would like').selectOption({ label: 'Boxing' });
    await page.getByRole('button', { name: 'Send these choices' }).click();
    await page.getByRole('heading', { name: /^Sent/ }).waitFor();
    expect(sent).toEqual([
      { reason: 'nothing-for-my-age', kind: 'boxing', age: 14, ward: expect.stringMatching(/^E05\d{6}$/) },
    ]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Sent/);
    await page.context().close();
  });
});

describe('the count', () => {
  it('is said once, after the typing has rested', async () => {
    const page = await at(await desk(browser()), '/');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const region = document.getElementById('found-said') as HTMLElement;
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        subtree: true,
      });
    });
    await page.locator('#find-q').pressSequentially('boxing', { delay: 60 });
    await expect.poll(() => page.locator('#found-said').textContent()).toMatch(/\d+ things on\. First: .*ox/);
    expect(
      await page.evaluate(() => (window as unknown as { said: string[] }).said.length),
    ).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});

describe('the address', () => {
  it('is shared: the same question, the same results in the same order', async () => {
    const one = await at(await phone(browser()), '/');
    await one.locator('#find-q').fill('music');
    await one.locator('label:has(input[value="weekend"])').click();
    await one.waitForURL(/q=music.*when=weekend|when=weekend.*q=music/);
    await expect.poll(() => count(one).textContent()).toMatch(/\d+ things? on/);
    const other = await at(await desk(browser()), one.url());
    await taken(other);
    expect(await other.locator('#find-q').inputValue()).toBe('music');
    expect(await other.locator('input[value="weekend"]').isChecked()).toBe(true);
    const slugs = (page: Page) =>
      cards(page).evaluateAll(all => all.map(card => card.getAttribute('data-activity')));
    // What only the search looks in comes a moment after the list.
    await expect.poll(async () => (await slugs(other)).join() === (await slugs(one)).join()).toBe(true);
    await one.context().close();
    await other.context().close();
  });

  it('goes Back one choice at a time, and a burst of typing is one', async () => {
    const page = await at(await phone(browser()), '/');
    await page.locator('label:has(input[value="free"])').click();
    await page.waitForURL(/cost=free/);
    await page.locator('#find-q').pressSequentially('dance', { delay: 30 });
    await page.waitForURL(/q=dance/);
    await page.goBack();
    expect(page.url()).toMatch(/\?cost=free$/);
    expect(await page.locator('#find-q').inputValue()).toBe('');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('input[value="free"]').isChecked()).toBe(false);
    await page.goForward();
    expect(await page.locator('input[value="free"]').isChecked()).toBe(true);
    await page.context().close();
  });

  it('that names a filter twice asks for both', async () => {
    const page = await at(await phone(browser()), '/?when=today&when=tonight');
    await taken(page);
    for (const when of ['today', 'tonight'])
      expect(await page.locator(`input[value="${when}"]`).isChecked()).toBe(true);
    expect(await page.locator('.chips.asked li').count()).toBe(2);
    await page.context().close();
  });

  it('keeps what no field can show, as a chip', async () => {
    const page = await at(await phone(browser()), '/?when=saturday&age=11-14&kind=nonsense');
    await page.getByRole('button', { name: 'Remove: Saturdays' }).waitFor();
    await page.locator('label:has(input[value="free"])').click();
    await page.waitForURL(/cost=free/);
    expect(page.url()).toMatch(/when=saturday/);
    await page.getByRole('button', { name: 'Remove: Ages 11 to 14' }).click();
    await expect.poll(() => page.url()).not.toMatch(/age=/);
    await page.context().close();
  });

  it('coming back from an activity stands where it was left', async () => {
    // Without a clock of our own: what watches the network for it has the browser forget the page it left.
    const page = await phone(browser());
    await page.goto('/?cost=free');
    await taken(page);
    await page.locator('.found-more').click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(30);
    const link = cards(page).nth(34).locator('a');
    await link.scrollIntoViewIfNeeded();
    const title = await link.textContent();
    await link.click();
    await page.waitForURL(/\/activities\//);
    await page.goBack();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(30);
    await expect
      .poll(() =>
        page
          .getByRole('link', { name: title ?? '', exact: true })
          .first()
          .evaluate(el => {
            const { top } = el.getBoundingClientRect();
            return top > 0 && top < innerHeight;
          }),
      )
      .toBe(true);
    await page.context().close();
  });
});

describe('with the network cut after loading', () => {
  it('searches, filters and says how old it is', async () => {
    const page = await phone(browser());
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.locator('#find-q').fill('boxing near de23 6');
    await page.getByRole('button', { name: 'Remove: Near DE23 6' }).waitFor();
    await page
      .getByRole('link', { name: /boxing/i })
      .first()
      .waitFor();
    expect(await cards(page).first().textContent()).toMatch(/miles/);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.locator('#filters [data-count]', { hasText: /^\d+$/ }).first().waitFor();
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('tonight’s free activity near a postcode sector is found by the pages', async () => {
    const page = await phone(browser(), { javaScriptEnabled: false });
    await page.goto('/');
    expect(await page.locator('#find').isVisible()).toBe(false);
    expect(await cards(page).count()).toBeGreaterThanOrEqual(10);
    await page.locator('noscript a[href="/near/"], a[href="/near/"]').first().click();
    await page
      .getByRole('link', { name: /DE23 6/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe('/near/de23-6/');
    expect(await page.locator('main').textContent()).toMatch(/Free/);
    await page.context().close();
  });
});

describe('a cancellation in the database', () => {
  it('reaches an open finder, on the card and in words', async () => {
    const page = await desk(browser(), { serviceWorkers: 'block' });
    await page.goto('/?when=week,next-week');
    await taken(page);
    const slugs = await cards(page).evaluateAll(all =>
      all.map(card => card.getAttribute('data-activity') ?? ''),
    );
    let found: { slug: string; session: string; date: string } | undefined;
    for (const slug of slugs) {
      const sessions = await rows(
        'GET',
        `sessions?select=key,exceptions(id),activities!inner(slug)&activities.slug=eq.${slug}`,
      );
      const start = await page.locator(`[data-activity="${slug}"] time`).getAttribute('datetime');
      const [session] = sessions;
      if (!session || sessions.length > 1 || (session.exceptions as unknown[]).length || !start) continue;
      found = { slug, session: String(session.key), date: start.slice(0, 10) };
      break;
    }
    if (!found) throw new Error('No activity of the next two weeks has one session and no exception.');
    const undo = await cancel(found.slug, found.session, found.date, 'The hall is being used for voting');
    const cancelled = page.locator(`[data-activity="${found.slug}"][data-tone="cancelled"]`);
    try {
      await page.goto('/');
      await page.locator('#find-q').click();
      await taken(page);
      await hears(page, cancelled);
    } finally {
      await undo();
    }
    await hears(page, cancelled, false);
    expect(await page.locator('.news').textContent()).toMatch(/Updated just now: /);
    await page.context().close();
  });
});

describe('my location', () => {
  it('is asked for by the button alone, shown as distance, and never in the address', async () => {
    const context = { geolocation: { longitude: -1.4746, latitude: 52.9219 }, permissions: ['geolocation'] };
    const page = await at(await phone(browser(), context), '/');
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByRole('button', { name: 'Remove: Near Your location' }).waitFor();
    expect(await cards(page).first().textContent()).toMatch(/miles/);
    await page.locator('label:has(input[value="free"])').click();
    await page.waitForURL(/cost=free/);
    expect(page.url()).not.toMatch(/near|location|52|lat/i);
    await page.context().close();
  });

  it('that is refused is explained', async () => {
    const page = await at(await phone(browser(), { permissions: [] }), '/');
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByText('Type a postcode or an area instead').waitFor();
    await page.context().close();
  });
});

describe('the button to the map', () => {
  const button = (page: Page) => page.locator('.to-map .button');

  it('is not there where nothing is found, nor over the form for what is missing', async () => {
    const page = await at(await phone(browser()), '/?q=zxqvw');
    const tell = page.getByRole('button', { name: 'Tell the alliance what is missing' });
    await tell.waitFor();
    expect(await button(page).isVisible()).toBe(false);
    await tell.click();
    await page.locator('.gap-form').waitFor();
    expect(await button(page).isVisible()).toBe(false);
    await page.goto('/?q=boxing');
    await button(page).waitFor();
    await page.context().close();
  });

  it('covers no price, and at the end of the list nothing at all', async () => {
    const page = await at(await phone(browser()), '/?q=boxing');
    await taken(page);
    const covered = (parts: string) =>
      page.evaluate(parts => {
        const box = document.querySelector('.to-map .button')?.getBoundingClientRect() as DOMRect;
        return [...document.querySelectorAll(parts)]
          .filter(part => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
          })
          .map(part => part.textContent);
      }, parts);
    for (let top = 0; top < 600; top += 25) {
      await page.evaluate(top => scrollTo(0, top), top);
      expect(await covered('.card-facts > :first-child'), `${top} px`).toEqual([]);
    }
    // Cards that were never drawn have a guessed height: the end moves while it comes near.
    const atEnd = async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return covered('#found .card, #found .button, .foot a');
    };
    await expect.poll(atEnd).toEqual([]);
    await page.context().close();
  });
});

describe('the map', () => {
  it('opens by key from the finder, covers the phone, and gives the focus back', async () => {
    const page = await at(await phone(browser(), { hasTouch: false, isMobile: false }), '/?when=tonight');
    await taken(page);
    await page.locator('.to-map [data-open-map]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/view=map/);
    await page.locator('#map-pane [tabindex="0"]').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.getElementById('map-pane')?.contains(document.activeElement)))
      .toBe(true);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    expect(page.url()).not.toMatch(/view=map/);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-open-map'))).toBe(true);
    await page.context().close();
  });

  it('shows the same activities as the list, and hovering one shows it in the other', async () => {
    const page = await at(await desk(browser()), '/?when=tonight&view=map');
    await taken(page);
    const onMap = page.locator('#map-pane [role="listbox"]');
    // In the list's order, with what is called off.
    const titles = await page.locator('#found [data-activity] .card-title').allTextContents();
    expect(titles.length).toBeGreaterThan(5);
    const same = async () =>
      (await onMap.getByRole('option').allTextContents())
        .slice(0, titles.length)
        .map((text, i) => (text.startsWith(titles[i] ?? '') ? titles[i] : text));
    await expect.poll(same).toEqual(titles);
    const hovered = page.locator('#found li[data-hovered]');
    await onMap.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await hovered.filter({ hasText: titles[0] }).waitFor();
    await cards(page).nth(2).hover();
    await hovered
      .filter({ hasText: (await cards(page).nth(2).locator('.card-title').textContent()) ?? '' })
      .waitFor();
    await page.context().close();
  });
});

describe('a place that nobody knows', () => {
  it('is no chip, and what is said of it goes with the next key', async () => {
    const page = await at(await phone(browser()), '/?near=London');
    const fault = page.locator('#find-near-fault');
    await expect.poll(() => fault.textContent()).toContain('Not a Derby place we know');
    expect(await page.locator('.chips.asked').count()).toBe(0);
    expect(await count(page).textContent()).toBe('On soonest');
    await page.locator('#find-near').press('s');
    await expect.poll(() => fault.textContent(), { interval: 20, timeout: 600 }).toBe('');
    await page.locator('#find-near').fill('DE23 6');
    await page.getByRole('button', { name: 'Remove: Near DE23 6' }).waitFor();
    expect(await fault.textContent()).toBe('');
    await page.context().close();
  });
});

describe('a place that is still being typed', () => {
  it('is no mistake until the box is left or Enter is pressed, and what is said then moves nothing', async () => {
    const page = await at(await phone(browser()), '/');
    const fault = page.locator('#find-near-fault');
    const near = page.locator('#find-near');
    await near.focus();
    await taken(page);
    await page.waitForLoadState('networkidle');
    await near.pressSequentially('nor', { delay: 80 });
    await page.waitForURL(/near=nor/);
    await page.waitForTimeout(1500);
    expect(await fault.textContent()).toBe('');
    const before = await cards(page).first().boundingBox();
    await near.press('Enter');
    await expect.poll(() => fault.textContent()).toBe('Not a Derby place we know. Try DE23 6');
    expect(await near.getAttribute('aria-invalid')).toBe('true');
    expect(await cards(page).first().boundingBox()).toEqual(before);
    const [inside, box] = [await fault.boundingBox(), await near.boundingBox()];
    expect((inside?.x ?? 0) + (inside?.width ?? 1e9)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    await near.press('End');
    await near.press('m');
    await expect.poll(() => fault.textContent()).toBe('');
    await page.locator('#find-q').focus();
    await expect.poll(() => fault.textContent()).toBe('Not a Derby place we know. Try DE23 6');
    await page.context().close();
  });
});

describe('whom to call now', () => {
  const danger = (page: Page) => page.locator('#found .danger');

  it('stands above the results from the start where an address asks for sensitive support', async () => {
    for (const path of ['/?kind=abuse-support', '/?q=abuse', '/?q=want+to+kill+myself']) {
      const page = await at(await phone(browser()), path);
      await taken(page);
      expect(await danger(page).textContent(), path).toMatch(/In danger now\? Call 999/);
      const [above, heading] = [await danger(page).boundingBox(), await count(page).boundingBox()];
      expect(above?.y ?? 1e9, path).toBeLessThan(heading?.y ?? 0);
      await page.context().close();
    }
  });

  it('comes with the words that ask for it, goes with them, and three Escapes leave', async () => {
    const page = await at(await phone(browser()), '/');
    await page.route('https://www.bbc.co.uk/**', route => route.fulfill({ body: 'Weather' }));
    await page.locator('#find-q').fill('self harm');
    await danger(page).waitFor();
    await page.locator('#find-q').fill('boxing');
    await danger(page).waitFor({ state: 'detached' });
    await page.locator('#find-q').fill('suicidal');
    await danger(page).waitFor();
    for (let n = 0; n < 3; n++) await page.keyboard.press('Escape');
    await page.waitForURL(/bbc\.co\.uk\/weather/);
    await page.context().close();
  });
});
