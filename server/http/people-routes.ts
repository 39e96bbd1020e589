import * as z from 'zod';
import { ROLES } from '@/domain/actor';
import type { Accounts } from '../auth/accounts';
import type { Joining } from '../auth/joining';
import { email, password, personName } from './fields';
import { done, instant, role, slug } from './given';
import { readsBody } from './reads';
import { ok, type Reply, refused, refusedFor } from './reply';
import type { Call, Route, UnitCall } from './route';

const LEADERS = ['leader'] as const;
const WITH_NAMES = ['leader', 'member'] as const;

/** Who belongs to a unit, and how somebody comes to. Roles and removal are commands of the board. */
export function peopleRoutes({ access, rename, invitations, joining }: Accounts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/units/{slug}/people',
      for: WITH_NAMES,
      id: 'listPeople',
      summary: 'List who is in the unit.',
      gives: z.object({ people: z.array(z.object(person)) }),
      answer: async ({ seat }) => ok({ people: access.peopleOf(seat.unit) }),
    },
    {
      method: 'POST',
      path: '/api/units/{slug}/name',
      for: ROLES,
      id: 'changeMyName',
      summary: 'Change the name by which the unit knows you.',
      gives: done,
      ...readsBody(z.strictObject({ name: personName }), ({ seat }: UnitCall, { name }) => {
        const renamed = rename(seat.unit, seat.person, name);
        return renamed.ok ? ok({ ok: true }) : refused(renamed.refusal);
      }),
    },
    {
      method: 'GET',
      path: '/api/units/{slug}/invitations',
      for: LEADERS,
      id: 'listInvitations',
      summary: 'List the invitations that nobody has used.',
      gives: z.object({ invitations: z.array(z.object(invitation)) }),
      answer: async ({ seat }) => ok({ invitations: invitations.open(seat.unit) }),
    },
    {
      method: 'POST',
      path: '/api/units/{slug}/invitations',
      for: LEADERS,
      id: 'makeInvitation',
      summary: 'Make a link by which one person joins the unit, once.',
      gives: done.extend({ ...invitation, path: z.string() }),
      ...readsBody(inviteBody, ({ seat }: UnitCall, { role, email = null }) => {
        const made = invitations.create(seat.unit, role, email);
        if (!made.ok) return refused(made.refusal);
        const { code, ...shown } = made.value;
        return ok({ ok: true, ...shown, path: `/invite/${code}` });
      }),
    },
    {
      method: 'DELETE',
      path: '/api/units/{slug}/invitations/{id}',
      for: LEADERS,
      id: 'withdrawInvitation',
      summary: 'Withdraw an invitation that nobody has used.',
      gives: done,
      answer: async ({ seat, params }) => {
        const withdrawn = invitations.withdraw(seat.unit, params.id ?? '');
        return withdrawn.ok ? ok({ ok: true }) : refused(withdrawn.refusal, 404);
      },
    },
    {
      method: 'POST',
      path: '/api/invitations/{code}',
      for: 'anyone',
      id: 'acceptInvitation',
      summary: 'Join a unit by an invitation, with a new account or as whoever is signed in.',
      gives: done.extend({ slug }),
      ...readsBody(acceptBody, (call: Call, given) => accept(joining, call, given)),
    },
  ];
}

const inviteBody = z.strictObject({ role: z.enum(ROLES), email: email.optional() });

async function accept(
  joining: Joining,
  call: Call,
  { name, email, password }: z.output<typeof acceptBody>,
): Promise<Reply> {
  if ((email === undefined) !== (password === undefined)) return refusedFor('E_BAD_OP');
  const credentials = email === undefined || password === undefined ? null : { email, password };
  const joined = await joining.accept({ code: call.params.code ?? '', name, credentials }, call);
  return joined.ok
    ? ok({ ok: true, slug: joined.value.slug }, joined.value.cookies)
    : refused(joined.refusal);
}

const person = { person: z.string(), name: z.string(), initials: z.string() };
const invitation = { id: z.string(), role, createdAt: instant, expiresAt: instant };

/** Whoever is signed in gives a name alone: people have one in each unit. */
const acceptBody = z.strictObject({
  name: personName,
  email: email.optional(),
  password: password.optional(),
});
