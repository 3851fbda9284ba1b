/** Nothing fits: the one change that would help, what comes nearest, whom to call, and how to report the gap. */
import { useState } from 'react';
import { config } from '../../../backend/config.ts';
import { reportGap } from '../../../backend/gaps.ts';
import type { Entry } from '../../../domain/matching/entry.ts';
import { gapOf } from '../../../domain/matching/gap.ts';
import { nearest } from '../../../domain/matching/nearest.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import type { WayOut } from '../../../domain/matching/ways-out.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { focusSoon } from '../focus.ts';
import type { City } from '../whole.ts';
import { ContactLine, contactOf } from './ContactLine.tsx';
import { sayTimes } from './sentences.ts';
import { Ways } from './Ways.tsx';

const w = routes.ways;
/** As the attribute that keeps it off paper. */
const forWorkers = ({ entry }: { entry: Entry }) => entry.activity.listing === 'professionals' || undefined;

interface Props {
  city: City;
  entries: readonly Entry[];
  question: RouteQuestion;
  ways: readonly WayOut[];
  onQuestion(question: RouteQuestion): void;
}

export function Nothing({ city: { names, context, whole }, entries, question, ways, onQuestion }: Props) {
  const close = nearest(entries, question, context);
  const gap = gapOf(question, close, ways, whole.wardOf[question.from?.label ?? '']);
  const [sent, setSent] = useState<'no' | 'yes' | 'failed'>('no');
  const choices = [
    w.gapReasons[gap.reason],
    gap.kind && names.kinds[gap.kind]?.name,
    gap.age !== undefined && w.gapAge(gap.age),
    gap.ward && names.wards[gap.ward]?.name,
    gap.wanted && w.gapTimes[gap.wanted],
  ].filter(Boolean);
  return (
    <div className="nothing">
      <p className="notice">
        <b>{w.none}.</b> {ways.length > 0 && w.noneHint}
      </p>
      <Ways ways={ways} names={names} onQuestion={onQuestion} />
      {close.length > 0 && (
        <section aria-labelledby="nearest">
          <h3 id="nearest">{w.nearest}</h3>
          <ul className="route-list">
            {close.map(near => (
              <li className="route" key={near.entry.activity.slug} data-professional={forWorkers(near)}>
                <h4>
                  {forWorkers(near) ? (
                    near.entry.activity.title
                  ) : (
                    <a href={`/activities/${near.entry.activity.slug}/`} target="_blank" rel="noopener">
                      {near.entry.activity.title}
                      <span className="visually-hidden">, {routes.card.opens}</span>
                    </a>
                  )}
                </h4>
                {forWorkers(near) && (
                  <p>
                    <span className="tag">{routes.card.professional}</span>
                  </p>
                )}
                <p>{sayTimes([near.slot])}</p>
                {near.broken.length > 0 && (
                  <p>{w.misses(near.broken.map(must => w.must[must]).join(', '))}</p>
                )}
                <ContactLine contact={contactOf(near.entry.activity)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="ring">
        <h3 id="ring">{w.ring}</h3>
        {whole.alliance.length ? (
          <>
            <p>{w.ringHint}</p>
            <ul>
              {whole.alliance.map(({ name, contact }) => (
                <li key={name}>
                  {name}: <ContactLine contact={contact} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{w.noRing}</p>
        )}
      </section>
      <section aria-labelledby="gap" className="gap">
        <h3 id="gap">{w.gap}</h3>
        <p>
          {w.gapHint} <b>{choices.join(', ')}</b>
        </p>
        {sent === 'yes' ? (
          <p role="status" id="gap-sent" tabIndex={-1}>
            {w.gapSent}
          </p>
        ) : (
          <button
            type="button"
            className="button button-plain"
            onClick={() =>
              reportGap(config, gap).then(ok => {
                setSent(ok ? 'yes' : 'failed');
                if (ok) focusSoon('gap-sent');
              })
            }
          >
            {w.gapSend}
          </button>
        )}
        {sent === 'failed' && <p role="alert">{w.gapFailed}</p>}
      </section>
    </div>
  );
}
