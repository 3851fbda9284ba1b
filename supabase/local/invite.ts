/** `npm run invite`: gives somebody their first place, and mails them how to sign in. */
import { parseArgs } from 'node:util';
import { Fault, runCommand } from './fault.ts';
import { openSecretTarget, refusalOf } from './secret-target.ts';
import { readSettings } from './settings.ts';

const usage = `npm run invite -- EMAIL --organisation SLUG --role lead      the lead of an organisation
npm run invite -- EMAIL --organisation SLUG --role editor    somebody who keeps its entries
npm run invite -- EMAIL --coordinator                        a coordinator of the alliance
npm run invite -- EMAIL --caseworker                         a caseworker

Without settings these work on the embedded database, also while "npm start" runs; with SUPABASE_URL and
SUPABASE_SECRET_KEY on a hosted project. The person gets a mail with a code and a link to sign in.`;

interface Invitation {
  email: string;
  role: string;
  organisation?: string;
}

function readInvitation(): Invitation {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        organisation: { type: 'string' },
        role: { type: 'string' },
        coordinator: { type: 'boolean', default: false },
        caseworker: { type: 'boolean', default: false },
      },
    });
    const [email, ...rest] = positionals;
    const { organisation, coordinator, caseworker } = values;
    const professional = coordinator ? 'coordinator' : caseworker ? 'caseworker' : undefined;
    const role = professional ?? values.role;
    const fits = professional
      ? !organisation && !values.role && coordinator !== caseworker
      : organisation && (role === 'lead' || role === 'editor');
    if (!email || rest.length > 0 || !role || !fits) throw new Fault(usage);
    return { email, role, organisation };
  } catch {
    throw new Fault(usage);
  }
}

await runCommand(async () => {
  const invitation = readInvitation();
  const target = await openSecretTarget(readSettings());
  try {
    const refusal = await refusalOf(await target.ask('/rest/v1/rpc/invite', invitation, 'secret'));
    if (refusal) throw new Fault(`${target.name} refused: ${refusal}`);
    const { email, role, organisation } = invitation;
    console.log(
      `${email} is invited${organisation ? ` to ${organisation}` : ''} as ${role}, in ${target.name}.`,
    );
    const silent = await refusalOf(await target.ask('/auth/v1/otp', { email, create_user: false }, 'public'));
    if (silent) console.log(`The mail did not leave (${silent}): they can ask for one on the sign-in page.`);
    else
      console.log(target.mailbox ? `The mail is in ${target.mailbox}` : 'A mail tells them how to sign in.');
  } finally {
    await target.close();
  }
});
