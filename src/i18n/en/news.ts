/** What the change feed has just brought. */
export const news = {
  changed: (title: string) => `Updated just now: ${title}`,
  cancelled: (title: string, day: string) => `Updated just now: ${title} is cancelled, ${day}`,
  added: (title: string) => `Just added: ${title}`,
  removed: (title: string) => `Just taken off the list: ${title}`,
  several: (count: number) => `${count} things were updated just now`,
};
