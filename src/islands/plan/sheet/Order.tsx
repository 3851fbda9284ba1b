/** The chosen activities in order: up, down, out, by button. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { plan as words } from '../../../i18n/areas/plan.ts';
import { focusSoon } from '../focus.ts';
import { titleOf } from './News.tsx';

const w = words.list;

interface Props {
  plan: Plan;
  bySlug: ReadonlyMap<string, PublicActivity>;
  onChange(plan: Plan): void;
  onSay(text: string): void;
}

export function Order({ plan, bySlug, onChange, onSay }: Props) {
  const { items } = plan;
  const name = (slug: string) => bySlug.get(slug)?.title ?? titleOf(slug);
  function move(at: number, by: number) {
    if (at + by < 0 || at + by >= items.length) return;
    const next = [...items];
    const [item] = next.splice(at, 1);
    if (!item) return;
    next.splice(at + by, 0, item);
    onChange({ ...plan, items: next });
    onSay(w.moved(name(item.slug), at + by + 1));
  }
  return (
    <section aria-labelledby="order">
      <h2 id="order" tabIndex={-1}>
        {w.title}
      </h2>
      <ol className="order">
        {items.map(({ slug }, n) => (
          <li key={slug}>
            {bySlug.has(slug) ? <a href={`/activities/${slug}/`}>{name(slug)}</a> : <s>{name(slug)}</s>}
            <span className="order-do">
              <button
                type="button"
                className="chip"
                aria-label={w.up(name(slug))}
                aria-disabled={n === 0}
                onClick={() => move(n, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="chip"
                aria-label={w.down(name(slug))}
                aria-disabled={n === items.length - 1}
                onClick={() => move(n, 1)}
              >
                ↓
              </button>
              <button
                type="button"
                className="chip"
                aria-label={w.remove(name(slug))}
                onClick={() => {
                  onChange({ ...plan, items: items.filter(item => item.slug !== slug) });
                  onSay(w.removed(name(slug)));
                  focusSoon(items.length > 1 ? 'order' : 'nothing');
                }}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
