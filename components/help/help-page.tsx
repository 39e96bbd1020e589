import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ShortcutList } from '../board/shortcut-list';
import { Signs } from './signs';

const DEEDS = [
  'register',
  'take',
  'hold',
  'received',
  'handOver',
  'move',
  'finish',
  'undo',
  'offline',
  'conflict',
  'idea',
] as const;
const WORDS = [
  'queue',
  'case',
  'caseType',
  'waiting',
  'review',
  'workingDays',
  'deadline',
  'upToDate',
  'approval',
  'staffing',
  'personDay',
  'duty',
  'priority',
  'stock',
  'routine',
  'idea',
  'action',
] as const;
const TOPICS = ['do', 'signs', 'words', 'keys', 'trust'] as const;
type Topic = (typeof TOPICS)[number];

/** How the board is used, on one page that can be printed. Each topic has an address of its own. */
export function HelpPage() {
  const t = useTranslations('help');
  return (
    <>
      <h1 className="pb-8 font-strong text-page">{t('title')}</h1>
      <p className="pb-16">{t('lead')}</p>
      <nav aria-label={t('on')} className="print:hidden">
        <ul className="flex flex-wrap gap-x-20 gap-y-4">
          {TOPICS.map((topic) => (
            <li key={topic}>
              <Link
                href={`#${topic}`}
                className="inline-flex min-h-24 items-center text-ax-text-accent-subtle underline touch:min-h-44"
              >
                {t(`${topic}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Part topic="do">
        <dl className="flex flex-col gap-14">
          {DEEDS.map((deed) => (
            <Term key={deed} word={t(`do.${deed}.what`)} means={t(`do.${deed}.how`)} />
          ))}
        </dl>
      </Part>
      <Part topic="signs">
        <Signs />
      </Part>
      <Part topic="words">
        <dl className="flex flex-col gap-14">
          {WORDS.map((word) => (
            <Term key={word} word={t(`words.${word}.word`)} means={t(`words.${word}.means`)} />
          ))}
        </dl>
      </Part>
      <Part topic="keys">
        <p className="pb-12">{t('keys.lead')}</p>
        <ShortcutList />
      </Part>
      <Part topic="trust">
        <Trust />
      </Part>
    </>
  );
}

function Trust() {
  const t = useTranslations('help.trust');
  return (
    <>
      <ul className="flex list-disc flex-col gap-6 pl-20">
        <li>{t('figures')}</li>
        <li>{t('names')}</li>
        <li>{t('text')}</li>
        <li>{t('everything')}</li>
      </ul>
      <p className="pt-12">
        <Link
          href="/account/data"
          className="inline-flex min-h-24 items-center text-ax-text-accent-subtle underline touch:min-h-44"
        >
          {t('own')}
        </Link>
      </p>
    </>
  );
}

function Part({ topic, children }: { readonly topic: Topic; readonly children: ReactNode }) {
  const t = useTranslations('help');
  return (
    <section aria-labelledby={topic} className="pt-32">
      <h2 id={topic} className="scroll-mt-16 pb-12 font-heading text-panel">
        {t(`${topic}.title`)}
      </h2>
      {children}
    </section>
  );
}

function Term({ word, means }: { readonly word: string; readonly means: string }) {
  return (
    <div>
      <dt className="font-strong">{word}</dt>
      <dd>{means}</dd>
    </div>
  );
}
