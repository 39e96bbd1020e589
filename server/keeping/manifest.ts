import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { BACKUP_KINDS } from '@/db/sqlite/backup-name';
import { syncFile } from '@/db/sqlite/sync-file';

/**
 * What lies beside a backup: what the file must be to the byte, and what its logs come to. No name, no text and no address
 * of a unit stands in it. `installation` is a value that only whoever has the secret beside the database could have made.
 */
const schema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(BACKUP_KINDS),
  madeAt: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  installation: z.string().nullable(),
  migrations: z.array(z.string()).min(1),
  boardVersion: z.int(),
  units: z.array(
    z.strictObject({ unit: z.string(), seq: z.int(), hash: z.string(), board: z.string() }),
  ),
});

export type Manifest = z.infer<typeof schema>;

export function manifestFile(backup: string): string {
  return `${backup}.json`;
}

/** Null when there is none, `damaged` when what is there cannot be one. */
export function readManifest(backup: string): Manifest | 'damaged' | null {
  const path = manifestFile(backup);
  if (!existsSync(path)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'damaged';
  }
}

/** Under another name first: whoever reads it finds all of it or none. */
export function writeManifest(backup: string, manifest: Manifest): void {
  const path = manifestFile(backup);
  writeFileSync(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  syncFile(`${path}.part`);
  renameSync(`${path}.part`, path);
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const CHUNK_BYTES = 1024 * 1024;
