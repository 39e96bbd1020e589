import * as z from 'zod';
import type { Accounts } from '../auth/accounts';
import type { Example } from '../auth/example';
import { LANGUAGES } from '../auth/first-setup';
import { done, slug } from './given';
import { readsBody } from './reads';
import { ok, type Reply, refused, refusedFor } from './reply';
import type { Call, Route } from './route';

/** Instead of the first set-up: an example unit, whose accounts are told in the answer and never again. */
export function exampleRoutes({ setup, signIn }: Accounts, example: Example): readonly Route[] {
  const make = readsBody(body, async (call: Call, { code = null, language }): Promise<Reply> => {
    const admitted = setup.admit(code, call, call.atTheMachine);
    if (!admitted.ok) return refused(admitted.refusal);
    const made = await example.make(language);
    if (!made.ok) return refused(made.refusal);
    const { slug: address, accounts } = made.value;
    const [owner] = accounts;
    const signedIn = owner === undefined ? null : await signIn.in(owner, call);
    const cookies = signedIn?.ok === true ? signedIn.value.cookies : [];
    return ok({ ok: true, slug: address, accounts }, cookies);
  });
  return [
    {
      method: 'POST',
      path: '/api/setup/example',
      for: 'anyone',
      id: 'setUpExample',
      summary: 'Set the installation up with an invented unit, to try the board with.',
      gives: done.extend({
        slug,
        accounts: z.array(
          z.looseObject({ email: z.string(), password: z.string(), role: z.string() }),
        ),
      }),
      body: make.body,
      answer: async (call) => (setup.isDone() ? refusedFor('E_SETUP_DONE') : make.answer(call)),
    },
  ];
}

const body = z.strictObject({
  code: z.string().max(40).optional(),
  language: z.enum(LANGUAGES),
});
