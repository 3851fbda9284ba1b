/** Below the questions: the way to sign in, or what signing in has added and where it stays. */
import { routes } from '../../../i18n/areas/routes.ts';
import type { Professional } from '../use-professional.ts';

const w = routes.professionals;

export function ForProfessionals({ state, list }: Professional) {
  return (
    <>
      <p role="status" className="quiet" data-professional>
        {state === 'professional' && w.shown(list.length)}
      </p>
      {(state === 'nobody' || state === 'professional') && (
        <p className="quiet" data-professional>
          {state === 'nobody' ? `${w.who} ` : ''}
          <a href="/provider/">{state === 'nobody' ? w.signIn : w.signOut}</a>
        </p>
      )}
    </>
  );
}
