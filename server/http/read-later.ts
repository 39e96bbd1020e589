import * as z from 'zod';

const LATER = new WeakMap<z.core.$ZodType, z.ZodType>();

/** Lets through what is read later by another schema, whose refusals say more. The document tells of that other one. */
export function readLater(by: z.ZodType): z.ZodUnknown;
export function readLater<First extends z.ZodType>(by: z.ZodType, first: First): First;
export function readLater(by: z.ZodType, first: z.ZodType = z.unknown()): z.ZodType {
  LATER.set(first, by);
  return first;
}

/** By which schema it is read in the end, or undefined when this is the one. */
export function whatReads(schema: z.core.$ZodType): z.ZodType | undefined {
  return LATER.get(schema);
}
