import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { type Body, problemsFrom, send } from '../form/send';
import { asLanguage } from '../ui/language';

export type ExampleAccount = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
};

export type MadeExample = { readonly slug: string; readonly accounts: readonly ExampleAccount[] };

type Example = {
  readonly waiting: boolean;
  readonly problems: Problems;
  readonly made: MadeExample | null;
  /** With the code from the start where one is asked for. */
  readonly make: (code: string | null) => Promise<void>;
};

/** The example unit, made by the server: a few seconds' work. */
export function useExample(): Example {
  const language = asLanguage(useTranslations('app')('language'));
  const [waiting, setWaiting] = useState(false);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [made, setMade] = useState<MadeExample | null>(null);
  async function make(code: string | null) {
    setProblems(NO_PROBLEMS);
    setWaiting(true);
    const withCode = code === null ? {} : { code };
    const sent = await send('POST', '/api/setup/example', { ...withCode, language });
    setWaiting(false);
    if (sent.kind === 'yes') return setMade(readExample(sent.body));
    setProblems(problemsFrom(sent, ['code']));
  }
  return { waiting, problems, made, make };
}

/** What the server told; exported for its test. */
export function readExample(body: Body): MadeExample {
  const told = Array.isArray(body.accounts) ? body.accounts : [];
  return { slug: String(body.slug), accounts: told.filter(isAccount) };
}

function isAccount(value: unknown): value is ExampleAccount {
  if (typeof value !== 'object' || value === null) return false;
  const fields: readonly string[] = ['name', 'email', 'password', 'role'];
  const entries = new Map<string, unknown>(Object.entries(value));
  return fields.every((field) => typeof entries.get(field) === 'string');
}
