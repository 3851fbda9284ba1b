/** What the little script of static pages says. */
export const live = {
  changed: 'This page was brought up to date just now.',
  cancelled: (title: string) => `${title}: a date is cancelled.`,
  removedHeading: 'No longer listed',
  removed: 'This is not on the list any more. It may have stopped or taken a break.',
  findMore: 'Find what else is on',
  offline: (since: string) => `You are offline. This is as of ${since}.`,
  late: (since: string) => `News cannot be loaded right now. This is as of ${since}.`,
  copied: 'Link copied',
};
