/** What the tabs of one person and unit on one device have in common. The browser's own: browser-tabs.ts. */
export interface Tabs {
  /**
   * Asks to be the tab that sends. `held` is called when it is, and no other tab is from then on until this one is gone.
   * Returns how to give it up.
   */
  hold(held: () => void): () => void;
  /** Tells the other tabs that the outbox has changed. */
  tell(): void;
  /** Returns how to stop listening. */
  listen(changed: () => void): () => void;
}

/** The only tab there is. */
export const aloneInTheWorld: Tabs = {
  hold: (held) => {
    held();
    return () => {};
  },
  tell: () => {},
  listen: () => () => {},
};
