/** What the held answers of the feed may and may not do: nobody's question alters anybody else's answer. */
import { describe, expect, it } from 'vitest';
import type { Api } from '../../supabase/local/api.ts';
import { withFeedCache } from '../../supabase/local/feed-cache.ts';

const at = 'http://localhost/rest/v1/rpc/directory_since';

/** An API that answers with the question, and counts. */
function world() {
  const asked: Request[] = [];
  const api: Api = async request => {
    asked.push(request);
    return new Response(new URL(request.url).search);
  };
  const held = withFeedCache(api, 'pk', () => 0);
  const ask = async (query: string, headers: Record<string, string> = { apikey: 'pk' }, method = 'GET') =>
    (await held(new Request(at + query, { headers, method }))).text();
  return { asked, ask, held };
}

describe('the held answers of the feed', () => {
  it('serve everybody who asks the same', async () => {
    const { asked, ask } = world();
    await Promise.all([ask('?since=5'), ask('?since=5&apikey=pk', {}), ask('?apikey=pk&since=05', {})]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    '?since=5&since=9',
    '?since=9&since=5',
    '?since=5&limit=1',
    '?since=5&select=cursor',
    '?since=5&apikey=other',
    '?since=5&apikey=pk&apikey=pk',
  ])('are neither made nor given for %s', async query => {
    const { asked, ask } = world();
    await ask(query);
    expect(await ask('?since=5')).toBe('?since=5');
    expect(asked).toHaveLength(2);
  });

  it('are asked for without the headers of whoever is first', async () => {
    const { asked, ask } = world();
    await ask('?since=5', { apikey: 'pk', range: '0-1', 'accept-profile': 'private', prefer: 'count=exact' });
    expect([...(asked[0]?.headers.keys() ?? [])]).toEqual(['apikey']);
  });

  it('answer HEAD as they answer GET', async () => {
    const { asked, held } = world();
    const answer = await held(new Request(`${at}?since=5`, { method: 'HEAD', headers: { apikey: 'pk' } }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBeTruthy();
    expect(asked[0]?.method).toBe('GET');
  });
});
