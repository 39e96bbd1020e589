import { ExclamationmarkTriangleIcon, LayersIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Diamond, HalfSun, Hatching } from '../day-line/line-signs';
import { DifficultyBars } from '../ui/difficulty-bars';
import { PersonCircle } from '../ui/person-circle';

/** Each sign as it is on the board, and what it means. */
export function Signs() {
  const t = useTranslations('help.signs');
  const signs = {
    person: <PersonCircle initials="EN" />,
    case: <span className="slip block h-28 w-44" />,
    arrived: <span className="slip block h-28 w-44" data-edge="arrived" />,
    pending: <span className="slip block h-28 w-44" data-edge="pending" />,
    pile: <LayersIcon aria-hidden fontSize="1.75rem" />,
    bars: (
      <span className="flex gap-4">
        <DifficultyBars difficulty={1} />
        <DifficultyBars difficulty={2} />
        <DifficultyBars difficulty={3} />
      </span>
    ),
    sun: (
      <OnLine>
        <HalfSun x={0.5} hollow={false} />
      </OnLine>
    ),
    hollowSun: (
      <OnLine>
        <HalfSun x={0.5} hollow />
      </OnLine>
    ),
    hatched: (
      <OnLine>
        <Hatching id="help-hatching" />
        <rect x="0" y="13" width="100%" height="10" fill="url(#help-hatching)" />
      </OnLine>
    ),
    diamond: (
      <OnLine>
        <Diamond x={0.5} />
      </OnLine>
    ),
    triangle: <ExclamationmarkTriangleIcon aria-hidden fontSize="1.75rem" />,
    octagon: <XMarkOctagonIcon aria-hidden fontSize="1.75rem" />,
  } as const;
  const names = Object.keys(signs) as (keyof typeof signs)[];
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-x-24 gap-y-12">
      {names.map((name) => (
        <div key={name} className="flex items-center gap-16">
          <dt className="flex w-56 shrink-0 justify-center">
            <span aria-hidden="true">{signs[name]}</span>
            <span className="sr-only">{t(`names.${name}`)}</span>
          </dt>
          <dd>{t(name)}</dd>
        </div>
      ))}
    </dl>
  );
}

function OnLine({ children }: { readonly children: ReactNode }) {
  return (
    <svg aria-hidden="true" width="56" height="28" className="overflow-visible">
      <line x1="0" x2="100%" y1="18" y2="18" className="stroke-ax-neutral-400" strokeWidth="2" />
      {children}
    </svg>
  );
}
