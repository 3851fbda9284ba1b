/** One task: what it is about, whom to ask, and what they may say. */
import { useState } from 'react';
import { confirmFor, finishTask, setState, type Task } from '../../backend/alliance.ts';
import { alliance as words } from '../../i18n/areas/alliance.ts';
import { sayDate } from '../../i18n/dates.ts';
import { EndPanel } from '../provider/EndPanel.tsx';
import { CardButton } from '../provider/parts.tsx';
import { Contacts } from './Contacts.tsx';
import type { Alliance } from './use-alliance.ts';

export function TaskCard({ task, work: { busy, work } }: { task: Task; work: Alliance }) {
  const { activity, organisation, why } = task;
  const { title, slug } = activity;
  const [ending, setEnding] = useState(false);
  const named = <span className="visually-hidden">: {title}</span>;
  const back = activity.state === 'paused';
  const right = () =>
    back
      ? work(() => setState(task, 'published'), words.did.back(title))
      : work(() => confirmFor(task), words.did.right(title));

  return (
    <li className="desk-card">
      <h2 className="desk-small">{title}</h2>
      <p className="desk-facts">
        <span>{words.of(organisation.name)}</span>
        <span className="quiet">{words.since(sayDate(task.since, 'full'))}</span>
      </p>
      <p>
        {words.why[why]} {stateOf(task)}
      </p>
      <p>{words.todo}</p>
      {why === 'nobody' && <p>{words.todoNobody}</p>}
      <Contacts organisation={organisation} />
      {activity.state === 'published' && activity.listing === 'public' && (
        <p>
          <a href={`/activities/${slug}/`}>
            {words.page}
            {named}
          </a>
        </p>
      )}
      <div className="desk-acts">
        <CardButton about={title} main aria-disabled={busy} onClick={right}>
          {back ? words.back : words.right}
        </CardButton>
        <CardButton about={title} aria-expanded={ending} onClick={() => setEnding(!ending)}>
          {words.ended}
        </CardButton>
        <CardButton
          about={title}
          aria-disabled={busy}
          onClick={() => work(() => finishTask(task.id, true), words.did.done(title))}
        >
          {words.done}
        </CardButton>
      </div>
      <p className="quiet">{words.doneHint}</p>
      {ending && (
        <EndPanel
          onSay={() => work(() => setState(task, 'ended'), words.did.ended(title))}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  );
}

function stateOf({ cycle, activity: { checkedOn, pausedUntil } }: Task): string {
  if (cycle === 'back' && pausedUntil) return words.state.back(sayDate(pausedUntil, 'full'));
  return checkedOn ? words.state.checked(sayDate(checkedOn, 'full')) : words.state.never;
}
