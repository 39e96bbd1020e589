import { ExclamationmarkTriangleIcon, MonitorIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { FactList } from '../settings/fact-list';
import { Section } from '../settings/section';
import { EmptyState } from '../ui/empty-state';
import { Tag } from '../ui/tag';
import type { InstallationSeen } from './seen';

/** What the server is, and how many screens follow each unit with which build: numbers, and nobody's name. */
export function VersionsSection({ server, screens }: Pick<InstallationSeen, 'server' | 'screens'>) {
  const t = useTranslations('installation.versions');
  const facts = [
    { label: t('version'), value: server.version },
    { label: t('build'), value: server.build },
    { label: t('protocol'), value: server.protocol },
  ];
  return (
    <Section title={t('title')}>
      <FactList facts={facts} />
      <h3 className="mt-20 mb-8 font-strong text-lead">{t('screens')}</h3>
      {screens.length === 0 ? (
        <div className="max-w-[44rem]">
          <EmptyState icon={<MonitorIcon aria-hidden />} title={t('none')} fact={t('noneFact')} />
        </div>
      ) : (
        <ul aria-label={t('screens')} className="border-ax-neutral-400 border-t">
          {screens.map(({ slug, name, build, screens: count }) => (
            <li
              key={`${slug} ${build}`}
              className="flex min-h-48 flex-wrap items-center gap-x-20 gap-y-4 border-ax-neutral-300 border-b py-8"
            >
              <span className="min-w-200 flex-1 font-strong">{name}</span>
              <span className="tabular-nums">{t('count', { count })}</span>
              {build === server.build ? (
                <span className="text-ax-text-neutral-subtle">{t('same')}</span>
              ) : (
                <>
                  <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
                    {t('older')}
                  </Tag>
                  <span className="text-small">{t('olderFact', { build })}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
