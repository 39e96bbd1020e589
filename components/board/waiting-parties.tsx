import { useTranslations } from 'next-intl';
import type { Party } from '@/domain/cases/case';
import { PARTY_ICONS } from './parties';

/** More squares than this would not fit in the panel; then one square is several cases, and the legend says how many. */
const MOST_SQUARES = 14;

type WaitingPartiesProps = {
  readonly parties: readonly { readonly party: Party; readonly count: number }[];
};

/** Hvem vi venter på: how the waiting cases divide by whom they wait for. Never by who handles them. */
export function WaitingParties({ parties }: WaitingPartiesProps) {
  const t = useTranslations('desk.waiting');
  const words = useTranslations('card.party');
  if (parties.length === 0) return null;
  const sorted = [...parties].sort((one, other) => other.count - one.count);
  const per = Math.ceil((sorted[0]?.count ?? 0) / MOST_SQUARES);
  return (
    <div className="pt-20">
      <h3 className="pb-6 font-strong">{t('parties')}</h3>
      <ul className="flex flex-col gap-4">
        {sorted.map(({ party, count }) => {
          const Icon = PARTY_ICONS[party];
          return (
            <li key={party} className="flex items-center gap-10">
              <Icon aria-hidden fontSize="1.125rem" className="shrink-0" />
              <span className="w-112 shrink-0">{words(party)}</span>
              <span className="flex gap-3" aria-hidden="true">
                {squares(Math.ceil(count / per)).map((square) => (
                  <span
                    key={square}
                    className="size-11 rounded-[3px] bg-ax-neutral-500 forced-colors:border"
                  />
                ))}
              </span>
              <span className="ml-auto font-strong">{count}</span>
            </li>
          );
        })}
      </ul>
      {per === 1 ? null : (
        <p className="pt-4 text-ax-text-neutral-subtle text-small">
          {t('perSquare', { count: per })}
        </p>
      )}
    </div>
  );
}

function squares(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place);
}
