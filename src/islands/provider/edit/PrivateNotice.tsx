/** A question, where a contact that everybody will read looks like somebody's own. Never in the way. */
import { privateLooking } from '../../../domain/activity/private-contact.ts';
import type { Contact } from '../../../domain/activity/schema.ts';
import { editor } from '../../../i18n/areas/editor.ts';

const words = editor.contact;

export function PrivateNotice({ contact }: { contact: Contact }) {
  const why = new Set(privateLooking(contact).map(field => words.privateWhy[field]));
  return (
    <div role="status">
      {why.size > 0 && (
        <div className="notice">
          <p>
            <b>{words.looksPrivate}</b>
          </p>
          {[...why].map(one => (
            <p key={one}>{one}</p>
          ))}
          <p>{words.privateText}</p>
        </div>
      )}
    </div>
  );
}
