'use client';

import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useTranslations } from 'next-intl';
import { useBoard, useConnection, useMe, usePeople, useSignOut } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { ExampleTag } from '../ui/example-tag';
import { Mark } from '../ui/mark';
import { useDates } from '../ui/use-dates';
import { UserMenu, type UserMenuPerson } from '../ui/user-menu';
import { ConnectionState } from './connection-state';
import { useDesk } from './desk-context';

type TopBarProps = {
  readonly unit: { readonly slug: string; readonly name: string; readonly isExample: boolean };
  readonly named: UserMenuPerson;
  readonly today: Day;
};

/** The mark, the unit, the day, whether this is current, and the menu. */
export function TopBar({ unit, named, today }: TopBarProps) {
  const t = useTranslations('app');
  const words = useTranslations('desk');
  const dates = useDates(today);
  const me = useMe();
  const people = usePeople();
  const { name, initials } = people.get(me.person) ?? named;
  // The unit may be given another name while the page is open.
  const unitName = useBoard((board) => board.setup.name);
  const { waiting } = useConnection();
  const emptyDevice = useSignOut();
  const { ask } = useDesk();
  return (
    <header className="flex min-h-60 items-center gap-x-16 px-20 py-8 phone:gap-x-10 phone:px-16">
      <div className="flex items-center gap-10 font-strong text-lead">
        <Mark />
        <span className="phone:sr-only">{t('name')}</span>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-16">
        <h1 className="wrap-anywhere border-ax-neutral-500 border-l pl-14 font-strong text-lead phone:border-l-0 phone:pl-0 phone:text-body">
          {unitName}
        </h1>
        {unit.isExample ? <ExampleTag /> : null}
        <p className="text-ax-text-neutral-subtle phone:w-full phone:text-small">
          {dates.heading(today)}
          <span className="phone:hidden">, {dates.week(today)}</span>
        </p>
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-12 phone:gap-8">
        <ConnectionState />
        <SearchButton />
        <UserMenu
          slug={unit.slug}
          pending={waiting}
          beforeSignOut={emptyDevice}
          person={{ ...named, name, initials, role: me.role }}
        >
          <ActionMenu.Item onSelect={() => ask({ kind: 'changes' })}>
            {words('changes.menu')}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => ask({ kind: 'shortcuts' })} shortcut="?">
            {words('shortcuts.menu')}
          </ActionMenu.Item>
          <ActionMenu.Divider />
        </UserMenu>
      </div>
    </header>
  );
}

/** Looks like the field that it opens; in a small window only its sign is there. */
function SearchButton() {
  const t = useTranslations('find');
  const { ask } = useDesk();
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K"
      aria-label={t('open')}
      className="focusable flex min-h-36 cursor-pointer items-center gap-8 whitespace-nowrap rounded-card border border-ax-neutral-600 bg-ax-bg-default px-12 text-ax-text-neutral-subtle hover:bg-ax-bg-neutral-moderate-hover touch:min-h-44 phone:border-0 phone:bg-transparent phone:px-8 wide:min-w-206"
      onClick={() => ask({ kind: 'find' })}
    >
      <MagnifyingGlassIcon aria-hidden fontSize="1.25rem" />
      <span className="max-[80rem]:hidden">{t('open')}</span>
    </button>
  );
}
