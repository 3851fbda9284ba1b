/** The words of the page on which a group says who it is. */
import { sayDate } from '../dates.ts';

export const group = {
  title: 'Your group',
  loading: 'Opening your group',
  name: 'What is your group called?',
  summary: 'What does your group do?',
  summaryHint: 'Two or three sentences for a young person who has never heard of you.',
  public: 'For everybody',
  publicWho:
    'Everybody sees this. It stands on each activity that has no contact of its own. Never give a private person’s number.',
  private: 'For the alliance',
  privateWho: 'Only the alliance and the people of your group see this. It is never shown to the public.',
  contactName: 'Name or role',
  contactNameHint: 'A role, like “Youth team”.',
  privateNameHint: 'The person to ring when something is wrong.',
  phone: 'Phone',
  text: 'Number for text messages',
  email: 'E-mail',
  url: 'Web page',
  urlHint: 'Like https://example.org/youth',
  approval: 'Approval',
  state: {
    applied:
      'Your group has asked to join. What you write is not on the list until the alliance approves it.',
    approved: (until: string | undefined) =>
      until
        ? `Approved until ${sayDate(until, 'full')}. After that day nothing of yours is on the list until the alliance approves it again.`
        : 'Approved. Your activities are on the list.',
    lapsed: (until: string) =>
      `The approval ended on ${sayDate(until, 'full')}. Nothing of yours is on the list until the alliance approves it again.`,
    suspended: 'Suspended by the alliance. Nothing of yours is on the list. Ring the alliance to hear why.',
  },
  approvalHow: 'How approval works',
  page: 'Your group’s public page',
  save: 'Save',
  saved: 'Your group is saved.',
  labels: {
    name: 'Name',
    summary: 'Summary',
    contact: (field: string) => `For everybody: ${field}`,
    privateContact: (field: string) => `For the alliance: ${field}`,
  },
};
