'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { type Problem, type Problems, WHOLE_FORM } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { useProblemSentence } from '../form/use-problem-sentence';
import { LinkForm } from './link-form';

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'no'; readonly problem: Problem | undefined }
  | { readonly kind: 'yes'; readonly code: string; readonly unit: string; readonly name: string };

/** Whose link it is, and then the form. To look changes nothing: mail scanners and previews open links too. */
export function LinkSignIn() {
  const t = useTranslations('signInLink');
  const sentence = useProblemSentence();
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' });
  useEffect(() => {
    const code = window.location.hash.slice(1);
    let isGone = false;
    void look(code).then((found) => {
      if (!isGone) setLooked(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (looked.kind === 'no')
    return (
      <>
        <h1 className="mb-6 text-page font-strong">{t('noTitle')}</h1>
        <p className="text-lead" role="alert">
          {looked.problem === undefined ? null : sentence(looked.problem, '')}
        </p>
      </>
    );
  return (
    <>
      <h1 className="mb-6 text-page font-strong">{t('title')}</h1>
      <p className="mb-24 min-h-18 text-ax-text-neutral-subtle" role="status">
        {looked.kind === 'looking' ? '' : t('lead', { name: looked.name, unit: looked.unit })}
      </p>
      {looked.kind === 'looking' ? null : <LinkForm code={looked.code} />}
    </>
  );
}

async function look(code: string): Promise<Looked> {
  const sent = await send('POST', '/api/sign-in-links/look', { code });
  if (sent.kind !== 'yes') {
    const problems: Problems = problemsFrom(sent, []);
    return { kind: 'no', problem: problems[WHOLE_FORM] };
  }
  const { unitName, name } = sent.body;
  return { kind: 'yes', code, unit: String(unitName), name: String(name) };
}
