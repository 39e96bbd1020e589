import { useTranslations } from 'next-intl';
import type { Comparison } from '@/domain/cases/compare-list';

/** What the list will do to the board, in numbers, before anything is sent. */
export function Compared({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations('import.compared');
  const { added, updated, missing, newPost, back, older, closed } = comparison;
  const always = [
    ['added', added.length],
    ['updated', updated],
    ['missing', missing.length],
    ['newPost', newPost],
  ] as const;
  const seldom = [
    ['back', back],
    ['older', older],
    ['closed', closed],
  ] as const;
  const notes = seldom.filter(([, count]) => count > 0);
  return (
    <div className="mb-16" aria-live="polite">
      <dl className="flex flex-wrap gap-x-40 gap-y-12">
        {always.map(([what, count]) => (
          <div key={what} className="flex flex-col-reverse">
            <dt>{t(what, { count })}</dt>
            <dd className="font-strong text-page">{t('number', { count })}</dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <p className="mt-8 text-ax-text-neutral-subtle">
          {notes.map(([what, count]) => t(what, { count })).join(' ')}
        </p>
      )}
    </div>
  );
}
