/** Who made the map's data, always visible, as two licences ask. */
import { say } from '../words.ts';

export function Attribution({ streets }: { streets: boolean }) {
  const words = say.attribution;
  return (
    <p className="map-attribution" role="group" aria-label={words.name}>
      <a href={words.streetsUrl}>{words.streets}</a> {streets && <a href={words.schemaUrl}>{words.schema}</a>}{' '}
      <a href={words.wardsUrl}>{words.wards}</a>
    </p>
  );
}
