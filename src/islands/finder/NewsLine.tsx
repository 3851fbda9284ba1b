/** What has just changed: said once, politely, and can be put away. */
import { useState } from 'react';
import { finder } from '../../i18n/areas/finder.ts';
import { Cross } from './Cross.tsx';
import type { News } from './news.ts';

export function NewsLine({ news }: { news: News | undefined }) {
  const [read, setRead] = useState<News>();
  return (
    <div role="status" className="news">
      {news && news !== read && (
        <p className="notice">
          {news.slug ? <a href={`/activities/${news.slug}/`}>{news.text}</a> : news.text}
          <button
            type="button"
            className="sheet-close"
            aria-label={finder.close}
            onClick={() => setRead(news)}
          >
            <Cross />
          </button>
        </p>
      )}
    </div>
  );
}
