/** The finder: what is asked, what is found, as a list and as a map in step. The form stands outside. */
import { type ComponentType, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { ListedDirectory } from '../../domain/exchange/snapshot.ts';
import { everything, type Question } from '../../domain/search/question.ts';
import { finder } from '../../i18n/areas/finder.ts';
import type { Names } from '../live/names.ts';
import { rememberedPlace } from './address.ts';
import { Chips } from './Chips.tsx';
import { readForm } from './form.ts';
import type { Known } from './known.ts';
import type { LeaveProps } from './Leave.tsx';
import { MapPane } from './MapPane.tsx';
import { NewsLine } from './NewsLine.tsx';
import { Notes } from './Notes.tsx';
import { pageSize, Results } from './Results.tsx';
import type { ResultList } from './result-list.ts';
import { mapItems } from './rows.ts';
import { useAsked } from './use-asked.ts';
import { type Heard, useDirectory } from './use-directory.ts';
import { useFormShows, useSaid } from './use-form-shows.ts';
import { type FoundView, isNothing, queryOf, useGains, useLook } from './use-found.ts';
import { useHere } from './use-here.ts';
import { useKnown } from './use-known.ts';
import { useNow } from './use-now.ts';
import { usePane } from './use-pane.ts';

export interface FinderProps {
  page: { root: HTMLElement; form: HTMLFormElement; map: HTMLElement };
  directory: ListedDirectory;
  names: Names;
  heard: Heard;
  /** Words and places, where the address asks for them. */
  known?: Known | undefined;
  /** Where the address asks for something that it may be needed for. */
  leave?: ComponentType<LeaveProps> | undefined;
  /** What was pressed before the finder was there. */
  pressed?: 'map' | 'locate' | undefined;
}

export function Finder({
  page,
  directory: snapshot,
  names,
  heard,
  known: given,
  leave,
  pressed,
}: FinderProps) {
  const now = useNow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const held = useRef(pageSize);
  const draw = useRef<(query: string) => number>(() => 0);
  const asked = useAsked({
    form: page.form,
    place: () => readingPlace(held.current),
    onKey: query => draw.current(query),
    onReturn: place => {
      const query = String(readForm(page.form));
      flushSync(() => setReading({ query, shown: place?.shown ?? pageSize }));
      if (place) returnTo(place);
    },
  });
  // Another question: from its first results on.
  const [reading, setReading] = useState(() => ({
    query: asked.said.query,
    shown: rememberedPlace()?.shown ?? pageSize,
  }));
  const [atOnce] = useState(() => cardsInView(page.root));
  const shown = reading.query === asked.said.query ? reading.shown : pageSize;
  held.current = shown;
  const show = (count: number) => setReading({ query: asked.said.query, shown: count });

  const here = useHere(page.form, pressed === 'locate');
  const searches = useSearches(page.form);
  const { directory, news } = useDirectory(snapshot, heard, searches ? page.root.dataset.words : undefined);
  const known = useKnown(names, searches, given);
  const look = useLook({ here: here.place, directory, known, names, now });
  const view = useMemo(() => look(asked.said.query), [look, asked.said]);
  const groups = useMemo(() => view.groups(shown), [view, shown]);
  const list = useRef<ResultList>(null);
  useLayoutEffect(() => head(heading.current, view), [view]);
  // A key shows its results before anything else, and without React: what is said of them follows at rest.
  draw.current = query => {
    const found = look(query);
    if (found === view || isNothing(view)) return 0;
    // Half a word may find nothing: what was found before stays.
    if (isNothing(found)) return longRest;
    head(heading.current, found);
    list.current?.draw(found.groups(atOnce), found.rowOf, false);
    return shortRest;
  };
  const gains = useGains(view);
  const { total, chips, question } = view;
  const ask = (other: Question) => asked.ask(queryOf(other));

  useEffect(() => {
    const place = rememberedPlace();
    if (place) returnTo(place);
  }, []);

  const pane = usePane(page.map, asked, pressed === 'map');
  const items = useMemo(
    () => (pane.wanted ? mapItems(view.list, view.rowOf, view.isAsked) : []),
    [pane.wanted, view],
  );
  useFormShows({ form: page.form, view, here, known, names });
  useSaid(view);
  useClear(page.form, ask);
  const choose = (slug: string | null) => {
    setChosen(slug);
    const index = slug ? view.list.findIndex(one => one.activity.slug === slug) : -1;
    if (index >= shown) flushSync(() => show(Math.ceil((index + 1) / pageSize) * pageSize));
    if (slug && pane.wide) document.getElementById(`card-${slug}`)?.scrollIntoView({ block: 'nearest' });
  };
  const Nothing = useBrought(isNothing(view), bringNothing);
  const mayLeave = question.text !== '' || question.kinds.length > 0;
  const Leave = useBrought(mayLeave, bringLeave, leave);
  const toHeading = () => heading.current?.focus();
  const askedFor = (onEmpty: () => void) => (
    <Chips
      chips={chips}
      gains={chip => gains.get(chip.key)}
      onRemove={chip => ask(chip.without)}
      onEmpty={onEmpty}
    />
  );

  return (
    <>
      {Leave && <Leave view={view} names={names} />}
      <div className="found-head">
        {/* biome-ignore lint/a11y/useHeadingContent: `head` writes it, before anybody sees the page. */}
        <h2 id="found-title" tabIndex={-1} ref={heading} />
        <p className="quiet" />
      </div>
      <NewsLine news={news} />
      {askedFor(toHeading)}
      <Notes view={view} />
      {isNothing(view) && Nothing && (
        <Nothing suggestion={view.suggestion} chips={chips} onTry={ask} question={question} names={names} />
      )}
      {total > 0 && (
        <Results
          list={list}
          groups={groups}
          rowOf={view.rowOf}
          shown={shown}
          total={total}
          chosen={chosen}
          hovered={hovered}
          onMore={() => show(shown + pageSize)}
          onHover={setHovered}
        />
      )}
      {createPortal(
        <MapPane
          wanted={pane.wanted}
          onWant={pane.open}
          found={view}
          items={items}
          missing={pane.wanted ? total - items.length : 0}
          selected={chosen}
          hovered={hovered}
          place={view.place}
          order={view.order}
          words={question.text}
          asked={askedFor}
          onSelect={choose}
          onHover={setHovered}
          onOpen={slug => location.assign(`/activities/${slug}/`)}
          onClose={pane.wide ? undefined : pane.close}
          takeFocus={pane.takeFocus}
          inline={pane.wide}
        />,
        page.map,
      )}
    </>
  );
}

const bringNothing = () => import('./Nothing.tsx');
const bringLeave = () => import('./Leave.tsx');

/** What few need to see: brought when that is so. Without it the heading and the list say what they know. */
function useBrought<Props>(
  needed: boolean,
  bring: () => Promise<{ default: ComponentType<Props> }>,
  given?: ComponentType<Props>,
): ComponentType<Props> | undefined {
  const [Part, setPart] = useState(() => given);
  useEffect(() => {
    if (!needed || Part) return;
    bring().then(
      module => setPart(() => module.default),
      () => {},
    );
  }, [needed, Part, bring]);
  return Part;
}

/** What the heading says of what was found, and the line beside it. */
function head(heading: HTMLElement | null, view: FoundView): void {
  const { isAsked, total, lesser } = view;
  const line = heading?.nextElementSibling as HTMLElement | undefined;
  if (!heading || !line) return;
  heading.textContent = isAsked ? finder.count(total - lesser) : finder.soonest;
  line.textContent = isAsked ? orderOf(view) : finder.count(total);
  line.hidden = total === 0;
}

/** "Nearest first", and how many of the list are not counted in its heading. */
function orderOf({ order, lesser, total }: FoundView): string {
  const said = finder.order[order];
  if (!lesser) return said;
  return total === lesser ? finder.onlyLesser(lesser) : `${said} · ${finder.lesser(lesser)}`;
}

/** True from the first time that a box for words has the focus or something in it. */
function useSearches(form: HTMLFormElement): boolean {
  const [searches, setSearches] = useState(() => {
    const boxes = [...form.querySelectorAll<HTMLInputElement>('#find-q, #find-near')];
    return boxes.some(box => box.value !== '' || box === document.activeElement);
  });
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof HTMLInputElement && /^(search|text)$/.test(event.target.type))
        setSearches(true);
    };
    form.addEventListener('focusin', onFocus);
    return () => form.removeEventListener('focusin', onFocus);
  }, [form]);
  return searches;
}

