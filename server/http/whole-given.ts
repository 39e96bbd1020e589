import * as z from 'zod';
import { instant, slug } from './given';

/** All that the page of the owner shows, as the document tells of it. */
export const wholeGiven = z.object({
  now: instant,
  units: z.array(
    z.object({
      slug,
      name: z.string(),
      number: z.string().nullable(),
      open: z.int().describe('Open cases, those in count lines too.'),
      people: z.int(),
      leaders: z.array(z.string()),
      since: instant,
      closed: z
        .object({ at: instant, into: z.string().nullable(), reopenUntil: instant.nullable() })
        .nullable(),
      merging: z.boolean(),
    }),
  ),
  server: z.object({ version: z.string(), build: z.string(), protocol: z.int() }),
  screens: z.array(z.object({ slug, name: z.string(), build: z.string(), screens: z.int() })),
  backups: z.object({
    folder: z.string(),
    list: z.array(z.looseObject({ file: z.string(), at: instant, bytes: z.int() })),
  }),
});
