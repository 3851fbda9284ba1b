/** An activity on its sheet: opens what the database has of it, and shows the step where somebody is. */
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { OpenEntries, OpenOrganisation } from '../../../domain/activity/entry.ts';
import { editor as words } from '../../../i18n/areas/editor.ts';
import { useNow } from '../../finder/use-now.ts';
import type { Names } from '../../live/names.ts';
import type { PageProps } from '../Room.tsx';
import { useFile } from '../use-file.ts';
import { Check } from './Check.tsx';
import { Compare } from './Compare.tsx';
import { Done } from './Done.tsx';
import { type Editor, EditorProvider, type KindGroup } from './editor.ts';
import { History } from './History.tsx';
import { Lost } from './Lost.tsx';
import { NotFound, whyOf } from './NotFound.tsx';
import { report } from './Sending.tsx';
import { saveDraft } from './sheet/send.ts';
import { isDraft, isUntouched, newSheet, type Sheet, sheetOf } from './sheet/sheet.ts';
import { readSheet, writeSheet } from './sheet/store.ts';
import { useSheet } from './sheet/use-sheet.ts';
import { addressOf, type Step, type Way } from './spot.ts';
import { questions } from './steps/index.ts';
import { useOpened } from './use-opened.ts';

const Preview = lazy(() => import('./Preview.tsx'));

/** Until somebody of several groups has said which. */
const none: OpenOrganisation = {
  slug: '',
  name: '',
  kind: 'applicant',
  summary: '',
  contact: {},
  privateContact: {},
  approved: false,
  version: 0,
  role: 'editor',
};

interface OnSheetProps extends PageProps {
  id: string;
  way: Way;
  start: 'what' | 'group';
}

export function OnSheet({ id, work, me, way, start }: OnSheetProps) {
  const { spot, go: goTo } = way;
  const now = useNow();
  const names = useFile<Names>('/names.json');
  const kinds = useFile<KindGroup[]>('/provider/kinds.json');
  const begun = readSheet(id);
  const owner = work.desk.activities.find(one => one.slug === (begun?.slug ?? spot.activity))?.organisation;
  const theirs = work.desk.organisations.find(one => one.id === owner)?.slug;
  const only = start === 'what' ? work.desk.organisations[0]?.slug : '';
  const organisation = begun?.organisation || theirs || (spot.activity ? '' : only) || '';

  const { state, read } = useOpened(organisation, begun?.slug ?? spot.activity, work.desk.activities.length);
  const opened = state && 'value' in state ? state.value : undefined;
  const blank = useMemo((): Sheet => {
    const sheet = newSheet(id, me.id, organisation, 0);
    const found = opened?.entries.find(({ slug }) => slug === spot.activity);
    return found ? sheetOf(found, sheet) : sheet;
  }, [id, me.id, organisation, opened, spot.activity]);
  const { sheet, change } = useSheet(id, blank);

  useNewest(id, opened, sheet.savedAt, read);

  const here = spot.sheet ? { sheet: spot.sheet } : { activity: spot.activity ?? '' };

  const gone = sheet.refused?.status === 403 || (state && 'refusal' in state);
  const known = names && { names, places: [...(opened?.venues ?? []), ...sheet.venues] };
  if (gone && (begun || opened)) return <Lost sheet={sheet} knowing={known} />;
  if (spot.activity && !organisation) return <NotFound why="missing" />;
  if (gone) return <NotFound why="missing" />;
  if (state && 'trouble' in state) {
    if (state.trouble === 'signed-out') return <SignedOut work={work} onBack={read} />;
    return <NotFound why={whyOf(state.trouble)} onAgain={read} />;
  }
  if (!names || !kinds || (organisation && !opened)) return <p role="status">{words.loading}</p>;
  if (opened && spot.activity && !sheet.slug) return <NotFound why="missing" />;

  const step: Step = stepOf(sheet, spot.step, start);
  const group = opened?.organisation ?? none;
  const editor: Editor = {
    work,
    me,
    sheet,
    organisation: group,
    places: known?.places ?? [],
    opened: opened ?? { organisation: group, entries: [], venues: [] },
    names,
    kinds,
    now,
    spot,
    say: part => change(one => ({ ...one, said: { ...one.said, ...part } })),
    change,
    hrefOf: to => addressOf({ ...here, ...to }),
    go: (to, replace) => goTo({ ...here, ...to }, replace),
    save() {
      if (isDraft(sheet)) saveDraft(id).then(sent => report([sent], work));
    },
  };
  return (
    <EditorProvider value={editor}>
      <Page key={`${step} ${spot.session ?? ''}`} step={step} sheet={sheet} />
    </EditorProvider>
  );
}

/** Where somebody is, as far as that makes sense for the sheet as it is. */
function stepOf(sheet: Sheet, asked: Step | undefined, start: 'what' | 'group'): Step {
  if (sheet.finished) return 'done';
  if (asked === 'done' || (asked === 'compare' && !sheet.theirs) || (asked === 'history' && !sheet.slug))
    return 'check';
  if (asked) return asked;
  return sheet.theirs ? 'compare' : sheet.slug ? 'check' : start;
}

function Page({ step, sheet }: { step: Step; sheet: Sheet }) {
  if (step === 'check') return <Check />;
  if (step === 'done') return <Done />;
  if (step === 'history') return sheet.slug ? <History slug={sheet.slug} /> : null;
  if (step === 'compare')
    return sheet.theirs && sheet.base ? <Compare base={sheet.base} theirs={sheet.theirs} /> : null;
  if (step === 'preview')
    return (
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Preview />
      </Suspense>
    );
  return questions[step];
}

/** The session ended before anything was opened: asks the room to have the person sign in, then goes on. */
function SignedOut({ work, onBack }: Pick<PageProps, 'work'> & { onBack(): void }) {
  const { signedOut } = work;
  useEffect(() => {
    signedOut();
    const timer = setInterval(onBack, 5_000);
    return () => clearInterval(timer);
  }, [signedOut, onBack]);
  return <p className="notice">{words.status.signedOut}</p>;
}

/** Keeps what is shown as new as it can be: an old sheet when the page opens, the places after each save. */
function useNewest(
  id: string,
  opened: OpenEntries | undefined,
  savedAt: number | undefined,
  read: () => void,
): void {
  // A sheet from earlier on which nothing is changed begins again from how it is now.
  const looked = useRef(false);
  useEffect(() => {
    if (!opened || looked.current) return;
    looked.current = true;
    const kept = readSheet(id);
    const found = opened.entries.find(({ slug }) => slug === kept?.slug);
    if (kept && found && !kept.finished && found.stamp !== kept.stamp && isUntouched(kept))
      writeSheet(sheetOf(found, newSheet(id, kept.user, kept.organisation, kept.touched)));
  }, [id, opened]);

  // Places that have just been saved are known with their ward, and a published entry's stamp is the newest.
  const lastRead = useRef(savedAt);
  useEffect(() => {
    if (lastRead.current === savedAt) return;
    lastRead.current = savedAt;
    read();
  }, [savedAt, read]);
}
