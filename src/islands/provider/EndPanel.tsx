/** "End": says what will happen before it does. */
import { provider } from '../../i18n/areas/provider.ts';
import { Panel, SayOrClose } from './parts.tsx';

const words = provider.activities;

export function EndPanel({ onSay, onClose }: { onSay(): void; onClose(): void }) {
  return (
    <Panel label={words.endHeading} onClose={onClose}>
      <p>{words.endText}</p>
      <SayOrClose say={words.sayEnd} close={provider.sessions.close} onSay={onSay} onClose={onClose} />
    </Panel>
  );
}
