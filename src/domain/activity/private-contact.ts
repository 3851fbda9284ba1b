/** Whether a contact may be somebody's own: worth a question before everybody can read it, never a block. */
import type { Contact } from './schema.ts';

/** Where people have mail at home. */
const homes =
  /@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|protonmail|proton|gmx|mail)\.(com|co\.uk|net|me|uk)$/i;
/** Words of a role; what has none of them and looks like a name may be one. */
const roles =
  /\b(team|office|desk|club|group|centre|center|coach|coaches|youth|worker|workers|leader|leaders|coordinator|manager|reception|staff|project|session|sessions|enquiries|info|duty|lead|volunteers?)\b/i;

/** What looks like a private person's, field by field. */
export function privateLooking({ name, phone, text, email }: Contact): (keyof Contact)[] {
  const mobile = (number: string | undefined) => /^(\+?44\s?\(?0?\)?|0)\s?7\d/.test(number?.trim() ?? '');
  const found: [keyof Contact, boolean][] = [
    [
      'name',
      Boolean(name && !roles.test(name) && /^\p{Lu}\p{Ll}+(\s\p{Lu}[\p{L}'’-]*)+$/u.test(name.trim())),
    ],
    ['phone', mobile(phone)],
    ['text', mobile(text) && text?.trim() === phone?.trim()],
    ['email', homes.test(email?.trim() ?? '')],
  ];
  return found.filter(([, looks]) => looks).map(([field]) => field);
}
