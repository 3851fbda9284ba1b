/** "Whom do people ask?": the group's contact or one of its own; a question where it looks like somebody's own. */
import { checkEntry } from '../../../../domain/activity/checks.ts';
import type { Contact } from '../../../../domain/activity/schema.ts';
import { waysOf } from '../../../../domain/activity/ways.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { useKept } from '../../kept.ts';
import { Choice } from '../Choice.tsx';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { type Fault, faultOf, idOf, textOf } from '../faults.ts';
import { PrivateNotice } from '../PrivateNotice.tsx';
import { entryOf } from '../sheet/sheet.ts';
import { Text } from '../Text.tsx';

const words = editor.contact;
const fields = [
  ['name', 'text', words.nameHint],
  ['phone', 'tel', undefined],
  ['text', 'tel', undefined],
  ['email', 'email', undefined],
  ['url', 'url', words.urlHint],
] as const;
const blank: Contact = {};

export function ContactStep() {
  const { sheet, say, organisation } = useEditor();
  const { contact } = sheet.said;
  const groups = waysOf(organisation.contact);
  const written = waysOf(contact).length > 0;
  const [whose, setWhose] = useKept(`contact/${sheet.id}`, written || !groups.length ? 'own' : 'group');
  const [aside, setAside] = useKept(`contact/${sheet.id}/own`, '');

  function choose(next: 'group' | 'own') {
    // What was typed comes back when somebody thinks again.
    if (next === 'group' && written) setAside(JSON.stringify(contact));
    say({ contact: next === 'own' && aside ? JSON.parse(aside) : next === 'own' ? contact : blank });
    setWhose(next);
  }
  const own = whose === 'own';
  const faults: Fault[] = checkEntry(entryOf(sheet))
    .filter(rule => rule.startsWith('activities_contact'))
    .map(rule => faultOf(rule));
  const { phone, text, email, url } = contact;
  if (own && ![phone, text, email, url].some(way => way?.trim()))
    faults.push({ id: idOf('contact.phone'), text: editor.faults.contact });
  if (!own && !groups.length) faults.push({ id: idOf('contact'), text: editor.faults.noGroupContact });

  return (
    <Frame step="contact" heading={words.heading} lead={words.lead} faults={faults}>
      {shown => (
        <>
          <Choice
            legend={words.heading}
            quiet
            name={idOf('contact')}
            choices={[
              ['group', words.group, groups.length ? groups.join(', ') : words.groupNone],
              ['own', words.own],
            ]}
            chosen={own ? 'own' : 'group'}
            onChoose={choose}
            fault={textOf(shown, 'contact')}
          />
          {own && (
            <div className="edit-group flow">
              {fields.map(([field, type, hint]) => (
                <Text
                  key={field}
                  id={idOf(`contact.${field}`)}
                  label={words[field]}
                  hint={hint}
                  type={type}
                  fault={textOf(shown, `contact.${field}`)}
                  value={contact[field]}
                  onChange={value => say({ contact: { ...contact, [field]: value } })}
                />
              ))}
              <PrivateNotice contact={contact} />
            </div>
          )}
        </>
      )}
    </Frame>
  );
}
