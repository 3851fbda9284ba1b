/** The kinds of activity by group, with the words that people use for them: for choosing one in a form. */
import { kindGroups } from '../../layouts/build/names.ts';

export const GET = () =>
  Response.json(
    kindGroups.map(({ id, name, kinds }) => ({
      id,
      name,
      kinds: kinds.map(kind => ({ id: kind.id, name: kind.name, words: 'words' in kind ? kind.words : [] })),
    })),
  );
