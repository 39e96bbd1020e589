'use client';

import { HandFingerIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useBoard, useConnection, useMe, useTakingNext } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import { canWork } from '@/domain/people/decide';
import { nextForPerson } from '@/domain/read-models/queue';
import { useDates } from '../ui/use-dates';
import { useCaseType, useReference } from './case-names';
import { useDesk } from './desk-context';

/** What *Plukk neste* would give me now, as far as this board knows. */
export function useNextForMe(): Case | null {
  const { person } = useMe();
  return useBoard((board) => nextForPerson(board, person));
}

/** The most used button of the day, with what it gives beside it. The server alone decides which case it is. */
export function TakeNext({
  today,
  short = false,
}: {
  readonly today: Day;
  readonly short?: boolean;
}) {
  const t = useTranslations('desk.next');
  const { give } = useDesk();
  const taking = useTakingNext();
  const { kind } = useConnection();
  const next = useNextForMe();
  const online = kind === 'current' || kind === 'catchingUp';
  return (
    <>
      <NextSentence next={next} today={today} online={online} strong={short} />
      <Button
        size={short ? 'medium' : 'small'}
        className="min-h-36 shrink-0"
        icon={<HandFingerIcon aria-hidden />}
        loading={taking}
        disabled={!online || next === null}
        onClick={() => give({ type: 'TakeNext' }, 'told')}
      >
        {short ? t('short') : t('button')}
      </Button>
    </>
  );
}

type NextSentenceProps = {
  readonly next: Case | null;
  readonly today: Day;
  readonly online: boolean;
  readonly strong: boolean;
};

/** Why the button is off, in a sentence, or which case comes. */
function NextSentence({ next, today, online, strong }: NextSentenceProps) {
  const t = useTranslations('desk.next');
  const dates = useDates(today);
  const { person } = useMe();
  const able = useBoard((board) => canWork(board, person));
  const type = useCaseType(next?.caseType ?? ('' as Case['caseType']));
  const reference = useReference();
  const first = !online
    ? t('offline')
    : !able
      ? t('away')
      : next === null
        ? t('nothing')
        : t('forYou', { reference: reference(next) });
  const second =
    online && next !== null ? `${type?.name ?? ''}, ${dates.age(next.received)}` : null;
  return (
    <p className={`text-small text-ax-text-neutral-subtle ${strong ? 'mr-auto' : 'text-right'}`}>
      <span className={strong ? 'block font-strong text-ax-text-neutral' : 'block'}>{first}</span>
      {second === null ? null : <span className="block">{second}</span>}
    </p>
  );
}
