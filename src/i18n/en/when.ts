/** The few words of a card's time block. By themselves, because every page's script says them. */
export const when = {
  now: 'On now',
  today: 'Today',
  tonight: 'Tonight',
  tomorrow: 'Tomorrow',
  inMinutes: (minutes: number) => `in ${minutes} min`,
  until: (time: string) => `until ${time}`,
  next: (day: string) => `Next: ${day}`,
  cancelled: 'Cancelled',
  /** Where what comes next is elsewhere. */
  cancelledAt: (place: string) => `Cancelled: ${place}`,
  noDate: 'Ask when',
};
