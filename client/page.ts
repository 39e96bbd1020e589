/** What the browser tells about the page and the network. */
export interface Page {
  /** Returns how to stop listening. */
  listen(listener: PageListener): () => void;
}

export type PageListener = {
  /** The last sure moment: a hidden page, and one without network, may be gone without another word. */
  hidden(): void;
  shown(): void;
  online(): void;
  offline(): void;
};

export const browserPage: Page = {
  listen(listener) {
    const turned = () =>
      document.visibilityState === 'hidden' ? listener.hidden() : listener.shown();
    const stops = [
      on(document, 'visibilitychange', turned),
      on(window, 'pagehide', () => listener.hidden()),
      on(window, 'online', () => listener.online()),
      on(window, 'offline', () => {
        // If it is loaded anew before the network is back, all that it then has is what was kept now.
        listener.hidden();
        listener.offline();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

function on(target: EventTarget, name: string, hear: () => void): () => void {
  target.addEventListener(name, hear);
  return () => target.removeEventListener(name, hear);
}
