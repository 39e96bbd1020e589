import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';

/** The network between one client and the server, in the hands of a test. */
export class LineCutter {
  readonly agent = new Agent();
  readonly #lines = new Set<Socket>();

  constructor() {
    this.agent.createConnection = (options) => {
      const line = connect({ host: '127.0.0.1', port: Number(options.port) });
      this.#lines.add(line);
      line.once('close', () => this.#lines.delete(line));
      return line;
    };
  }

  /** From now on nothing that the server says arrives; what the client says still does. */
  deafen(): void {
    for (const line of this.#lines) line.pause();
  }

  /** Cuts the wires, as whoever trips over a cable: no side takes leave. */
  cut(): void {
    for (const line of this.#lines) line.resetAndDestroy();
  }
}
