import { useTranslations } from 'next-intl';

const KEYS = [
  'find',
  'next',
  'move',
  'open',
  'walk',
  'columns',
  'openThere',
  'copy',
  'priority',
  'undo',
  'list',
] as const;

/** Every key of the desk, and what it does. */
export function ShortcutList() {
  const t = useTranslations('desk.shortcuts');
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-20 gap-y-8">
      {KEYS.map((key) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="rounded-tag border border-ax-neutral-600 px-6 font-[inherit]">
              {t(`key.${key}`)}
            </kbd>
          </dt>
          <dd>{t(`does.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
