/** What every question of the editor works with. */
import { createContext, useContext } from 'react';
import type { OpenEntries, OpenOrganisation } from '../../../domain/activity/entry.ts';
import type { LocalDateTime } from '../../../domain/schedule/day.ts';
import type { Names } from '../../live/names.ts';
import type { PageProps } from '../Room.tsx';
import type { Sheet } from './sheet/sheet.ts';
import type { Spot, Step } from './spot.ts';
import type { Place } from './where/Where.tsx';

export interface KindGroup {
  id: string;
  name: string;
  kinds: { id: string; name: string; words: string[] }[];
}

export type Said = Sheet['said'];

export interface Editor extends PageProps {
  sheet: Sheet;
  organisation: OpenOrganisation;
  /** Places that a session may name: known ones, and new ones of this sheet. */
  places: readonly Place[];
  opened: OpenEntries;
  names: Names;
  kinds: readonly KindGroup[];
  now: LocalDateTime;
  spot: Spot;
  /** Writes on the sheet. */
  say(part: Partial<Said>): void;
  change(how: (sheet: Sheet) => Sheet): void;
  /** The address of a step, and going there. */
  hrefOf(to: Partial<Spot> & { step: Step }): string;
  go(to: Partial<Spot> & { step: Step }, replace?: boolean): void;
  /** Sends the draft as it is, in the background. */
  save(): void;
}

const Context = createContext<Editor | undefined>(undefined);
export const EditorProvider = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (!editor) throw new Error('A part of the editor stands outside of it.');
  return editor;
}
