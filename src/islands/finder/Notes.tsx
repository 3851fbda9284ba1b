/** How the words were read, where that is not plain: a slip put right, a word that nothing holds. */
import { finder } from '../../i18n/areas/finder.ts';
import type { FoundView } from './use-found.ts';

export function Notes({ view }: { view: FoundView }) {
  const { corrected, missed, elsewhere, total } = view;
  const notes = [
    ...corrected.map(({ from, to }) => finder.corrected(from, to)),
    ...(total && missed.length ? [finder.missed(missed)] : []),
    ...(elsewhere.length ? [finder.elsewhere(elsewhere)] : []),
  ];
  return notes.map(note => (
    <p key={note} className="quiet">
      {note}
    </p>
  ));
}
