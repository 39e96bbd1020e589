import * as z from 'zod';
import type { Accounts } from '../auth/accounts';
import { email, password } from './fields';
import { done } from './given';
import { readsBody } from './reads';
import { ok, refused } from './reply';
import type { AccountCall, Call, Route } from './route';

/** Signing in and out, and the password. */
export function accountRoutes({ signIn, links }: Accounts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/auth/sign-in',
      for: 'anyone',
      id: 'signIn',
      summary: 'Sign in. The session is a cookie.',
      gives: done.extend({
        linkMade: z.boolean().describe('A leader has made a sign-in link for this account.'),
      }),
      ...readsBody(signInBody, async (call: Call, credentials) => {
        const signedIn = await signIn.in(credentials, call);
        if (!signedIn.ok) return refused(signedIn.refusal);
        const { accountId, cookies } = signedIn.value;
        // Told at the door, since whoever had a link that was made for somebody else could have come in.
        return ok({ ok: true, linkMade: links.unseen(accountId).length > 0 }, cookies);
      }),
    },
    {
      method: 'POST',
      path: '/api/auth/sign-out',
      for: 'anyone',
      id: 'signOut',
      summary: 'End this session.',
      gives: done,
      ...readsBody(nothing, async (call: Call) => ok({ ok: true }, await signIn.out(call))),
    },
    {
      method: 'POST',
      path: '/api/auth/sign-out-everywhere',
      for: 'account',
      id: 'signOutEverywhere',
      summary: 'End every session of the account.',
      gives: done,
      ...readsBody(nothing, async (call: AccountCall) =>
        ok({ ok: true }, await signIn.outEverywhere(call, call.session)),
      ),
    },
    {
      method: 'POST',
      path: '/api/account/password',
      for: 'account',
      id: 'changePassword',
      summary: 'Change the password, and end every other session.',
      gives: done,
      ...readsBody(changeBody, async (call: AccountCall, change) => {
        const changed = await signIn.changePassword(call, call.session, change);
        return changed.ok ? ok({ ok: true }, changed.value) : refused(changed.refusal);
      }),
    },
  ];
}

const signInBody = z.strictObject({ email, password });
const changeBody = z.strictObject({ currentPassword: password, newPassword: password });
/** `{}`: a form can send nothing of the kind. */
const nothing = z.strictObject({});
