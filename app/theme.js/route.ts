/**
 * Puts `dark` or `light` on <html> before the first paint. A file of its own and not an inline script, so that the
 * page's content security policy needs no exception; the switch in the menu only changes `data-theme`.
 */
const SCRIPT = `(() => {
  const root = document.documentElement;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const draw = () => {
    const theme = root.dataset.theme;
    const dark = theme === 'dark' || (theme === 'system' && prefersDark.matches);
    root.classList.toggle('dark', dark);
    root.classList.toggle('light', !dark);
  };
  prefersDark.addEventListener('change', draw);
  new MutationObserver(draw).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  draw();
})();
`;

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(SCRIPT, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
