/** What visitors said about an activity, and the two answers. */
import type { DeskActivity } from '../../backend/provider-desk.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Work } from './Room.tsx';
import { answerTap } from './taps.ts';

const words = provider.activities;

export function Reports({ activity, work }: { activity: DeskActivity; work: Work }) {
  const reports = work.desk.reports.filter(one => one.activity === activity.id);
  if (reports.length === 0) return null;
  const did = provider.did.answered(activity.title);
  return (
    <div className="notice notice-stop flow">
      <h4>{words.reportHeading}</h4>
      <ul>
        {reports.map(({ id, what, on, times }) => (
          <li key={id}>{words.report(what, sayDate(on, 'day'), times)}</li>
        ))}
      </ul>
      <p>{words.reportHelp}</p>
      <div className="desk-acts">
        <button className="button" type="button" onClick={() => work.tap(answerTap(reports, 'fixed', did))}>
          {words.fixed}
        </button>
        <button
          className="button button-plain"
          type="button"
          onClick={() => work.tap(answerTap(reports, 'confirmed', did))}
        >
          {words.fine}
        </button>
      </div>
    </div>
  );
}
