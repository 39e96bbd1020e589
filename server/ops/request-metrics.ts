/** Figures of requests by route, never by who or which unit. */
export interface RequestMetrics {
  served(route: string, method: string, status: number, ms: number): void;
}
