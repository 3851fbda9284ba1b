/** "How many places are left?": one press. */
import type { PlacesLeft } from '../../domain/activity/words.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Panel } from './parts.tsx';

const choices = ['plenty', 'few', 'full', 'unknown'] as const;

interface Props {
  now: PlacesLeft | 'unknown';
  onSay(left: PlacesLeft | 'unknown'): void;
  onClose(): void;
}

export function PlacesPanel({ now, onSay, onClose }: Props) {
  const words = provider.sessions;
  return (
    <Panel label={words.placesHeading} onClose={onClose}>
      <p className="label">{words.placesHeading}</p>
      <div className="desk-acts">
        {choices.map(choice => (
          <button
            key={choice}
            className="button button-plain"
            type="button"
            aria-pressed={choice === now}
            onClick={() => onSay(choice)}
          >
            {provider.placesLeft[choice]}
          </button>
        ))}
      </div>
      <p className="quiet">{words.placesHint}</p>
      <button className="button button-plain" type="button" onClick={onClose}>
        {words.close}
      </button>
    </Panel>
  );
}
