'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../form/link-button';
import type { MadeExample } from './use-example';

const ROLES = ['owner', 'leader', 'member', 'reader'] as const;

/** Told once: of a password the server keeps only what it can be checked against. */
export function ExampleAccounts({ slug, accounts }: MadeExample) {
  const t = useTranslations('setup.example');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex max-w-[52rem] flex-col items-start gap-16">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-page font-strong outline-none">
          {t('madeTitle')}
        </h1>
        <p className="mt-6 text-lead">{t('madeLead')}</p>
      </div>
      <table className="w-full text-left">
        <caption className="sr-only">{t('accounts')}</caption>
        <thead className="border-ax-neutral-400 border-b text-small phone:sr-only">
          <tr>
            <th scope="col" className="py-8 pr-16 font-strong">
              {t('name')}
            </th>
            <th scope="col" className="py-8 pr-16 font-strong">
              {t('email')}
            </th>
            <th scope="col" className="py-8 pr-16 font-strong">
              {t('password')}
            </th>
            <th scope="col" className="py-8 font-strong">
              {t('role')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ name, email, password, role }) => (
            <tr
              key={email}
              className="border-ax-neutral-300 border-b phone:grid phone:grid-cols-2 phone:py-6"
            >
              <th scope="row" className="py-8 pr-16 font-strong phone:py-2">
                {name}
              </th>
              <td className="py-8 pr-16 phone:order-3 phone:col-span-2 phone:py-2">{email}</td>
              <td className="py-8 pr-16 font-mono phone:order-4 phone:col-span-2 phone:py-2">
                {password}
              </td>
              <td className="py-8 phone:py-2">{t(`roles.${roleOf(role)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LinkButton href={`/units/${slug}`}>{t('open')}</LinkButton>
    </div>
  );
}

function roleOf(role: string): (typeof ROLES)[number] {
  return ROLES.find((one) => one === role) ?? 'member';
}
