/** Adding and changing an activity: finds the sheet that the address means. */
import { useEffect, useMemo, useState } from 'react';
import { openEntries } from '../../../backend/entries.ts';
import { editor as words } from '../../../i18n/areas/editor.ts';
import { NoRights } from '../NoRights.tsx';
import type { PageProps } from '../Room.tsx';
import { NotFound, type Why, whyOf } from './NotFound.tsx';
import { OnSheet } from './OnSheet.tsx';
import { copyOf, newSheet } from './sheet/sheet.ts';
import { readSheet, sheetsOf, writeSheet } from './sheet/store.ts';
import { useSpot, type Way } from './spot.ts';

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
function useCopy(slug: string | undefined, { work, me }: PageProps, { go }: Way) {
  const [why, setWhy] = useState<Why>();
  const own = work.desk.activities.find(one => one.slug === slug);
  const organisation = work.desk.organisations.find(({ id }) => id === own?.organisation)?.slug;
  useEffect(() => {
    if (!slug) return;
    if (!organisation) return setWhy('missing');
    openEntries(organisation, slug).then(answer => {
      const found = 'value' in answer && answer.value.entries.find(one => one.slug === slug);
      if (!found) return setWhy('trouble' in answer ? whyOf(answer.trouble) : 'missing');
      const id = crypto.randomUUID();
      writeSheet(copyOf(found.entry, newSheet(id, me.id, organisation, Date.now())));
      go({ sheet: id, step: 'what', back: 'check' }, true);
    });
  }, [slug, organisation, me.id, go]);
  return slug ? why : undefined;
}
