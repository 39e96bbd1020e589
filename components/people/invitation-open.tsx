import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/actor';
import { signInThen } from '../account/safe-next';
import { TextLink } from '../form/text-link';
import { AcceptForm } from './accept-form';

type InvitationOpenProps = {
  readonly code: string;
  readonly unitName: string;
  readonly role: Role;
  /** The account that is signed in, if there is one. */
  readonly email?: string;
  /** What that account is called in another unit. */
  readonly name?: string;
};

/** A link that can still be used. */
export function InvitationOpen({ code, unitName, role, email, name = '' }: InvitationOpenProps) {
  const t = useTranslations('people');
  return (
    <>
      <p className="text-ax-text-neutral-subtle">{t('accept.title')}</p>
      <h1 className="text-page font-strong">{unitName}</h1>
      <p className="mt-6 text-lead">
        {t('accept.asRole', { role: t(`roles.${role}`) })} {t(`roleHelp.${role}`)}
      </p>
      <p className="mt-12 mb-24">
        {email === undefined ? (
          <>
            {t('accept.haveAccount')}{' '}
            <TextLink href={signInThen(`/invite/${encodeURIComponent(code)}`)}>
              {t('accept.signIn')}
            </TextLink>
          </>
        ) : (
          t('accept.signedInAs', { email })
        )}
      </p>
      <AcceptForm code={code} email={email ?? null} name={name} />
    </>
  );
}
