/** The names of the open lists, by the column that they stand in: from the file that every page shares. */
import { useFile } from '../use-file.ts';

/** In `/names.json`, kinds have more to them than a name. */
type Listed = Record<string, string | { name: string }>;
const lists: Record<string, string> = {
  kind: 'kinds',
  madeFor: 'groups',
  needs: 'needs',
  expertise: 'expertise',
  languages: 'languages',
};

/** None until they have come: without them the guide says the rest. */
export function useNames(): Record<string, string[]> {
  const all = useFile<Record<string, Listed>>('/names.json');
  const named = (one: string | { name: string }) => (typeof one === 'string' ? one : one.name);
  return Object.fromEntries(
    Object.entries(lists).map(([column, list]) => [column, Object.values(all?.[list] ?? {}).map(named)]),
  );
}
