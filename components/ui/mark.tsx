/** The board with the line and the half sun. Decorative: the name stands beside it. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 28 24"
      width={size}
      height={(size * 24) / 28}
      className="shrink-0"
    >
      <rect
        x="1.25"
        y="1.25"
        width="25.5"
        height="21.5"
        rx="5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
      />
      <path d="M8.5 15.5a5.5 5.5 0 0 1 11 0z" fill="currentColor" />
      <path d="M5.5 16.5h17" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
