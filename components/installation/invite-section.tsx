'use client';

import { Button } from '@navikt/ds-react/Button';
import { FileUploadTrigger } from '@navikt/ds-react/FileUpload';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { decodeText } from '@/domain/import/decode-text';
import { LIMITS } from '@/domain/limits';
import { FormAlert } from '../form/form-alert';
import { type Problem, WHOLE_FORM } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { SubmitButton } from '../form/submit-button';
import { textOf } from '../form/text-of';
import { useProblems } from '../form/use-problems';
import { Section } from '../settings/section';
import { type Invited, readInvited } from './invited';
import { InvitedList } from './invited-list';

/** Many at once, from a list. The links come back as a file, this once. */
export function InviteSection() {
  const t = useTranslations('installation.invite');
  const router = useRouter();
  const { form, problems, show } = useProblems();
  const field = useRef<HTMLTextAreaElement>(null);
  const [waiting, setWaiting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);

  async function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = textOf(new FormData(event.currentTarget), 'list');
    if (text.trim() === '') return show({ list: { code: 'E_EMPTY' } });
    setWaiting(true);
    const sent = await send('POST', '/api/installation/invitations', { text });
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['text', 'line']));
    show({});
    setInvited(readInvited(text, sent.body, window.location.origin));
    router.refresh();
  }

  async function openFile(files: readonly { readonly file: File }[]) {
    const file = files[0]?.file;
    if (file === undefined || field.current === null) return;
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return show({ [WHOLE_FORM]: { code: 'E_IMPORT_FORMAT' } });
    field.current.value = read.text;
    field.current.focus();
  }

  return (
    <Section title={t('title')} lead={t('lead', { limit: LIMITS.invitationLines })}>
      <form
        ref={form}
        noValidate
        onSubmit={invite}
        className="flex max-w-[44rem] flex-col items-start gap-12"
      >
        <Textarea
          autoComplete="off"
          ref={field}
          name="list"
          label={t('text')}
          description={t('help')}
          size="small"
          minRows={5}
          maxRows={14}
          spellCheck={false}
          className="w-full"
          error={useListProblem(problems.list ?? problems.text ?? problems.line)}
        />
        <FormAlert problems={problems} />
        <div className="flex flex-wrap items-center gap-16">
          <SubmitButton size="small" loading={waiting}>
            {t('submit')}
          </SubmitButton>
          <FileUploadTrigger accept=".csv,.txt" multiple={false} onSelect={openFile}>
            <Button size="small" variant="tertiary">
              {t('file')}
            </Button>
          </FileUploadTrigger>
        </div>
      </form>
      {invited === null ? null : <InvitedList invited={invited} />}
    </Section>
  );
}

function useListProblem(problem: Problem | undefined): string | undefined {
  const t = useTranslations('installation.invite');
  const words = useTranslations('refusal');
  if (problem === undefined) return undefined;
  if (problem.code === 'E_LIMIT') return words('E_LIMIT', { limit: problem.limit ?? 0 });
  return problem.code === 'E_EMPTY'
    ? words('E_EMPTY', { field: t('text') })
    : t('unread', { line: 0 });
}