/** "Clear all" in the sheet takes back every filter, and leaves what was typed. */
function useClear(form: HTMLFormElement, ask: (question: Question) => void): void {
  useEffect(() => {
    const button = form.querySelector('#find-clear');
    const clear = () => {
      const { q = '', near = '' } = Object.fromEntries(readForm(form));
      ask({ ...everything, text: q, near });
    };
    button?.addEventListener('click', clear);
    return () => button?.removeEventListener('click', clear);
  });
}

/** Cards that fill the screen below the form: drawn at each key; the rest of the page follows. */
function cardsInView(root: HTMLElement): number {
  const list = root.querySelector('.cards') ?? root;
  const room = innerHeight - list.getBoundingClientRect().top - scrollY;
  return Math.min(8, Math.max(3, Math.ceil(room / lowestCard)));
}

/** CSS pixels, with its share of the headings between. */
const lowestCard = 125;
/** Milliseconds after the last key: longer than between two, and than any thought between them. */
const shortRest = 250;
const longRest = 500;

function readingPlace(shown: number) {
  const focus = document.activeElement?.closest('[data-activity]')?.getAttribute('data-activity');
  return { shown, top: Math.round(scrollY), focus: focus ?? undefined };
}

/** Scrolls to where the reader was, and gives the focus back to the card that had it. */
function returnTo({ top, focus }: { top: number; focus?: string | undefined }) {
  scrollTo({ top, behavior: 'instant' });
  const link = focus && document.querySelector<HTMLElement>(`#found [data-activity="${focus}"] a`);
  if (!link) return;
  link.focus({ preventScroll: true });
  keepInView(link, framesToSettle);
}

/** Cards that were never drawn have a guessed height, and take their own in the frames that follow. */
function keepInView(link: HTMLElement, frames: number): void {
  const { top, bottom } = link.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) link.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (frames) requestAnimationFrame(() => keepInView(link, frames - 1));
}
const framesToSettle = 5;
