import { percent } from './percent';

type At = { readonly x: number };

/** Now. Hollow when it is the last that we know. */
export function HalfSun({ x, hollow }: At & { readonly hollow: boolean }) {
  return (
    <svg x={percent(x)} y="18" className="overflow-visible" aria-hidden="true" data-sun>
      {hollow ? (
        <path
          d="M-9.5 0a9.5 9.5 0 0 1 19 0"
          className="fill-ax-bg-default"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="3.5 2.5"
        />
      ) : (
        <path d="M-10 1.5a10 10 0 0 1 20 0z" fill="currentColor" />
      )}
    </svg>
  );
}

/** When people meet. */
export function MeetingSign({ x }: At) {
  return (
    <svg x={percent(x)} y="18" className="overflow-visible" aria-hidden="true">
      <line y1="-7" y2="7" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

/** A deadline. */
export function Diamond({ x }: At) {
  return (
    <svg x={percent(x)} y="18" className="overflow-visible" aria-hidden="true">
      <path
        d="M0-7 7 0 0 7-7 0z"
        className="fill-ax-bg-default"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  );
}

export function Tick({ x }: At) {
  return (
    <line
      x1={percent(x)}
      x2={percent(x)}
      y1="16"
      y2="23"
      className="stroke-ax-neutral-500"
      strokeWidth="1.5"
    />
  );
}

/** We do not know. A pattern and not a gradient: forced colours keep it. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="1" x2="1" y1="0" y2="7" stroke="currentColor" strokeWidth="2" />
      </pattern>
    </defs>
  );
}
