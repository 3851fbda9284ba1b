/** Ways out: which must, relaxed by how much, brings how many. Pressing one asks that. */
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import type { WayOut } from '../../../domain/matching/ways-out.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import type { Names } from '../../live/names.ts';
import { sayWay } from './sentences.ts';

const w = routes.ways;
const shown = 4;

interface Props {
  ways: readonly WayOut[];
  names: Names;
  title?: string;
  onQuestion(question: RouteQuestion): void;
}

export function Ways({ ways, names, title = w.title, onQuestion }: Props) {
  if (!ways.length) return null;
  return (
    <section className="ways" aria-labelledby="ways">
      <h3 id="ways">{title}</h3>
      <ul>
        {ways.slice(0, shown).map(way => (
          <li
            key={`${way.must} ${way.value ?? ''}`}
            data-professional={way.first.activity.listing === 'professionals' || undefined}
          >
            <button type="button" className="way" onClick={() => onQuestion(way.relaxed)}>
              <b>{sayWay(way, names)}</b>
              <span>{w.brings(way.brings, way.toAsk, way.first.activity.title)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
