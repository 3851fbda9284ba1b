/** One activity: what the public is told, and whether that is still right. */
import { useRef } from 'react';
import type { DeskActivity, DeskOrganisation } from '../../backend/provider-desk.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { sayDate } from '../../i18n/dates.ts';
import { CardLinks } from './CardLinks.tsx';
import { EndPanel } from './EndPanel.tsx';
import { Facts } from './Facts.tsx';
import { needsLook, wasToBeBack } from './needs.ts';
import { PausePanel } from './PausePanel.tsx';
import { CardButton } from './parts.tsx';
import { Reports } from './Reports.tsx';
import type { PageProps } from './Room.tsx';
import { NotPublic } from './SessionCard.tsx';
import { activityTap, confirmTap } from './taps.ts';

const words = provider.activities;

interface Props extends PageProps {
  activity: DeskActivity;
  organisation: DeskOrganisation;
  /** `pause`, `end` or none. */
  open: string;
  onOpen(panel: string): void;
}

export function ActivityCard({ activity, work, me, organisation, open, onOpen }: Props) {
  const { desk, tap } = work;
  const { title, state, checked } = activity;
  const card = useRef<HTMLLIElement>(null);
  const today = checked?.on === desk.today && checked.by === 'organiser';
  const close = () => {
    onOpen('');
    card.current?.querySelector<HTMLElement>('h3')?.focus();
  };
  const set = (change: Parameters<typeof activityTap>[1], did: string) => {
    tap(activityTap(activity, change, did));
    close();
  };
  return (
    <li className="desk-card" ref={card} data-off={state === 'ended' || undefined}>
      <h3 tabIndex={-1}>{title}</h3>
      <p className="desk-facts">
        <span className="tag">{words.state[state]}</span>
        {state === 'published' && <NotPublic coming={{ activity }} approved={organisation.approved} />}
        <span className={needsLook(activity, desk.today) ? 'stop' : undefined}>
          {checked ? words.checked(sayDate(checked.on, 'full')) : words.never}
        </span>
      </p>
      {state === 'draft' && <p>{words.draft}</p>}
      {state === 'paused' && activity.pausedUntil && (
        <p className={wasToBeBack(activity, desk.today) ? 'notice' : undefined}>
          {(wasToBeBack(activity, desk.today) ? words.dueBack : words.pausedUntil)(
            sayDate(activity.pausedUntil, 'full'),
          )}
        </p>
      )}
      {state === 'paused' && activity.pausedWhy && <p>{activity.pausedWhy}</p>}
      <Reports activity={activity} work={work} />
      {state !== 'draft' && state !== 'ended' && <Facts activity={activity} work={work} />}
      {state !== 'draft' && (
        <div className="desk-acts">
          {state === 'published' &&
            (today ? (
              <p className="desk-checked">{words.confirmedToday}</p>
            ) : (
              <CardButton
                about={title}
                main
                onClick={() => tap(confirmTap([activity], provider.did.confirmed(title)))}
              >
                {words.right}
              </CardButton>
            ))}
          {(state === 'paused' || (state === 'ended' && isWhole(activity))) && (
            <CardButton
              about={title}
              main
              onClick={() => set({ state: 'published' }, provider.did.restored(title))}
            >
              {words.restore}
            </CardButton>
          )}
          {state === 'published' && (
            <CardButton
              about={title}
              aria-expanded={open === 'pause'}
              onClick={() => onOpen(open === 'pause' ? '' : 'pause')}
            >
              {words.pause}
            </CardButton>
          )}
          {state !== 'ended' && (
            <CardButton
              about={title}
              aria-expanded={open === 'end'}
              onClick={() => onOpen(open === 'end' ? '' : 'end')}
            >
              {words.end}
            </CardButton>
          )}
        </div>
      )}
      <CardLinks activity={activity} organisation={organisation} work={work} me={me} />
      {open === 'pause' && (
        <PausePanel
          name={activity.id}
          today={desk.today}
          onClose={close}
          onSay={pause => set({ state: 'paused', ...pause }, provider.did.paused(title))}
        />
      )}
      {open === 'end' && (
        <EndPanel onClose={close} onSay={() => set({ state: 'ended' }, provider.did.ended(title))} />
      )}
    </li>
  );
}

/** As far as can be told here: whether it could be on the list at once. */
const isWhole = ({ ages, joining, sessions }: DeskActivity) =>
  ages.from !== undefined && ages.to !== undefined && joining !== undefined && sessions.length > 0;
