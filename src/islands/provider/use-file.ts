/** A JSON file of the site, fetched once for all that ask for it. */
import { useEffect, useState } from 'react';
import { siteFile } from '../../backend/site-file.ts';

const files = new Map<string, Promise<unknown>>();

/** Undefined until it is there; `otherwise` where it cannot be had. Tried again by the next page that asks. */
export function useFile<T>(path: string, otherwise?: T): T | undefined {
  const [file, setFile] = useState<T>();
  useEffect(() => {
    let asked = files.get(path);
    if (!asked) {
      asked = siteFile(path);
      files.set(path, asked);
      asked.catch(() => files.delete(path));
    }
    asked.then(
      value => setFile(value as T),
      () => setFile(otherwise),
    );
  }, [path, otherwise]);
  return file;
}
