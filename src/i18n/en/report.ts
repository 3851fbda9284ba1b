/** "Something wrong?" on an activity's page: choices only, nothing can be typed. */
export const report = {
  heading: 'Something wrong?',
  lead: 'Tell the organiser with one press. No name, nothing to write.',
  choices: {
    'out-of-date': 'It is out of date',
    'not-running': 'It is not running',
    'wrong-place-or-time': 'Wrong place or time',
    'something-else': 'Something else',
  },
  taken: 'Thank you. The organiser will see this.',
  failed: 'This could not be sent. Try again later.',
  busy: 'Many people have told us things just now. Try again in an hour.',
};
