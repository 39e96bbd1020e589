import { useTranslations } from 'next-intl';
import type { Separator } from '@/domain/import/rows';
import type { Opened } from './source';

const NAMES: Readonly<Record<Separator, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
};
const ENCODINGS = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

/** How the file was understood, so that a wrong guess is seen before it does harm. */
export function OpenedLine({ source }: { readonly source: Opened }) {
  const t = useTranslations('import');
  const { name, table, encoding } = source;
  return (
    <p>
      {t('source.opened', {
        name: name ?? t('source.pasted'),
        rows: table.rows.length,
        columns: table.header.length,
        encoding: ENCODINGS[encoding],
        separator: t(`separator.${NAMES[table.separator]}`),
        named: table.named ? 'yes' : 'no',
      })}
    </p>
  );
}
