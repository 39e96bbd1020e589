import { decodeText, type Encoding } from './decode-text';
import type { FileProblem } from './file-problem';
import { inflate } from './inflate';
import { readTable, type Table } from './table';

export type OpenedFile =
  | { readonly ok: true; readonly table: Table; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: FileProblem };

/** From the bytes of a file, packed or not, to its rows. The same in the browser, before anything is sent, and in the server. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  const inflated = await inflate(bytes);
  if (!inflated.ok) return inflated;
  const decoded = decodeText(inflated.bytes);
  if (!decoded.ok) return decoded;
  const read = readTable(decoded.text);
  return read.ok ? { ok: true, table: read.table, encoding: decoded.encoding } : read;
}
