/** Who is signed in on this device. */
import { useEffect, useState } from 'react';
import { type Me, watchSession } from '../../backend/session.ts';

/** `undefined` until it is known, `null` when nobody is signed in. */
export function useSession(): Me | null | undefined {
  const [me, setMe] = useState<Me | null>();
  useEffect(() => watchSession(now => setMe(before => (now && before?.id === now.id ? before : now))), []);
  return me;
}
