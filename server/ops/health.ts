import type { Clock } from '../clock';
import type { Metrics } from './metrics';

/** What a probe is told: a status, and a text for people who look. */
export type ProbeAnswer = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
};

export interface Health {
  /** The answer to `/isalive`, `/isready` or `/metrics`; null for any other path. */
  probe(path: string): Promise<ProbeAnswer | null>;
  /** From now on ready, as far as the checks say. */
  serving(): void;
  /** From now on not ready: what is under way is finished, nothing new should come. */
  draining(): void;
}

/** Null when all is well, else one word for what is wrong. */
export type Check = () => string | null;

/** Probes come from several sides at once, and a check may write to the disk. */
const CHECK_AGAIN_MS = 2_000;

export function createHealth(checks: readonly Check[], metrics: Metrics, clock: Clock): Health {
  let phase: 'starting' | 'serving' | 'draining' = 'starting';
  let last = { at: Number.NEGATIVE_INFINITY, wrong: null as string | null };
  const whatIsWrong = (): string | null => {
    if (phase !== 'serving') return phase;
    if (clock.now() - last.at >= CHECK_AGAIN_MS)
      last = { at: clock.now(), wrong: firstWrong(checks) };
    return last.wrong;
  };
  return {
    async probe(path) {
      switch (path) {
        // That it answers is the answer: a restart heals nothing else.
        case '/isalive':
          return text(200, 'alive');
        case '/isready': {
          const wrong = whatIsWrong();
          return wrong === null ? text(200, 'ready') : text(503, wrong);
        }
        case '/metrics': {
          const { contentType, body } = await metrics.text();
          return { status: 200, contentType, body };
        }
        default:
          return null;
      }
    },
    serving() {
      phase = 'serving';
    },
    draining() {
      phase = 'draining';
    },
  };
}

function firstWrong(checks: readonly Check[]): string | null {
  for (const check of checks) {
    const wrong = check();
    if (wrong !== null) return wrong;
  }
  return null;
}

function text(status: number, body: string): ProbeAnswer {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${body}\n` };
}
