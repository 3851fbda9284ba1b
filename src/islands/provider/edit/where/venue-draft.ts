/** A place while it is written, and what keeps it from being saved. */
import type { EntryVenue } from '../../../../domain/activity/entry.ts';
import type { Rule } from '../../../../domain/activity/rules.ts';
import { venueFaults } from '../../../../domain/activity/venue-form.ts';
import type { FoundPlace } from '../../../../domain/place/find-place.ts';
import { useKept } from '../../kept.ts';

/** `rough`: the pin stands where its postcode put it, not where the door is. */
export interface VenueDraft {
  venue: EntryVenue;
  rough?: 'sector' | 'district' | undefined;
}

export type VenueFault = Rule | 'rough';

/** What keeps a draft from being saved. Where only the ward is shown, the pin need not be at the door. */
export function draftFaults({ venue, rough }: VenueDraft): VenueFault[] {
  const faults: VenueFault[] = venueFaults(venue);
  return rough && venue.visibility === 'public' ? [...faults, 'rough'] : faults;
}

/** The draft with its pin at a postcode, as near as that is known. */
export function atPostcode({ venue }: VenueDraft, { kind, position }: FoundPlace): VenueDraft {
  const rough = kind === 'sector' || kind === 'district' ? kind : undefined;
  return { venue: { ...venue, position: [...position] }, rough };
}

/** A draft of a place that survives a reload of the tab. */
export function useKeptDraft(
  name: string,
  start: VenueDraft,
): [VenueDraft, (draft: VenueDraft) => void, () => void] {
  const [text, setText, forget] = useKept(`venue/${name}`, JSON.stringify(start));
  return [JSON.parse(text) as VenueDraft, draft => setText(JSON.stringify(draft)), forget];
}
