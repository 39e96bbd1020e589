import * as z from 'zod';
import type { PersonId } from '@/domain/ids';
import type { Accounts } from '../auth/accounts';
import { password } from './fields';
import { done, instant } from './given';
import { readsBody } from './reads';
import { ok, refused } from './reply';
import type { AccountCall, Call, Route, UnitCall } from './route';

/** Links by which somebody who forgot the password signs in once: made by a leader, instead of an e-mail. */
export function signInLinkRoutes({ links, linkSignIn }: Accounts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/units/{slug}/people/{person}/sign-in-link',
      for: ['leader'],
      id: 'makeSignInLink',
      summary:
        'Make a link by which somebody of the unit signs in once, and chooses a new password.',
      gives: done.extend({ path: z.string(), createdAt: instant, expiresAt: instant }),
      ...readsBody(nothing, ({ seat, session, params }: UnitCall) => {
        const person = (params.person ?? '') as PersonId;
        const made = linkSignIn.make(seat.unit, person, session.accountId);
        if (!made.ok)
          return made.refusal.code === 'E_NOT_FOUND'
            ? refused(made.refusal, 404)
            : refused(made.refusal);
        const { code, createdAt, expiresAt } = made.value;
        return ok({ ok: true, path: `/sign-in/link#${code}`, createdAt, expiresAt });
      }),
    },
    {
      method: 'POST',
      path: '/api/sign-in-links/look',
      for: 'anyone',
      id: 'lookAtSignInLink',
      summary: 'For whom a sign-in link is; it stays as it is.',
      gives: done.extend({ unitName: z.string(), name: z.string() }),
      ...readsBody(z.strictObject({ code }), (call: Call, given) => {
        const link = linkSignIn.look(given.code, call);
        return link.ok ? ok({ ok: true, ...link.value }) : refused(link.refusal);
      }),
    },
    {
      method: 'POST',
      path: '/api/sign-in-links',
      for: 'anyone',
      id: 'useSignInLink',
      summary: 'Sign in by a link, once, and choose a new password.',
      gives: done,
      ...readsBody(linkBody, async (call: Call, given) => {
        const signedIn = await linkSignIn.use(given, call);
        return signedIn.ok ? ok({ ok: true }, signedIn.value.cookies) : refused(signedIn.refusal);
      }),
    },
    {
      method: 'POST',
      path: '/api/account/sign-in-links-seen',
      for: 'account',
      id: 'seeSignInLinks',
      summary: 'Say that one has been told of the sign-in links made for the account.',
      gives: done,
      ...readsBody(nothing, (call: AccountCall) => {
        links.markSeen(call.session.accountId);
        return ok({ ok: true });
      }),
    },
  ];
}

/** In the body and never in an address: those stand in the logs of whatever lies between. */
const code = z.string().max(100);
const linkBody = z.strictObject({ code, newPassword: password });
const nothing = z.strictObject({});
