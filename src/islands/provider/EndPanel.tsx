/** "End": says what will happen before it does. */
import { provider } from '../../i18n/areas/provider.ts';
import { Panel } from './parts.tsx';

const words = provider.activities;

export function EndPanel({ onSay, onClose }: { onSay(): void; onClose(): void }) {
  return (
    <Panel label={words.endHeading} onClose={onClose}>
      <p>{words.endText}</p>
      <div className="desk-acts">
        <button className="button button-gold" type="button" onClick={onSay}>
          {words.sayEnd}
        </button>
        <button className="button button-plain" type="button" onClick={onClose}>
          {provider.sessions.close}
        </button>
      </div>
    </Panel>
  );
}
