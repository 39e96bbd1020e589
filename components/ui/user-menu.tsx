'use client';

import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { forgetBoardsOnDevice } from '@/client/kept-on-device';
import type { Role } from '@/domain/actor';
import { LanguageChoice } from './language-choice';
import { PersonCircle } from './person-circle';
import { SignOutDialog } from './sign-out-dialog';
import { ThemeChoice } from './theme-choice';
import { pagesOf } from './unit-pages';

export type UserMenuPerson = {
  readonly name: string;
  readonly initials: string;
  readonly role?: Role;
  /** Of the installation: its page is theirs alone. */
  readonly isOwner?: boolean;
};

type UserMenuProps = {
  /** Left out before signing in: the menu then only has language and theme. */
  readonly person?: UserMenuPerson;
  /** The unit whose pages the menu leads to. */
  readonly slug?: string;
  /** My edits that are not sent yet; signing out asks about them. */
  readonly pending?: number;
  /** Empties this device when the session ends; without a board at hand, of all boards. */
  readonly beforeSignOut?: () => Promise<void>;
  /** What only one page has, such as the list of shortcuts. */
  readonly children?: ReactNode;
};

export function UserMenu({
  person,
  slug,
  pending = 0,
  beforeSignOut = forgetBoardsOnDevice,
  children,
}: UserMenuProps) {
  const t = useTranslations('app.menu');
  const [leaving, setLeaving] = useState(false);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  return (
    <>
      {/* Inside the header, and so inside a landmark: a portal to the end of the page would be in none. */}
      <div ref={setRoot} />
      <ActionMenu rootElement={root}>
        <ActionMenu.Trigger>
          {person === undefined ? (
            <Button
              variant="tertiary"
              data-color="neutral"
              size="small"
              icon={<MenuHamburgerIcon aria-hidden />}
            >
              {t('open')}
            </Button>
          ) : (
            <button
              type="button"
              className="flex size-36 items-center justify-center rounded-card hover:bg-ax-bg-neutral-moderate-hover touch:size-44"
            >
              <PersonCircle initials={person.initials} size={30} tone="mine" />
              <span className="sr-only">{t('openFor', { name: person.name })}</span>
            </button>
          )}
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          {person === undefined ? null : <ActionMenu.Label>{person.name}</ActionMenu.Label>}
          {slug === undefined ? null : (
            <UnitLinks slug={slug} {...(person?.role === undefined ? {} : { role: person.role })} />
          )}
          {children}
          <ActionMenu.Item as={Link} href="/help">
            {t('help')}
          </ActionMenu.Item>
          <ActionMenu.Divider />
          <ThemeChoice />
          <LanguageChoice />
          {person === undefined ? null : (
            <>
              <ActionMenu.Divider />
              {person.isOwner === true ? (
                <ActionMenu.Item as={Link} href="/installation">
                  {t('installation')}
                </ActionMenu.Item>
              ) : null}
              <ActionMenu.Item as={Link} href="/account">
                {t('account')}
              </ActionMenu.Item>
              <ActionMenu.Item as={Link} href="/developers">
                {t('api')}
              </ActionMenu.Item>
              <ActionMenu.Item onSelect={() => setLeaving(true)}>{t('signOut')}</ActionMenu.Item>
            </>
          )}
        </ActionMenu.Content>
      </ActionMenu>
      <SignOutDialog
        open={leaving}
        pending={pending}
        onClose={() => setLeaving(false)}
        beforeSignOut={beforeSignOut}
      />
    </>
  );
}

function UnitLinks({ slug, role }: { readonly slug: string; readonly role?: Role }) {
  const t = useTranslations('app.menu');
  return (
    <>
      <ActionMenu.Group label={t('unit')}>
        <ActionMenu.Item as={Link} href={`/units/${slug}`}>
          {t('desk')}
        </ActionMenu.Item>
        {pagesOf(slug, role).map(({ name, href }) => (
          <ActionMenu.Item key={name} as={Link} href={href}>
            {t(name)}
          </ActionMenu.Item>
        ))}
      </ActionMenu.Group>
      <ActionMenu.Divider />
    </>
  );
}
