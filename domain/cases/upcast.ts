import type { Upcast } from '../upcast';

/** Version 1 knew nothing of lists of the case system, and of how it counts a case's changes. */
export const casesAdded1: Upcast = ({ type, data, priv }) => {
  const { cases, ...rest } = data as { readonly cases: readonly object[] };
  return {
    type,
    v: 2,
    data: {
      ...rest,
      cases: cases.map((one) => ({ ...one, sourceVersion: null })),
      listed: false,
    },
    priv,
  };
};

/** Version 1 carried a case that no list of the case system had been compared with. */
export const caseReopened1: Upcast = ({ type, data, priv }) => {
  const { restored, ...rest } = data as { readonly restored: object | null };
  return { type, v: 2, data: { ...rest, restored: restored && neverListed(restored) }, priv };
};

/** A whole case of before there were lists, as it stands today. */
export function neverListed(card: object): object {
  return { ...card, sourceVersion: null, missing: null, newPost: false, post: null };
}
