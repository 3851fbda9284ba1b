/** The time in Derby, to the minute, as long as somebody is looking. */
import { useEffect, useState } from 'react';
import { clockNow, onClock } from '../../backend/clock.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import { localNow } from '../../domain/schedule/london.ts';

/** Changes on the minute, and at once when the page is looked at again. */
export function useNow(): LocalDateTime {
  const [now, setNow] = useState(() => localNow(clockNow()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      const instant = clockNow();
      setNow(localNow(instant));
      if (!document.hidden) timer = setTimeout(tick, 60_000 - (instant.getTime() % 60_000));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    const end = onClock(tick);
    return () => {
      end();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
