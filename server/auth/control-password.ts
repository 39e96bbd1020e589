import type { Recovery } from './recovery';

/** What the command is told: the password once, or that there is no such account. */
export type NewPasswordTold = { readonly password: string | null };

/** Another password for an account, asked for at the machine itself. The address is in the body: what is asked for is in a log. */
export async function controlPassword(
  { newPassword }: Recovery,
  _query: URLSearchParams,
  body: Uint8Array,
): Promise<NewPasswordTold> {
  return { password: await newPassword(new TextDecoder().decode(body).trim()) };
}
