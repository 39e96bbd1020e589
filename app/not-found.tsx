import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/form/text-link';
import { PageFrame } from '@/components/ui/page-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('units.notFound');
  return { title: t('title') };
}

/** The same words for what does not exist and for what is not the reader's to see. */
export default function NotFoundPage() {
  const t = useTranslations('units.notFound');
  return (
    <PageFrame>
      <h1 className="mb-6 text-page font-strong">{t('title')}</h1>
      <p className="mb-16 text-lead">{t('fact')}</p>
      <TextLink href="/">{t('toStart')}</TextLink>
    </PageFrame>
  );
}
