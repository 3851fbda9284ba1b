/** The page as everybody will see it: drawn by the public page's own parts, from the answers as they stand. */
import { useEffect, useRef } from 'react';
import { asPublic } from '../../../domain/activity/as-public.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { fill } from '../../live/activity/fill.ts';
import { useEditor } from './editor.ts';
import { Heading } from './Heading.tsx';
import { Link } from './Link.tsx';
import { entryOf, isDraft } from './sheet/sheet.ts';

const words = editor.preview;

export default function Preview() {
  const { sheet, organisation, places, names, now, work } = useEditor();
  const page = useRef<HTMLElement>(null);
  const known = work.desk.activities.find(({ slug }) => slug === sheet.slug);
  const shown = asPublic(entryOf(sheet), {
    slug: sheet.slug ?? 'preview',
    organisation,
    venues: places,
    checked: known?.checked,
    places: known?.places,
    updated: new Date(sheet.touched).toISOString(),
  });
  useEffect(() => {
    if (!page.current || !shown) return;
    fill(page.current, shown, { names, now, relative: true });
    // Nobody leaves their draft by following a link of its preview.
    for (const link of page.current.querySelectorAll('a')) link.target = '_blank';
  });
  return (
    <div className="edit-preview flow">
      <div className="notice flow">
        <Heading>{words.heading}</Heading>
        <p>{isDraft(sheet) ? words.lead : words.leadChange}</p>
        <p>
          <Link className="button" to={{ step: 'check' }}>
            {words.back}
          </Link>
        </p>
      </div>
      {shown ? (
        <article className="activity" aria-label={words.label} data-preview ref={page} />
      ) : (
        <p>{words.lacks}</p>
      )}
    </div>
  );
}
