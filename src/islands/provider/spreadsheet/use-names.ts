/** The names of the open lists, by the column that they stand in: from the file that every page shares. */
import { useEffect, useState } from 'react';

/** In `/names.json`, kinds have more to them than a name. */
type Listed = Record<string, string | { name: string }>;
const lists: Record<string, string> = {
  kind: 'kinds',
  madeFor: 'groups',
  needs: 'needs',
  expertise: 'expertise',
  languages: 'languages',
};

export function useNames(): Record<string, string[]> {
  const [names, setNames] = useState<Record<string, string[]>>({});
  useEffect(() => {
    fetch('/names.json')
      .then(answer => answer.json())
      .then((all: Record<string, Listed>) => {
        const named = (one: string | { name: string }) => (typeof one === 'string' ? one : one.name);
        const found = Object.entries(lists).map(([column, list]) => [
          column,
          Object.values(all[list] ?? {}).map(named),
        ]);
        setNames(Object.fromEntries(found));
      })
      .catch(() => {
        // Without the lists the guide says the rest.
      });
  }, []);
  return names;
}
