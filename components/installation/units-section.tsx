'use client';

import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Day } from '@/domain/calendar';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { Section } from '../settings/section';
import { AppointDialog } from './appoint-dialog';
import { CloseUnitDialog } from './close-unit-dialog';
import { MergeDialog } from './merge-dialog';
import { NewUnitDialog } from './new-unit-dialog';
import { ofUnit, type UnitSeen } from './seen';
import { UnitRow } from './unit-row';

type UnitsSectionProps = { readonly units: readonly UnitSeen[]; readonly today: Day };

type Asking =
  | { readonly kind: 'new' }
  | { readonly kind: 'appoint' | 'close' | 'merge'; readonly unit: UnitSeen };

/** The units of the installation. The list is the server's, and is fetched anew after each change. */
export function UnitsSection({ units, today }: UnitsSectionProps) {
  const t = useTranslations('installation.units');
  const router = useRouter();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const open = units.filter((unit) => unit.closed === null);
  const closed = units.filter((unit) => unit.closed !== null);

  function changed(words: string) {
    setSaid(words);
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-32">
      <Section
        title={t('title')}
        add={{ words: t('add'), onClick: () => setAsking({ kind: 'new' }) }}
      >
        <p role="status" className={said === '' ? 'sr-only' : 'mb-12'}>
          {said}
        </p>
        <ul
          ref={list}
          tabIndex={-1}
          aria-label={t('listName', { count: open.length })}
          className="border-ax-neutral-400 border-t outline-none"
        >
          {open.map((unit) => (
            <UnitRow key={unit.slug} unit={unit} today={today}>
              {unit.merging ? null : <UnitButtons unit={unit} onAsk={setAsking} />}
            </UnitRow>
          ))}
        </ul>
      </Section>
      {closed.length === 0 ? null : (
        <Section title={t('closedTitle')}>
          <ul
            aria-label={t('closedListName', { count: closed.length })}
            className="border-ax-neutral-400 border-t"
          >
            {closed.map((unit) => (
              <UnitRow key={unit.slug} unit={unit} today={today}>
                {unit.closed?.reopenUntil == null ? null : (
                  <Reopen
                    unit={unit}
                    onReopened={() => {
                      list.current?.focus();
                      changed(t('said.reopened', { name: unit.name }));
                    }}
                  />
                )}
              </UnitRow>
            ))}
          </ul>
        </Section>
      )}
      {asking === null ? null : (
        <Asked
          asking={asking}
          today={today}
          others={open.filter((one) => !('unit' in asking) || one.slug !== asking.unit.slug)}
          list={() => list.current}
          onChanged={changed}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function UnitButtons({
  unit,
  onAsk,
}: {
  readonly unit: UnitSeen;
  readonly onAsk: (asking: Asking) => void;
}) {
  const t = useTranslations('installation.units');
  return (['appoint', 'merge', 'close'] as const).map((kind) => (
    <Button
      key={kind}
      size="small"
      variant={kind === 'appoint' ? 'secondary' : 'tertiary'}
      data-color="neutral"
      aria-label={t(`${kind}For`, { name: unit.name })}
      onClick={() => onAsk({ kind, unit })}
    >
      {t(kind)}
    </Button>
  ));
}

type AskedProps = {
  readonly asking: Asking;
  readonly today: Day;
  readonly others: readonly UnitSeen[];
  /** Where the focus goes when the row that had it is in another list. */
  readonly list: () => HTMLElement | null;
  readonly onChanged: (words: string) => void;
  readonly onClose: () => void;
};

function Asked({ asking, today, others, list, onChanged, onClose }: AskedProps) {
  switch (asking.kind) {
    case 'new':
      return <NewUnitDialog today={today} onMade={() => onChanged('')} onClose={onClose} />;
    case 'appoint':
      return (
        <AppointDialog unit={asking.unit} today={today} onDone={onChanged} onClose={onClose} />
      );
    case 'close':
      return (
        <CloseUnitDialog unit={asking.unit} list={list} onClosed={onChanged} onClose={onClose} />
      );
    default:
      return (
        <MergeDialog
          unit={asking.unit}
          others={others}
          list={list}
          onMerged={onChanged}
          onClose={onClose}
        />
      );
  }
}

/** Takes back that the unit was closed, so it is not asked first. */
function Reopen({
  unit,
  onReopened,
}: {
  readonly unit: UnitSeen;
  readonly onReopened: () => void;
}) {
  const t = useTranslations('installation.units');
  const [waiting, setWaiting] = useState(false);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);

  async function reopen() {
    setWaiting(true);
    const sent = await send('POST', ofUnit(unit.slug, 'reopen'));
    setWaiting(false);
    if (sent.kind === 'yes') onReopened();
    else setProblems(problemsFrom(sent, []));
  }

  return (
    <>
      <FormAlert problems={problems} />
      <Button
        size="small"
        variant="secondary"
        data-color="neutral"
        icon={<ArrowUndoIcon aria-hidden />}
        loading={waiting}
        aria-label={t('reopenFor', { name: unit.name })}
        onClick={reopen}
      >
        {t('reopen')}
      </Button>
    </>
  );
}
