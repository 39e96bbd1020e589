import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestMetrics } from './request-metrics';

/**
 * What can be measured of the process, in the text format of Prometheus. Labels are routes, methods and codes from closed
 * lists: nothing here names a unit, a person or an address.
 */
export interface Metrics extends RequestMetrics {
  /** A figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void;
  counter(name: string, help: string): { add(n?: number): void };
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests to the API',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests to the API took',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    served(route, method, status, ms) {
      requests.inc({ route, method: KNOWN_METHODS.has(method) ? method : 'other', status });
      duration.observe({ route }, ms / 1_000);
    },
    gauge(name, help, read) {
      const collect = function (this: Gauge) {
        this.set(read());
      };
      // Registered by being made: the registry keeps it.
      void new Gauge({ name, help, registers: [registry], collect });
    },
    counter(name, help) {
      const counter = new Counter({ name, help, registers: [registry] });
      return { add: (n = 1) => counter.inc(n) };
    },
    async text() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

// A method is a word that a stranger chose: without a list each would be a new line here.
const KNOWN_METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
]);
