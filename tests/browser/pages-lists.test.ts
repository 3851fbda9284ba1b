/** Lists by ward, kind and provider: none of them is a dead end. Read as files: nothing of it needs a browser. */
import { describe, expect, it } from 'vitest';
import { site } from './support/site.ts';

async function read(path: string): Promise<string> {
  const answer = await fetch(site().url + path);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`);
  return (await answer.text()).replace(/\s+/g, ' ');
}

describe('a list', () => {
  it('of a ward says where else is close by, and how much there is', async () => {
    const page = await read('/wards/spondon/');
    const near = /Close by<\/h2>(.*?)<\/nav>/.exec(page)?.[1] ?? '';
    const wards = [...near.matchAll(/href="\/wards\/([a-z-]+)\/">[^<]+ <span class="count">(\d+)</g)];
    expect(wards.map(([, slug]) => slug)).toContain('chaddesden-east');
    expect(wards.map(([, slug]) => slug)).not.toContain('spondon');
    expect(wards.length).toBeGreaterThan(2);
    for (const [, , count] of wards) expect(Number(count)).toBeGreaterThan(0);
  });

  it('of a kind says how much there is, searches for that kind and names others like it', async () => {
    const page = await read('/kinds/boxing/');
    const count = Number(/<p class="lead">(\d+) things, soonest first\.</.exec(page)?.[1]);
    expect(count).toBe([...page.matchAll(/data-activity=/g)].length);
    expect(page).toContain('href="/?kind=boxing">Search all boxing</a>');
    expect(/More like it<\/h2>(.*?)<\/nav>/.exec(page)?.[1]).toContain('/kinds/martial-arts/');
  });

  it('of a member who runs nothing now leads on to everything and to the others', async () => {
    const all = [...(await read('/providers/')).matchAll(/href="(\/providers\/[a-z0-9-]+\/)"/g)];
    const pages = await Promise.all(all.map(([, path = '']) => read(path)));
    const empty = pages.filter(page => !page.includes('data-activity='));
    expect(empty.length).toBeGreaterThan(0);
    for (const page of empty) {
      expect(page).toContain('None of their activities is on the list right now.');
      expect(page).toContain('<a class="button" href="/">See everything that is on</a>');
    }
  });
});

describe('words of the trade', () => {
  it('are said in plain words where a young person reads them', async () => {
    const mentoring = await read('/kinds/mentoring/');
    expect(mentoring).toContain('A teacher or worker asks for you');
    expect(mentoring).not.toContain('Through a worker');
    const kinds = await read('/kinds/');
    expect(kinds).toContain('Special needs (SEND) group');
    expect(kinds.replaceAll('(SEND)', '')).not.toContain('SEND');
  });
});

describe('the pages that used to say “ask them”', () => {
  it('say what can be done where no address of the alliance was given', async () => {
    const approval = await read('/about/approval/');
    expect(approval).not.toContain('Ask them how to join');
    expect(approval).toMatch(
      /To join, ask one of its members\. They are named on <a href="\/providers\/">“Who runs what”<\/a>\./,
    );
    expect(approval).not.toContain('mailto:');
    expect(await read('/provider/')).toContain('ask somebody else in your group to sign in');
    expect(await read('/confirm/')).toContain('answer the mail');
  });
});
