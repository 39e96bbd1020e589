import { XMarkIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type ToastProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'plain' | 'warning';
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  /** True while the pointer or the focus is in it. */
  readonly onHold?: (held: boolean) => void;
};

/** What just happened, and what can be done about it. */
export function Toast({ icon, title, text, tone = 'plain', actions, onClose, onHold }: ToastProps) {
  const t = useTranslations('common');
  return (
    <li
      onMouseEnter={() => onHold?.(true)}
      onMouseLeave={() => onHold?.(false)}
      onFocus={() => onHold?.(true)}
      onBlur={() => onHold?.(false)}
      className={`relative flex gap-12 rounded-card border-[1.5px] py-12 pr-40 pl-16 shadow-ax-dialog ${
        tone === 'warning'
          ? 'border-ax-border-warning bg-ax-bg-warning-soft'
          : 'border-ax-neutral-700 bg-ax-bg-default dark:bg-ax-bg-raised'
      }`}
    >
      <span
        className={`pt-1 text-[1.5rem] leading-none ${tone === 'warning' ? 'text-ax-warning-900' : ''}`}
      >
        {icon}
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-12 gap-y-8">
        {/* As wide as its words before anything stands beside it: a reference is never broken. */}
        <div className={tone === 'warning' ? 'w-full' : 'grow'}>
          <p className="font-strong">{title}</p>
          {text === undefined ? null : <p>{text}</p>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap gap-8">{actions}</div>}
      </div>
      <button
        type="button"
        aria-label={t('closeNamed', { title })}
        onClick={onClose}
        className="absolute top-6 right-6 flex size-28 cursor-pointer items-center justify-center rounded-tag hover:bg-ax-bg-neutral-moderate-hover touch:size-44"
      >
        <XMarkIcon aria-hidden fontSize="1.25rem" />
      </button>
    </li>
  );
}
