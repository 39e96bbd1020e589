import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useBoard } from '@/client/use-board';
import type { Setup } from '@/domain/setup/setup';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, placeRefusal } from '../form/problem';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useOrder } from '../form/use-order';
import { useProblems } from '../form/use-problems';
import { Section } from '../settings/section';
import { timeAsTyped, typedTime } from '../settings/typed-time';
import { unitCommand } from '../settings/unit-command';
import { useSaid } from '../settings/use-said';

type CutoffFormProps = { readonly setup: Setup; readonly mayChange: boolean };

/** The time by which all that has come is registered. */
export function CutoffForm({ setup, mayChange }: CutoffFormProps) {
  const t = useTranslations('guide.cutoff');
  const words = useTranslations('settings');
  const current = useBoard((board) => board.setup);
  const { give } = useOrder();
  const { form, problems, show } = useProblems();
  const { region, say } = useSaid();

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const cutoff = typedTime(textOf(new FormData(event.currentTarget), 'cutoff'));
    if (cutoff === null) return show({ cutoff: { code: 'badTime' } });
    const { name, meeting } = setup;
    const given = give(unitCommand(setup, { name, meeting, cutoff }, current));
    if (!given.ok) return show(placeRefusal(given.refusal, ['cutoff']));
    show(NO_PROBLEMS);
    say(words('saved'));
  }

  return (
    <Section title={words('unit.cutoff')} lead={words('unit.cutoffHelp')}>
      <form ref={form} noValidate onSubmit={save} className="flex flex-wrap items-end gap-12">
        <TextQuestion
          name="cutoff"
          inputMode="numeric"
          htmlSize={6}
          autoComplete="off"
          label={t('time')}
          defaultValue={timeAsTyped(setup.cutoff)}
          readOnly={!mayChange}
          problems={problems}
        />
        {mayChange ? (
          <Button type="submit" size="small" variant="secondary">
            {t('save')}
          </Button>
        ) : null}
        <FormAlert problems={problems} />
      </form>
      {region}
    </Section>
  );
}
