/** The tasks: those open, the oldest first, and those done lately. */
import { type AllianceDesk, finishTask } from '../../backend/alliance.ts';
import { alliance as words } from '../../i18n/areas/alliance.ts';
import { CardButton } from '../provider/parts.tsx';
import { TaskCard } from './TaskCard.tsx';
import type { Alliance } from './use-alliance.ts';

export function Tasks({ desk, work }: { desk: AllianceDesk; work: Alliance }) {
  const open = desk.tasks.filter(({ done }) => !done);
  const done = desk.tasks.filter(task => task.done);
  return (
    <>
      <p>{open.length > 0 ? words.lead : words.empty}</p>
      <ul className="desk-list">
        {open.map(task => (
          <TaskCard key={task.id} task={task} work={work} />
        ))}
      </ul>
      {done.length > 0 && (
        <section>
          <h2 className="desk-day">{words.doneHeading}</h2>
          <ul className="desk-list">
            {done.map(({ id, activity: { title }, organisation: { name } }) => (
              <li className="desk-row" key={id}>
                <span>
                  {title}, {name}
                </span>
                <CardButton
                  about={title}
                  aria-disabled={work.busy}
                  onClick={() => work.work(() => finishTask(id, false), words.did.again(title))}
                >
                  {words.again}
                </CardButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
