import { OFFICE_DAY } from '../staffing/plan';
import type { Upcast } from '../upcast';

/**
 * Version 1 knew of neither priorities nor ideas, so it found none when the day turned. Everybody was here when it did, and who was not
 * marked away had been there for a whole day.
 */
export const dayOpened1: Upcast = ({ type, data, priv }) => {
  const before = data as { readonly figures: { readonly workers: number; readonly away: number } };
  const { workers, away } = before.figures;
  const personDays = (workers - away) * OFFICE_DAY.share;
  return {
    type,
    v: 2,
    data: {
      ...before,
      figures: { ...before.figures, personDays, afterDuties: personDays },
      priorities: { offered: [], left: [] },
      improvement: { ideas: [], actions: [] },
      staffing: { away: 0, personDays: workers * OFFICE_DAY.share, onDuties: 0 },
    },
    priv: priv === null ? null : { ...(priv as object), today: [], forgotten: [] },
  };
};

/** Version 2 told what the plans come to on the day alone, and left them to the events before it. */
export const dayOpened2: Upcast = ({ type, data, priv }) => ({
  type,
  v: 3,
  data,
  priv: priv === null ? null : { ...(priv as object), plans: null },
});
