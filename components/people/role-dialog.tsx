'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import { refusal } from '@/domain/refusal';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { placeRefusal } from '../form/problem';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { TheirsList, useTheirs } from '../form/use-theirs';
import { FormDialog } from '../ui/form-dialog';
import type { PersonRow } from './people-rows';
import { RoleQuestion, readRole } from './role-question';

type RoleDialogProps = {
  readonly row: PersonRow;
  readonly own: boolean;
  readonly onClose: () => void;
};

export function RoleDialog({ row, own, onClose }: RoleDialogProps) {
  const t = useTranslations('people.roleDialog');
  const roles = useTranslations('people.roles');
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const current = useBoard(
    (board) => board.members.find(({ person }) => person === row.person)?.role ?? row.role,
  );
  const { seen, theirs, told } = useTheirs(row.role, current);
  function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const role = readRole(new FormData(event.currentTarget));
    // The order itself says nothing of what it replaces: whoever is about to undo another leader's is told before.
    if (seen !== current && role !== current) {
      const changed = told(refusal('E_TEXT_CHANGED'));
      if (changed !== null) return show(changed);
    }
    const given = give({ type: 'ChangeRole', person: row.person, role });
    if (given.ok) return onClose();
    show(placeRefusal(given.refusal, []));
  }
  return (
    <FormDialog
      open
      title={own ? t('ownTitle') : t('title', { name: row.name })}
      fact={t('fact')}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={change} className="flex flex-col gap-20">
        <RoleQuestion defaultRole={row.role} />
        <FormAlert problems={problems}>
          <TheirsList
            opened={row.role}
            theirs={theirs}
            fields={[{ label: t('now'), of: (role) => roles(role) }]}
          />
        </FormAlert>
        <DialogButtons submit={t('submit')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}
