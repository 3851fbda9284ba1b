/** All answers of an entry, in sections, each with the way to change it and a mark where it was changed. */
import type { FieldPart, Part } from '../../../domain/activity/parts.ts';
import { waysOf } from '../../../domain/activity/ways.ts';
import { editor as words } from '../../../i18n/areas/editor.ts';
import { useEditor } from './editor.ts';
import { Link } from './Link.tsx';
import { questionOf, sections } from './rows.ts';
import { sayPart, sayPlace, sayWhenOf } from './say.ts';
import { entryOf } from './sheet/sheet.ts';
import type { Spot, Step } from './spot.ts';

interface RowProps {
  name: string;
  lines: readonly string[];
  /** What it was before, where it was changed. */
  was?: readonly string[] | undefined;
  links: readonly { to: Partial<Spot> & { step: Step }; name: string }[];
}

function Row({ name, lines, was, links }: RowProps) {
  return (
    <div className="edit-row" data-changed={was !== undefined || undefined}>
      <dt>{name}</dt>
      <dd>
        {lines.length ? (
          lines.map(line => <p key={line}>{line}</p>)
        ) : (
          <p className="quiet">{words.check.notSaid}</p>
        )}
        {was !== undefined && (
          <p className="edit-was">
            <b className="tag">{words.check.changed}</b>{' '}
            {words.check.was(was.length ? was.join(', ') : words.check.notSaid)}
          </p>
        )}
      </dd>
      <dd className="edit-links">
        {links.map(({ to, name: label }) => (
          <Link key={label} to={{ ...to, back: 'check' }}>
            {label}
            <span className="visually-hidden">: {name}</span>
          </Link>
        ))}
      </dd>
    </div>
  );
}

export function Answers({ changed }: { changed: readonly Part[] }) {
  const { sheet, places, names, organisation } = useEditor();
  const entry = entryOf(sheet);
  const knowing = { names, places };
  const was = (part: Part) =>
    changed.includes(part) && sheet.base ? sayPart(sheet.base, part, knowing) : undefined;
  const row = (part: Exclude<FieldPart, 'state'>) => {
    const said = sayPart(entry, part, knowing);
    const own = part === 'contact' && !said.length;
    const lines = own
      ? waysOf(organisation.contact).length
        ? [`${words.check.groupContact}: ${waysOf(organisation.contact).join(', ')}`]
        : []
      : said;
    return (
      <Row
        key={part}
        name={words.parts[part]}
        lines={lines}
        was={was(part)}
        links={[
          { to: { step: questionOf[part] }, name: lines.length ? words.check.change : words.check.add },
        ]}
      />
    );
  };
  const gone = changed.filter(
    part => part.startsWith('session/') && !sheet.sessions.some(({ key }) => part === `session/${key}`),
  );
  return (
    <>
      <Section name={words.check.sections.what}>{sections.what.map(row)}</Section>
      <Section name={words.check.sections.when}>
        {sheet.sessions.map((session, at) => {
          const part = `session/${session.key}` as const;
          const said = sayPart(entry, part, knowing);
          const half = [
            sayWhenOf(session.when) ?? words.times.unfinished,
            session.venue ? sayPlace(session.venue, places, names) : words.times.noPlace,
          ];
          return (
            <Row
              key={part}
              name={words.check.session(at + 1)}
              lines={said.length ? said : half}
              was={was(part)}
              links={[
                { to: { step: 'when', session: at + 1 }, name: words.times.when },
                { to: { step: 'where', session: at + 1 }, name: words.times.where },
              ]}
            />
          );
        })}
        {gone.map(part => (
          <div key={part} className="edit-row" data-changed>
            <dt>{words.session}</dt>
            <dd>
              <p>
                <s>{was(part)?.join(', ')}</s>
              </p>
              <p className="edit-was">
                <b className="tag tag-stop">{words.check.gone}</b>
              </p>
            </dd>
          </div>
        ))}
        <Row
          name={words.check.moreSessions}
          lines={[words.check.sessions(sheet.sessions.length)]}
          links={[
            sheet.sessions.length
              ? { to: { step: 'times' }, name: words.check.allSessions }
              : { to: { step: 'when', session: 1 }, name: words.check.add },
          ]}
        />
      </Section>
      <Section name={words.check.sections.join}>{sections.join.map(row)}</Section>
      <Section name={words.check.sections.visit}>{sections.visit.map(row)}</Section>
      <Section name={words.check.sections.more}>{sections.more.map(row)}</Section>
    </>
  );
}

function Section({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <section className="edit-section">
      <h2 className="desk-small">{name}</h2>
      <dl>{children}</dl>
    </section>
  );
}
