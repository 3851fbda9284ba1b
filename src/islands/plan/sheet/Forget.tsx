/** One button clears the plan; a tick lets it go with the tab. */
import { plan as words } from '../../../i18n/areas/plan.ts';
import type { ShownPlan } from './use-shown-plan.ts';

const w = words.forget;

export function Forget({ shown, onClear }: { shown: ShownPlan; onClear(): void }) {
  return (
    <p className="forget">
      <button type="button" className="button button-plain" onClick={onClear}>
        {w.clear}
      </button>
      {!shown.fromLink && (
        <label className="chip tick">
          <input type="checkbox" checked={shown.tabOnly} onChange={e => shown.setTabOnly(e.target.checked)} />
          <span>{w.leaving}</span>
        </label>
      )}
    </p>
  );
}
