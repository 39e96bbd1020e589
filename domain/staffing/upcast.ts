import type { Upcast } from '../upcast';
import { AWAY_DAY, OFFICE_DAY } from './plan';

/** Version 1 knew only here and away, and only today: who was here was there for a whole day. */
export const presenceChanged1: Upcast = ({ type, data, priv }) => {
  const { away } = data as { readonly away: 1 | -1 };
  const today = away === 1 ? AWAY_DAY : OFFICE_DAY;
  const personDays = away === 1 ? -OFFICE_DAY.share : OFFICE_DAY.share;
  return {
    type,
    v: 2,
    data: { sums: { workers: 0, away, personDays, onDuties: 0 } },
    priv:
      priv === null ? null : { ...(priv as object), differs: away === 1 ? AWAY_DAY : null, today },
  };
};
