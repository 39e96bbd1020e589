import { aloneInTheWorld, type Tabs } from './tabs';

/**
 * A Web Lock decides who sends: the browser gives it to another tab when its holder crashes, which no message can promise.
 * Without locks or channels each tab sends what it has; the command ids see to it that this does no harm.
 */
export function browserTabs(name: string): Tabs {
  let channel: BroadcastChannel | null = null;
  return {
    hold: (held) => (canShare() ? holdLock(name, held) : aloneInTheWorld.hold(held)),
    tell: () => channel?.postMessage('changed'),
    listen(changed) {
      if (!canShare()) return () => {};
      const opened = new BroadcastChannel(name);
      opened.addEventListener('message', () => changed());
      channel = opened;
      return () => {
        opened.close();
        channel = null;
      };
    },
  };
}

function canShare(): boolean {
  return 'locks' in navigator && typeof BroadcastChannel !== 'undefined';
}

function holdLock(name: string, held: () => void): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const waiting = new AbortController();
  const asked = navigator.locks.request(name, { signal: waiting.signal }, () => {
    held();
    return released;
  });
  asked.catch((error: unknown) => {
    // Given up while it waited: that is how a tab that never came to send lets go.
    if (!waiting.signal.aborted) throw error;
  });
  return () => {
    waiting.abort();
    release();
  };
}
