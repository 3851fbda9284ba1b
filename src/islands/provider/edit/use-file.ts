/** A JSON file of the site, fetched once for all that ask for it. */
import { useEffect, useState } from 'react';

const files = new Map<string, Promise<unknown>>();

/** Undefined until it is there. Tried again with each call after it could not be had. */
export function useFile<T>(path: string): T | undefined {
  const [file, setFile] = useState<T>();
  useEffect(() => {
    let asked = files.get(path);
    if (!asked) {
      asked = fetch(path).then(answer => answer.json());
      files.set(path, asked);
      asked.catch(() => files.delete(path));
    }
    asked.then(
      value => setFile(value as T),
      () => undefined,
    );
  }, [path]);
  return file;
}
