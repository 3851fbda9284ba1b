/** For somebody who is signed in and keeps no sessions: why, and how to get a place. */
import type { Desk } from '../../backend/provider-desk.ts';
import type { Me } from '../../backend/session.ts';
import { provider } from '../../i18n/areas/provider.ts';

export function NoRights({ desk, me }: { desk: Desk; me: Me }) {
  const words = provider.noRights;
  return (
    <div className="flow prose">
      <h1 tabIndex={-1}>{desk.role ? provider.sessions.heading : words.heading}</h1>
      <p className="lead">{desk.role ? words[desk.role] : words.text(me.email)}</p>
      <p>{provider.signIn.noPlaceText}</p>
      <p>
        <a href="/about/approval/">{provider.signIn.noPlaceLink}</a>
      </p>
    </div>
  );
}
