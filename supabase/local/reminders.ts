/** `npm run reminders`: asks providers whether their entries are still right. Made to run once a day. */
import { parseArgs } from 'node:util';
import { readDataFile } from './data-files.ts';
import { Fault, runCommand } from './fault.ts';
import { mailSender } from './mail.ts';
import { remindersDue, runReminders, sayMail, sayTask } from './reminders-run.ts';
import { openSecretTarget, refusalOf, type SecretTarget } from './secret-target.ts';
import { readSettings } from './settings.ts';

const usage = `npm run reminders                         asks whose entries were last checked 80 days ago, or before a term
npm run reminders -- --dry-run            says who would be asked, and changes nothing
npm run reminders -- --at 2027-01-05T09:00   as if it were then, for trying it out

Run it once a day. Without settings it works on the embedded database, also while "npm start" runs. On a hosted
project it needs SUPABASE_URL, SUPABASE_SECRET_KEY, SITE_URL, SMTP_URL and MAIL_FROM, an address that somebody reads.`;

function readArguments(): { dryRun: boolean; clock: Date } {
  try {
    const { values } = parseArgs({
      options: { 'dry-run': { type: 'boolean', default: false }, at: { type: 'string' } },
    });
    const clock = values.at === undefined ? new Date() : new Date(values.at);
    if (Number.isNaN(clock.getTime())) throw new Fault(`"${values.at}" is not a time like 2027-01-05T09:00.`);
    return { dryRun: values['dry-run'], clock };
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault(usage);
  }
}

const callerOf =
  (target: SecretTarget) =>
  async <T>(name: string, args: object): Promise<T> => {
    const answer = await target.ask(`/rest/v1/rpc/${name}`, args, 'secret');
    const refusal = await refusalOf(answer);
    if (refusal !== undefined) throw new Fault(`${target.name} refused: ${refusal || answer.status}`);
    const text = await answer.text();
    return (text ? JSON.parse(text) : null) as T;
  };

await runCommand(async () => {
  const { dryRun, clock } = readArguments();
  const settings = readSettings();
  const target = await openSecretTarget(settings);
  try {
    if (target.hosted && !dryRun) {
      const missing = ['SITE_URL', 'SMTP_URL', 'MAIL_FROM'].filter(name => !process.env[name]);
      if (missing.length > 0)
        throw new Fault(`${missing.join(', ')} must be set: mails for ${target.name} are sent from here.`);
    }
    const options = {
      call: callerOf(target),
      clock,
      terms: readDataFile('calendar/school-terms').terms.map(({ from }) => from),
      // Invented groups have invented addresses: a mail to them must not leave this machine.
      examples: !settings.smtpUrl && !target.hosted,
      siteUrl: target.siteUrl,
      alliance: settings.mailFrom,
      send: mailSender(settings),
      say: console.log,
    };
    if (dryRun) {
      const { mails, tasks } = await remindersDue(options);
      for (const line of [...mails.map(sayMail), ...tasks.map(sayTask)]) console.log(line);
      console.log(`${counted(mails.length)} would be sent, in ${target.name}. Nothing was changed.`);
    } else {
      const { sent, failed, tasks } = await runReminders(options);
      for (const task of tasks) console.log(sayTask(task));
      console.log(`${counted(sent)} sent, in ${target.name}.`);
      if (sent > 0 && target.mailbox) console.log(`They are in ${target.mailbox}`);
      if (failed > 0) throw new Fault(`${counted(failed)} could not be sent: the next run tries again.`);
    }
    if (!options.terms.some(day => day > clock.toISOString().slice(0, 10)))
      console.log('No later school term is known: add the next year to data/calendar/school-terms.json.');
  } finally {
    await target.close();
  }
});

function counted(mails: number): string {
  return mails === 1 ? '1 mail' : `${mails} mails`;
}
