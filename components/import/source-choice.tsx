'use client';

import { Button } from '@navikt/ds-react/Button';
import { FileUploadDropzone } from '@navikt/ds-react/FileUpload';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '@/domain/limits';
import { textOf } from '../form/text-of';
import { Section } from '../settings/section';
import { FileSentence } from './file-sentence';
import { OpenedLine } from './opened-line';
import type { Source } from './source';

type SourceChoiceProps = {
  /** What the rows are of: its words differ, and how it is opened does not. */
  readonly of: 'import' | 'counts';
  readonly source: Source;
  readonly onOpen: (name: string | null, bytes: () => Promise<Uint8Array>) => Promise<void>;
};

const MEGABYTE = 1024 * 1024;

/** A file, or rows from the clipboard. Both are read by the same function. */
export function SourceChoice({ of, source, onOpen }: SourceChoiceProps) {
  const t = useTranslations(`${of}.source`);
  const [isEmpty, setEmpty] = useState(false);

  function readPasted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = textOf(new FormData(event.currentTarget), 'rows');
    setEmpty(text.trim() === '');
    if (text.trim() !== '') void onOpen(null, async () => new TextEncoder().encode(text));
  }

  function readFile(files: readonly { readonly file: File }[]) {
    const file = files[0]?.file;
    if (file === undefined) return;
    setEmpty(false);
    void onOpen(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  return (
    <Section title={t('title')}>
      <div className="grid grid-cols-2 items-start gap-x-40 gap-y-20 phone:grid-cols-1">
        <FileUploadDropzone
          label={t('file')}
          description={t('fileHelp', { megabytes: LIMITS.importFileBytes / MEGABYTE })}
          multiple={false}
          onSelect={readFile}
        />
        <form noValidate onSubmit={readPasted} className="flex flex-col items-start gap-12">
          <Textarea
            autoComplete="off"
            name="rows"
            label={t('paste')}
            description={t('pasteHelp')}
            size="small"
            minRows={4}
            maxRows={12}
            spellCheck={false}
            className="w-full"
            error={isEmpty ? t('nothing') : undefined}
          />
          <Button type="submit" size="small" variant="secondary">
            {t('read')}
          </Button>
        </form>
      </div>
      <div className="mt-16" aria-live="polite">
        {source.kind === 'reading' ? <p>{t('reading')}</p> : null}
        {source.kind === 'opened' ? <OpenedLine source={source} /> : null}
        {source.kind === 'unreadable' ? (
          <InlineMessage status="error" size="small">
            <FileSentence problem={source.problem} />
          </InlineMessage>
        ) : null}
      </div>
    </Section>
  );
}
