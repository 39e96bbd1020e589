import { type DestinationStream, pino } from 'pino';

/** What may be said about something: never text from a board, a name, an address of a unit or a secret. */
export type LogFields = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** One JSON object a line, on standard output unless told otherwise. */
export function createLog(to?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/**
 * What a log may say of an error: its name, its code and where it was thrown. Not its message, since that may quote what
 * somebody wrote.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.name, ...code, at: framesOf(error) };
}

// The stack begins with the message, and a message may have lines that look like frames.
function framesOf({ stack = '', message }: Error): readonly string[] {
  const words = stack.indexOf(message);
  const frames = words === -1 ? stack : stack.slice(words + message.length);
  const lines = frames.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, MAX_FRAMES).map((line) => line.trim());
}

const MAX_FRAMES = 12;
