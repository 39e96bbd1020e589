import type { ReactNode } from 'react';

type PanelHeadProps = {
  readonly id: string;
  readonly title: string;
  readonly className?: string;
  /** Figures and the ways on, to the right of the name. */
  readonly children?: ReactNode;
};

/** The name of a panel, where the focus goes when what had it is gone; and what stands beside it. */
export function PanelHead({ id, title, className = '', children }: PanelHeadProps) {
  return (
    <div className={`flex min-h-36 flex-wrap items-center gap-x-10 ${className}`}>
      <h2
        id={id}
        tabIndex={-1}
        data-panel-title
        className="font-heading text-panel outline-none phone:text-page"
      >
        {title}
      </h2>
      {children}
    </div>
  );
}
