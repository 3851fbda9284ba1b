/** All activities as a spreadsheet: out and in. */

import { provider } from '../../../i18n/areas/provider.ts';
import type { PageProps } from '../Room.tsx';

export default function SpreadsheetPage(_: PageProps) {
  return (
    <h1 className="desk-h1" tabIndex={-1}>
      {provider.nav.spreadsheet}
    </h1>
  );
}
