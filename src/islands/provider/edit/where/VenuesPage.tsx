/** The places of your group. */

import { provider } from '../../../../i18n/areas/provider.ts';
import type { PageProps } from '../../Room.tsx';

export default function VenuesPage(_: PageProps) {
  return (
    <h1 className="desk-h1" tabIndex={-1}>
      {provider.nav.venues}
    </h1>
  );
}
