import { ChevronRightIcon } from '@navikt/aksel-icons';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/actor';

export type MyUnit = {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  readonly closed?: true;
};

/** The units one belongs to, each a way to its board. */
export function UnitList({ units }: { readonly units: readonly MyUnit[] }) {
  const t = useTranslations('people.roles');
  const words = useTranslations('units');
  return (
    <ul className="border-ax-neutral-400 border-t">
      {units.map(({ slug, name, role, closed }) => (
        <li key={slug} className="border-ax-neutral-300 border-b">
          <Link
            href={`/units/${slug}`}
            className="flex min-h-60 items-center gap-12 px-8 py-8 text-ax-text-neutral no-underline hover:bg-ax-bg-neutral-soft"
          >
            <span className="flex flex-1 flex-col">
              <span className="text-lead font-strong">{name}</span>
              <span className="text-small text-ax-text-neutral-subtle">
                {closed === true ? `${t(role)} · ${words('closed')}` : t(role)}
              </span>
            </span>
            <ChevronRightIcon aria-hidden className="text-[1.5rem]" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
