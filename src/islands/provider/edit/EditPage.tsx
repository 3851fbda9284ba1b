/** Adding and changing an activity: finds the sheet that the address means, and shows its page. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openEntries } from '../../../backend/entries.ts';
import { missing } from '../../../domain/activity/missing.ts';
import { editor as words } from '../../../i18n/areas/editor.ts';
import { useNow } from '../../finder/use-now.ts';
import type { Names } from '../../live/names.ts';
import { NoRights } from '../NoRights.tsx';
import type { PageProps } from '../Room.tsx';
import { Check } from './Check.tsx';
import { Compare } from './Compare.tsx';
import { Done } from './Done.tsx';
import { type Editor, EditorProvider, type KindGroup } from './editor.ts';
import { History } from './History.tsx';
import { Lost } from './Lost.tsx';
import { NotFound } from './NotFound.tsx';
import { report } from './Sending.tsx';
import { saveDraft } from './sheet/send.ts';
import { copyOf, entryOf, isDraft, isUntouched, newSheet, type Sheet, sheetOf } from './sheet/sheet.ts';
import { readSheet, sheetsOf, writeSheet } from './sheet/store.ts';
import { useSheet } from './sheet/use-sheet.ts';
import { addressOf, type Step, useSpot } from './spot.ts';
import { questions } from './steps/index.ts';
import { useFile } from './use-file.ts';
import { useOpened } from './use-opened.ts';

const Preview = lazy(() => import('./Preview.tsx'));

/** The sheet on which an activity is being changed. One that is done with makes way for how it is now. */
const sheetFor = (activity: string | undefined, user: string, done: boolean) =>
  sheetsOf(user).find(one => one.slug === activity && !one.thrown && (done || !one.finished));

export default function EditPage(props: PageProps) {
  const { work, me } = props;
  const way = useSpot();
  const { spot, go } = way;
  const first = work.desk.organisations[0];
  const start = work.desk.organisations.length === 1 ? 'what' : 'group';
  const lost = useCopy(spot.copy, props, way);

  useEffect(() => {
    if (spot.new) go({ sheet: crypto.randomUUID(), step: start }, true);
  }, [spot.new, go, start]);

  const { activity, sheet, step } = spot;
  const done = step === 'done';
  const id = useMemo(
    () => sheet ?? sheetFor(activity, me.id, done)?.id ?? crypto.randomUUID(),
    [activity, sheet, me.id, done],
  );

  if (lost) return <NotFound why={lost} />;
  if (spot.new || spot.copy) return <p role="status">{words.loading}</p>;
  if (!spot.sheet && !spot.activity) return <NotFound why="missing" />;
  if (!first && !readSheet(id)) return <NoRights desk={work.desk} me={me} />;
  return <OnSheet key={id} id={id} {...props} way={way} start={start} />;
}

/** Begins a new sheet as a copy of an activity. Gives why that cannot be done. */
function useCopy(slug: string | undefined, { work, me }: PageProps, { go }: ReturnType<typeof useSpot>) {
  const [why, setWhy] = useState<'missing' | 'offline'>();
  const own = work.desk.activities.find(one => one.slug === slug);
  const organisation = work.desk.organisations.find(({ id }) => id === own?.organisation)?.slug;
  useEffect(() => {
    if (!slug) return;
    if (!organisation) return setWhy('missing');
    openEntries(organisation, slug).then(answer => {
      const found = 'value' in answer && answer.value.entries.find(one => one.slug === slug);
      if (!found) return setWhy('trouble' in answer ? 'offline' : 'missing');
      const id = crypto.randomUUID();
      writeSheet(copyOf(found.entry, newSheet(id, me.id, organisation, Date.now())));
      go({ sheet: id, step: 'what', back: 'check' }, true);
    });
  }, [slug, organisation, me.id, go]);
  return slug ? why : undefined;
}

interface OnSheetProps extends PageProps {
  id: string;
  way: ReturnType<typeof useSpot>;
  start: 'what' | 'group';
}

function OnSheet({ id, work, me, way, start }: OnSheetProps) {
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
  const { savedAt } = sheet;
  const lastRead = useRef(savedAt);
  useEffect(() => {
    if (lastRead.current === savedAt) return;
    lastRead.current = savedAt;
    read();
  }, [savedAt, read]);

  const go = useCallback<Editor['go']>(
    (to, replace) => {
      const here = spot.sheet ? { sheet: spot.sheet } : { activity: spot.activity ?? '' };
      goTo({ ...here, ...to }, replace);
    },
    [spot.sheet, spot.activity, goTo],
  );

  const gone = sheet.refused?.status === 403 || (state && 'refusal' in state);
  const known = names && { names, places: [...(opened?.venues ?? []), ...sheet.venues] };
  if (gone && (begun || opened)) return <Lost sheet={sheet} knowing={known} />;
  if (spot.activity && !organisation) return <NotFound why="missing" />;
  if (gone) return <NotFound why="missing" />;
  if (state && 'trouble' in state) {
    if (state.trouble === 'signed-out') return <SignedOut work={work} onBack={read} />;
    return <NotFound why="offline" onAgain={read} />;
  }
  if (!names || !kinds || (organisation && !opened)) return <p role="status">{words.loading}</p>;
  if (opened && spot.activity && !sheet.slug) return <NotFound why="missing" />;

  const step: Step = stepOf(sheet, spot.step, start);
  const entry = entryOf(sheet);
  const none = {
    slug: '',
    name: '',
    kind: 'applicant',
    summary: '',
    contact: {},
    privateContact: {},
  } as const;
  const group = opened?.organisation ?? { ...none, approved: false, version: 0, role: 'editor' };
  const places = known?.places ?? [];
  const editor: Editor = {
    work,
    me,
    sheet,
    organisation: group,
    places,
    opened: opened ?? { organisation: group, entries: [], venues: [] },
    names,
    kinds,
    now,
    missing: missing(entry, places, group, work.calendar, now),
    spot,
    say: part => change(one => ({ ...one, said: { ...one.said, ...part } })),
    change,
    hrefOf: to =>
      addressOf({ ...(spot.sheet ? { sheet: spot.sheet } : { activity: spot.activity ?? '' }), ...to }),
    go,
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
