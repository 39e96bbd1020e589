import { BookIcon, ExternalLinkIcon } from '@navikt/aksel-icons';
import { Link } from '@navikt/ds-react/Link';
import { useTranslations } from 'next-intl';
import type { CaseTypeId } from '@/domain/ids';
import { useCaseType } from './case-names';

/** How such a case is handled stands elsewhere; here is the way to it. */
export function CaseRoutine({ caseType }: { readonly caseType: CaseTypeId }) {
  const t = useTranslations('case');
  const type = useCaseType(caseType);
  const link = type?.routine ?? null;
  if (type === undefined || link === null) return null;
  return (
    <p className="mt-18 flex items-start gap-14 rounded-card bg-ax-bg-neutral-soft px-18 py-14">
      <BookIcon aria-hidden fontSize="1.5rem" className="shrink-0" />
      <Link href={link} target="_blank" rel="noopener noreferrer" className="font-strong">
        {t('routine', { name: type.name })}
        <ExternalLinkIcon title={t('routineOpens')} />
      </Link>
    </p>
  );
}
