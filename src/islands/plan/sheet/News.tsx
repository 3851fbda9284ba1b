/** What has changed in the plan since it was made: before anything else. */
import type { PlanNews } from '../../../domain/plan/news.ts';
import { plan } from '../../../i18n/areas/plan.ts';
import { schedule } from '../../../i18n/areas/schedule.ts';
import { sayDate } from '../../../i18n/dates.ts';

const w = plan.news;

/** A slug as a title, for what is gone: "tuesday-boxing" → "Tuesday boxing". */
export const titleOf = (slug: string) => slug.replaceAll('-', ' ').replace(/^./, sign => sign.toUpperCase());

export function News({ news, made, now }: { news: readonly PlanNews[]; made: string; now: string }) {
  if (!news.length) return null;
  return (
    <section className="notice notice-stop" aria-labelledby="news">
      <h2 id="news">{w.title}</h2>
      <ul>
        {news.map(one => (
          <li key={`${one.slug} ${one.kind}`}>{say(one, made, now)}</li>
        ))}
      </ul>
    </section>
  );
}

function say(news: PlanNews, made: string, now: string): string {
  if (news.kind === 'gone') return w.gone(titleOf(news.slug));
  const { title } = news.activity;
  switch (news.kind) {
    case 'changed':
      return w.changed(title, sayDate(made, 'day'));
    case 'off': {
      const { note } = news.occurrence;
      return w.off(
        title,
        [schedule.change(news.occurrence, now), note].filter(Boolean).join('. ').replace(/\.$/, ''),
      );
    }
    case 'pause':
      return w.pause(title, schedule.pause(news.pause));
    default:
      return w[news.kind](title);
  }
}
