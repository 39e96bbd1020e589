import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExampleTag } from './example-tag';
import { Mark } from './mark';
import { UserMenu, type UserMenuPerson } from './user-menu';

type PageFrameProps = {
  /** The unit whose page it is, as a link to its desk. Left out where no unit is known yet. */
  readonly unit?: { readonly slug: string; readonly name: string; readonly isExample?: boolean };
  /** Who is signed in. Left out before that: the menu then only has language and theme. */
  readonly person?: UserMenuPerson;
  /** `reading` for forms and text, `full` for tables. */
  readonly width?: 'reading' | 'full';
  /** Beside the menu: how to go on elsewhere. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** Every page but the desk: the mark, the unit and the menu on the frame, and the page on the board. */
export function PageFrame({ unit, person, width = 'reading', beside, children }: PageFrameProps) {
  const t = useTranslations('app');
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="sr-only focusable rounded-card bg-ax-bg-default px-16 py-8">
        {t('skipToContent')}
      </a>
      <header className="flex min-h-60 flex-wrap items-center gap-x-16 gap-y-4 px-20 py-8">
        <Link
          href="/"
          className="flex items-center gap-10 text-lead font-strong text-ax-text-neutral no-underline"
        >
          <Mark />
          {t('name')}
        </Link>
        {unit === undefined ? null : (
          <Link
            href={`/units/${unit.slug}`}
            className="border-ax-neutral-500 border-l pl-14 text-lead font-strong text-ax-text-neutral"
          >
            {unit.name}
          </Link>
        )}
        {unit?.isExample === true ? <ExampleTag /> : null}
        <div className="ml-auto flex items-center gap-16">
          {beside}
          <UserMenu
            {...(person === undefined ? {} : { person })}
            {...(unit === undefined ? {} : { slug: unit.slug })}
          />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-12 mb-12 flex-1 rounded-board border border-ax-neutral-400 bg-ax-bg-default px-30 py-26 outline-none phone:mx-0 phone:mb-0 phone:rounded-none phone:px-16"
      >
        <div className={width === 'reading' ? 'max-w-[44rem]' : ''}>{children}</div>
      </main>
    </div>
  );
}
