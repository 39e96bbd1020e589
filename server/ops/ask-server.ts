import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROL_FILE, type ControlFile } from './control';

export type Asked =
  | { readonly kind: 'answered'; readonly answer: unknown }
  /** None runs on this data folder, or what is left of one that was killed. */
  | { readonly kind: 'noServer' };

/** The server does run, and did not do it. */
export class ServerFailed extends Error {
  override name = 'ServerFailed';
}

/** Asks the server that runs on a data folder to do something. Throws ServerFailed. */
export async function askServer(
  dataDir: string,
  action: string,
  query: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<Asked> {
  const control = readControl(dataDir);
  if (control === null) return { kind: 'noServer' };
  const response = await send(control, action, query, body);
  // Somebody else may have got the port of a server that was killed.
  if (response === null || response.status === 403) return { kind: 'noServer' };
  if (response.status !== 200)
    throw new ServerFailed(`The server answered with ${response.status}; its log says why.`);
  return { kind: 'answered', answer: await response.json() };
}

async function send(
  { address, token }: ControlFile,
  action: string,
  query: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<Response | null> {
  try {
    return await fetch(`${address}/${action}?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new Uint8Array(body),
    });
  } catch (error) {
    if (isRefusedConnection(error)) return null;
    throw new ServerFailed(
      'The server runs, but the line to it broke. What was asked may have been done; ask again.',
      {
        cause: error,
      },
    );
  }
}

function readControl(dataDir: string): ControlFile | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, CONTROL_FILE), 'utf8')) as ControlFile;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function isRefusedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
