import { useEffect, useState } from 'react';
import { useServerNow } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayOf, osloTime } from '@/domain/calendar/oslo-time';

const MINUTE_MS = 60_000;

export type Now = { readonly ms: number; readonly today: Day; readonly minute: number };

/** The unit's clock, once a minute, on the minute. Days and ages follow it, so that they turn at midnight by themselves. */
export function useNow(): Now {
  const serverNow = useServerNow();
  const [ms, setMs] = useState(serverNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const now = serverNow();
      setMs(now);
      timer = setTimeout(tick, MINUTE_MS - (now % MINUTE_MS));
    };
    tick();
    return () => clearTimeout(timer);
  }, [serverNow]);
  const { hour, minute } = osloTime(ms);
  return { ms, today: dayOf(ms), minute: hour * 60 + minute };
}
