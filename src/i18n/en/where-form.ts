/** The words of the form that asks where a session is, and of the page of a group's places. */
export const whereForm = {
  pick: 'Where is it?',
  none: 'Choose a place',
};
