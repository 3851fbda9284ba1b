/** For somebody who is signed in and keeps no sessions: what they came for, or why not and how to get a place. */
import type { Desk } from '../../backend/provider-desk.ts';
import type { Me } from '../../backend/session.ts';
import { alliance } from '../../i18n/areas/alliance.ts';
import { provider } from '../../i18n/areas/provider.ts';

export function NoRights({ desk, me }: { desk: Desk; me: Me }) {
  const words = provider.noRights;
  if (desk.role)
    return (
      <div className="flow prose">
        <h1 tabIndex={-1}>{words.professional}</h1>
        <p className="lead">{words[desk.role]}</p>
        <p className="links">
          {desk.role === 'coordinator' && (
            <a className="button" href="/alliance/">
              {alliance.heading}
            </a>
          )}
          <a className="button" href="/routes/">
            {words.routes}
          </a>
        </p>
      </div>
    );
  return (
    <div className="flow prose">
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p className="lead">{words.text(me.email)}</p>
      <p>{provider.signIn.noPlaceText}</p>
      <p>
        <a href="/about/approval/">{provider.signIn.noPlaceLink}</a>
      </p>
    </div>
  );
}
