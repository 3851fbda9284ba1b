/** Adding and changing an activity. */

import { provider } from '../../../i18n/areas/provider.ts';
import type { PageProps } from '../Room.tsx';

export default function EditPage(_: PageProps) {
  return (
    <h1 className="desk-h1" tabIndex={-1}>
      {provider.nav.activities}
    </h1>
  );
}
