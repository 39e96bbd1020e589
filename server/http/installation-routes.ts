import * as z from 'zod';
import { commandId, personId } from '@/domain/fields';
import { LIMITS } from '@/domain/limits';
import type { Outcome } from '../auth/outcome';
import type { Installation } from '../installation/installation';
import { email, unitName } from './fields';
import { done, instant, role, slug } from './given';
import { readsBody, readsQuery } from './reads';
import { ok, type Reply, refused, refusedFor } from './reply';
import type { AccountCall, Route } from './route';
import { unitLists, withPlan } from './unit-routes';
import { wholeGiven } from './whole-given';

const BASE = '/api/installation';
const UNIT = `${BASE}/units/{slug}`;

/** The installation as a whole. To anybody but its owner none of these addresses exists. */
export function installationRoutes(installation: Installation): readonly Route[] {
  const { leading } = installation;
  return [
    {
      method: 'GET',
      path: `${UNIT}/people`,
      for: 'owner',
      id: 'listLeaderCandidates',
      summary: 'Who of a unit could lead it.',
      gives: z.object({
        people: z.array(z.object({ person: z.string(), name: z.string(), role })),
      }),
      answer: async ({ params }) => {
        const found = leading.candidates(params.slug ?? '');
        return found.ok ? ok({ people: found.value }) : refused(found.refusal, 404);
      },
    },
    {
      method: 'POST',
      path: `${UNIT}/leaders`,
      for: 'owner',
      id: 'appointLeader',
      summary: 'Make somebody of a unit its leader.',
      gives: done,
      ...readsBody(leaderBody, async ({ params }: AccountCall, { commandId: id, person }) =>
        told(await leading.appoint(params.slug ?? '', person, id)),
      ),
    },
    {
      method: 'POST',
      path: `${UNIT}/invitations`,
      for: 'owner',
      id: 'inviteLeader',
      summary: 'Make a link by which somebody new comes in as a leader, once.',
      gives: done.extend({ path: z.string(), expiresAt: instant }),
      ...readsBody(z.strictObject({ email: email.optional() }), ({ params }: AccountCall, given) =>
        told(leading.invite(params.slug ?? '', given.email ?? null), (made) => made),
      ),
    },
    ...endingRoutes(installation),
    ...wholeRoutes(installation),
  ];
}

/** How a unit comes to its end, and back. */
function endingRoutes({ closing, merging }: Installation): readonly Route[] {
  return [
    {
      method: 'POST',
      path: `${UNIT}/close`,
      for: 'owner',
      id: 'closeUnit',
      summary: 'Close a unit, whose name is typed once more.',
      gives: done,
      ...readsBody(z.strictObject({ name: typed }), async ({ params }: AccountCall, { name }) =>
        told(await closing.close(params.slug ?? '', name)),
      ),
    },
    {
      method: 'POST',
      path: `${UNIT}/reopen`,
      for: 'owner',
      id: 'reopenUnit',
      summary: 'Open a closed unit again.',
      gives: done,
      ...readsBody(z.strictObject({}), async ({ params }: AccountCall) =>
        told(await closing.reopen(params.slug ?? '')),
      ),
    },
    {
      method: 'GET',
      path: `${UNIT}/merge`,
      for: 'owner',
      id: 'previewMerge',
      summary: 'What would move if a unit became part of another.',
      gives: done.extend(previewGiven),
      ...readsQuery(z.object({ into: z.string() }), async ({ params }: AccountCall, { into }) =>
        told(await merging.preview(params.slug ?? '', into), (seen) => seen),
      ),
    },
    {
      method: 'POST',
      path: `${UNIT}/merge`,
      for: 'owner',
      id: 'mergeUnit',
      summary: 'Make a unit part of another; its name is typed once more.',
      gives: done,
      ...readsBody(mergeBody, async ({ params }: AccountCall, { into, name }) =>
        told(await merging.merge(params.slug ?? '', into, name)),
      ),
    },
  ];
}

/** What is about no single unit. */
function wholeRoutes(installation: Installation): readonly Route[] {
  return [
    {
      method: 'GET',
      path: BASE,
      for: 'owner',
      id: 'readInstallation',
      summary: 'The units, the screens by version, and the backups.',
      gives: wholeGiven,
      answer: async () => ok(await installation.seen()),
    },
    {
      method: 'POST',
      path: `${BASE}/units`,
      for: 'owner',
      id: 'openUnit',
      summary: 'Make a unit that the owner is not in, with a link for its first leader.',
      gives: done.extend({ slug, path: z.string() }),
      ...readsBody(z.strictObject({ name: unitName, ...unitLists }), (_call: AccountCall, given) =>
        withPlan(given, async (plan) =>
          told(await installation.open(plan), ({ slug: made, path }) => ({ slug: made, path })),
        ),
      ),
    },
    {
      method: 'POST',
      path: `${BASE}/invitations`,
      for: 'owner',
      maxBytes: LIST_BYTES,
      id: 'inviteAll',
      summary: 'Invite a list of people, one line each: name, e-mail, role, unit.',
      gives: done.extend({
        made: z.array(z.object({ line: z.int(), path: z.string(), expiresAt: instant })),
        problems: z.array(z.looseObject({ line: z.int(), code: z.string() })),
      }),
      ...readsBody(z.strictObject({ text: z.string() }), async (_call: AccountCall, { text }) =>
        told(await installation.inviteAll(text), (list) => list),
      ),
    },
    {
      method: 'POST',
      path: `${BASE}/backups`,
      for: 'owner',
      id: 'makeBackup',
      summary: 'Make a backup now.',
      gives: done,
      ...readsBody(z.strictObject({}), async (_call: AccountCall) => {
        const made = await installation.backUp();
        // Why not is for whoever runs the server, and stands in the log.
        return made.ok ? ok({ ok: true }) : refusedFor('E_STORAGE', 503, { field: made.code });
      }),
    },
  ];
}

/** Five hundred lines of the longest name, address and unit there may be. */
const LIST_BYTES = 512 * 1024;
/** More than the name of any unit. */
const typed = z.string().max(LIMITS.nameGraphemes * LIMITS.bytesPerGrapheme);
const leaderBody = z.strictObject({ commandId, person: personId });
const mergeBody = z.strictObject({ into: z.string().max(80), name: typed });

const number = z.int();
const previewGiven = {
  cases: number,
  known: number.describe('Of the cases, those that are open in the other unit as well.'),
  counted: number.describe('In count lines.'),
  caseTypes: number,
  reasons: number,
  people: number,
  peopleKnown: number.describe('Who is in both.'),
  ideas: number,
  actions: number,
};

function told<T>(outcome: Outcome<T>, shown: (value: T) => object = () => ({})): Reply {
  if (outcome.ok) return ok({ ok: true, ...shown(outcome.value) });
  const isMissing = outcome.refusal.code === 'E_NOT_FOUND' && outcome.refusal.field === undefined;
  return isMissing ? refused(outcome.refusal, 404) : refused(outcome.refusal);
}
