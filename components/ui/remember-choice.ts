const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A choice of how pages look, kept on this device and told to the server with each request. Nothing else goes in here. */
export function rememberChoice(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers we support.
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
