import * as z from 'zod';
import { ok, type Reply } from '../reply';
import type { Route } from '../route';
import type { OpenApi } from './document';

/** The document that tells of all routes, this one too. It holds nothing but what anybody may know of the product. */
export function documentRoute(make: () => OpenApi): Route {
  let made: Reply | null = null;
  return {
    method: 'GET',
    path: '/api/openapi.json',
    for: 'anyone',
    id: 'readDocument',
    summary: 'Read this document.',
    gives: z.looseObject({ openapi: z.literal('3.1.0') }),
    async answer() {
      made ??= ok(make());
      return made;
    },
  };
}
