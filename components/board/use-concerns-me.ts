import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useConnection, useMe } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';
import type { CaseId, PersonId } from '@/domain/ids';
import { useNames, useReference } from './case-names';
import { useColumn } from './use-columns';

/** Says aloud what others do with my cases: one that is handed over to me, and one that is no longer mine. */
export function useConcernsMe(say: (sentence: string) => void): void {
  const t = useTranslations('desk.concerns');
  const words = useTranslations('card');
  const me = useMe().person;
  const nameOf = useNames();
  const reference = useReference();
  const taken = useColumn('taken');
  const { kind } = useConnection();
  const before = useRef<ReadonlyMap<CaseId, Case> | null>(null);
  useEffect(() => {
    const mine = new Map(
      taken.filter((card) => card.priv.takenBy === me).map((card) => [card.id, card]),
    );
    const was = before.current;
    // What was there when the board came is no news.
    before.current = kind === 'loading' || kind === 'unreached' ? null : mine;
    if (was === null) return;
    const name = (id: PersonId) => nameOf(id, words('somebody'));
    for (const card of mine.values()) {
      const by = card.priv.lastBy;
      if (!was.has(card.id) && by !== null && by !== me)
        say(t('yours', { by: name(by), reference: reference(card) }));
    }
    for (const card of taken) {
      const by = card.priv.lastBy;
      if (was.has(card.id) && !mine.has(card.id) && by !== null && by !== me) {
        say(t('noLongerYours', { by: name(by), reference: reference(card) }));
      }
    }
  }, [taken, me, nameOf, kind, say, t, words, reference]);
}
