/** The columns, in their order. A heading is never renamed: spreadsheets with it are on people's disks. */
import { activityColumns } from './activity-columns.ts';
import type { Column } from './column.ts';
import { placeColumns } from './place-columns.ts';
import { sessionColumns } from './session-columns.ts';

export const columns: readonly Column[] = [...activityColumns, ...placeColumns, ...sessionColumns];

/** The heading of the column that says which session a row is, and its other spellings. */
export const reference = {
  id: 'reference',
  heading: 'Reference (leave as it is)',
  aka: ['reference leave as it is', 'reference', 'ref'],
};

/** Without these, no row can be read. A spreadsheet with references needs only what it changes. */
export const required: readonly string[] = ['title', 'place', 'firstDate', 'start', 'end'];
