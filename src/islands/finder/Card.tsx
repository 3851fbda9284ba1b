/**
 * One activity in a list, said in a few lines: when it is next, what, where, for whom, what it costs.
 * No hooks and no state: static pages render it without shipping React, and the finder renders the same.
 */

import { card as cardWords } from '../../i18n/areas/card.ts';
import type { CardItem } from './card-item.ts';

export interface CardProps {
  item: CardItem;
  /** The level of the title's heading. */
  level?: 2 | 3 | 4;
  /** Walking distance, in words: "0.4 miles, 8 min walk". */
  distance?: string | undefined;
}

export function Card({ item, level = 3, distance }: CardProps) {
  const { when } = item;
  const Heading = `h${level}` as const;
  return (
    <article className="card" data-activity={item.slug} data-tone={when.tone} data-slots={item.slots}>
      <p className="when">
        <span className="when-day">{when.day}</span>
        {when.time && (
          <>
            {' '}
            <time className="when-time" dateTime={when.start}>
              {when.time}
            </time>
          </>
        )}
        {when.note && <span className="when-note"> {when.note}</span>}
      </p>
      <div className="card-text">
        <Heading className="card-title">
          <a href={`/activities/${item.slug}/`}>{item.title}</a>
        </Heading>
        {when.after && <p className="card-after">{when.after}</p>}
        <p className="card-where">
          <svg className="mark" aria-hidden="true">
            <use href={`/marks.svg#${item.mark}`} />
          </svg>
          <span>
            {distance && <b>{distance} · </b>}
            {item.place}
          </span>
        </p>
        <p className="card-facts">
          <span className={item.pence === 0 ? 'free' : 'strong'}>
            {item.pence === undefined ? cardWords.costUnknown : cardWords.cost(item.pence)}
          </span>
          <span className="strong">{cardWords.ages(item.ages.from, item.ages.to)}</span>
          <span>{cardWords.joining[item.joining]}</span>
          {item.audience !== 'everyone' && <span>{cardWords.audience[item.audience]}</span>}
          {item.madeFor.map(name => (
            <span key={name}>{name}</span>
          ))}
          {item.full && <span className="stop">{cardWords.full}</span>}
          <span className={item.checked.doubt ? 'stop' : undefined}>{item.checked.words}</span>
          {item.example && <span className="tag">{cardWords.example}</span>}
        </p>
      </div>
    </article>
  );
}
