import {
  GavelIcon,
  LightBulbIcon,
  MagnifyingGlassIcon,
  TestFlaskIcon,
  TrendFlatIcon,
  TrendUpIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { Phase } from '@/domain/ideas/ideas';

export const PHASE_ICONS: Readonly<Record<Phase, typeof GavelIcon>> = {
  new: LightBulbIcon,
  analysing: MagnifyingGlassIcon,
  testing: TestFlaskIcon,
  adopted: GavelIcon,
  dropped: XMarkIcon,
  noEffect: TrendFlatIcon,
  worse: TrendUpIcon,
};

/** Where an idea stands: its icon and its word, in the colour that means learning and improvement and nothing else. */
export function PhaseMark({ phase }: { readonly phase: Phase }) {
  const t = useTranslations('improvement');
  const Icon = PHASE_ICONS[phase];
  return (
    <span className="inline-flex items-center gap-6 font-strong text-ax-meta-purple-900 text-small">
      <Icon aria-hidden fontSize="1rem" className="shrink-0" />
      {t(`phaseTitle.${phase}`)}
    </span>
  );
}
