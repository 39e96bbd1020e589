import { hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;
const FILE = 'secret';

/**
 * The secret of the installation: 32 random bytes, made at the first start and kept in the data folder, readable by the
 * user of the server alone. It lies beside the database and not in it: who gets hold of a copy of the database can
 * neither forge a session nor find out which case a key stands for. Throws when the file is not one of ours.
 */
export function loadSecret(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = secretFile(dataDir);
  makeOnce(path);
  chmodSync(path, 0o600);
  const secret = readSecret(dataDir);
  if (secret === null) throw new SecretRefused(path);
  return secret;
}

/** What stands in the file, which is left as it is; null when that is no secret of ours. */
export function readSecret(dataDir: string): Uint8Array | null {
  const secret = Buffer.from(readFileSync(secretFile(dataDir), 'utf8').trim(), 'base64url');
  return secret.length === SECRET_BYTES ? secret : null;
}

export function secretFile(dataDir: string): string {
  return join(dataDir, FILE);
}

/** When the installation came into being: its secret is made at the first start and never written again. */
export function secretMadeAt(dataDir: string): number {
  return statSync(secretFile(dataDir)).mtimeMs;
}

/** A key for one purpose. From one key no other can be found. */
export function keyFor(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `morgentavla ${purpose}`, SECRET_BYTES));
}

export class SecretRefused extends Error {
  override name = 'SecretRefused';
  readonly code = 'E_CONFIG';
  readonly exitCode = 78;

  constructor(path: string) {
    super(
      `${path} does not hold the secret of an installation. Restore it from the backup it belongs to.`,
    );
  }
}

// `wx` makes the file or fails, so that two starts at once cannot have two secrets.
function makeOnce(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  writeSync(file, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
  fsyncSync(file);
  closeSync(file);
}
