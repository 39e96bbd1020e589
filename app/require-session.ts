import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInThen } from '@/components/account/safe-next';
import { services } from '@/server/services';

type Session = NonNullable<Awaited<ReturnType<ReturnType<typeof services>['access']['sessionOf']>>>;

/** Who asks for a page; whoever is not signed in is sent to do so and comes back to `path`. */
export async function requireSession(path: string): Promise<Session> {
  const session = await services().access.sessionOf(await headers());
  return session ?? redirect(signInThen(path));
}
