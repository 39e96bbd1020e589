import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { services } from '@/server/services';

/** Nothing to see: it finds out where whoever comes here wants to go. */
export default async function StartPage() {
  const { access, accounts } = services();
  if (!accounts.setup.isDone()) redirect('/setup');
  const session = await access.sessionOf(await headers());
  if (session === null) redirect('/sign-in');
  const units = access.unitsOf(session.accountId);
  const [only] = units;
  redirect(units.length === 1 && only !== undefined ? `/units/${only.slug}` : '/units');
}
