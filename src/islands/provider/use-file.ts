/** A JSON file of the site, fetched once for all that ask for it. */
import { useEffect, useState } from 'react';
import { siteFileOnce } from '../../backend/site-file-once.ts';

/** Undefined until it is there; `otherwise` where it cannot be had. Tried again by the next page that asks. */
export function useFile<T>(path: string, otherwise?: T): T | undefined {
  const [file, setFile] = useState<T>();
  useEffect(() => {
    siteFileOnce<T>(path).then(setFile, () => setFile(otherwise));
  }, [path, otherwise]);
  return file;
}
