import type * as z from 'zod';
import { parse } from './body';
import { type Reply, refused } from './reply';
import type { Call } from './route';

type Answering<C extends Call> = { readonly answer: (call: C) => Promise<Reply> };

/**
 * What a route reads of a request, and what it does with it. The schema stays with the route, so that what the document
 * says and what is let in are one thing.
 */
export function readsBody<C extends Call, Body>(
  body: z.ZodType<Body>,
  work: (call: C, body: Body) => Promise<Reply> | Reply,
): Answering<C> & { readonly body: z.ZodType } {
  return {
    body,
    async answer(call: C): Promise<Reply> {
      const read = parse(body, call.body);
      return read.ok ? work(call, read.value) : refused(read.refusal);
    },
  };
}

/** The same for what stands in the address behind the question mark. */
export function readsQuery<C extends Call, Query>(
  query: z.ZodType<Query>,
  work: (call: C, query: Query) => Promise<Reply> | Reply,
): Answering<C> & { readonly query: z.ZodType } {
  return {
    query,
    async answer(call: C): Promise<Reply> {
      const read = parse(query, Object.fromEntries(call.query));
      return read.ok ? work(call, read.value) : refused(read.refusal);
    },
  };
}
