/** Which pages a signed-in person has, in the order of their menu, and where each stands. */
export const views = ['sessions', 'activities', 'venues', 'group', 'people', 'spreadsheet', 'edit'] as const;
export type View = (typeof views)[number];

export const isView = (name: string | undefined): name is View => views.some(view => view === name);

export const addressOf = (view: View) => (view === 'sessions' ? '/provider/' : `/provider/${view}/`);
