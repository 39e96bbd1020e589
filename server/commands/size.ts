/** How large a file is, for people. */
export function size(bytes: number): string {
  const mb = bytes / 1024 / 1024;
  return mb < 10 ? `${mb.toFixed(1)} MB` : `${Math.round(mb)} MB`;
}
