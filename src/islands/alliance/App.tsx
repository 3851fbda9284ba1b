/** The alliance's page for whoever is signed in; signing in for everybody else. */
import { alliance as words } from '../../i18n/areas/alliance.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Account } from '../provider/Account.tsx';
import { Fault } from '../provider/parts.tsx';
import { SignIn } from '../provider/SignIn.tsx';
import { useSession } from '../provider/use-session.ts';
import { Refusals } from './Refusals.tsx';
import { Tasks } from './Tasks.tsx';
import { type Alliance, useAlliance } from './use-alliance.ts';

export function App() {
  const me = useSession();
  if (me === undefined) return <p role="status">{words.loading}</p>;
  if (!me) return <SignIn />;
  return (
    <div className="desk">
      <nav className="desk-nav" aria-label={provider.menu}>
        <a href="/alliance/" aria-current="page">
          {words.nav}
        </a>
        <a href="/provider/">{words.toProvider}</a>
        <a href="/routes/">{provider.noRights.routes}</a>
      </nav>
      <Desk key={me.id} />
      <Account me={me} waiting={0} onLeave={() => location.assign('/alliance/')} />
    </div>
  );
}

function Desk() {
  const work = useAlliance();
  const { desk, trouble, said } = work;
  return (
    <>
      {trouble === 'signed-out' && <SignIn ended level={2} />}
      <h1 className="desk-h1" tabIndex={-1}>
        {words.heading}
      </h1>
      <p className={said ? 'notice' : undefined} role="status">
        {said}
      </p>
      <Trouble work={work} />
      {!desk && !trouble && <p role="status">{words.loading}</p>}
      {desk && (
        <>
          <Tasks desk={desk} work={work} />
          <Refusals desk={desk} work={work} />
        </>
      )}
    </>
  );
}

function Trouble({ work: { desk, trouble, read } }: { work: Alliance }) {
  if (!trouble || trouble === 'signed-out') return null;
  if (!desk && trouble === 'refused') return <p className="notice notice-stop">{words.onlyCoordinators}</p>;
  return (
    <>
      <Fault>{words[trouble]}</Fault>
      <button className="button button-plain" type="button" onClick={read}>
        {words.tryAgain}
      </button>
    </>
  );
}
