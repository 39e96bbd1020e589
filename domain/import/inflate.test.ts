import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits';
import { inflate } from './inflate';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('inflate', () => {
  it('[IMP-5] unpacks a gzip file and leaves any other as it is', async () => {
    const plain = bytes('sak;type\n');
    await expect(inflate(plain)).resolves.toEqual({ ok: true, bytes: plain });
    await expect(inflate(new Uint8Array(gzipSync(plain)))).resolves.toEqual({
      ok: true,
      bytes: plain,
    });
  });

  it('[IMP-5] stops a file that grows a thousandfold long before it is unpacked', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(LIMITS.importFileBytes)));
    await expect(inflate(bomb)).resolves.toEqual({
      ok: false,
      problem: { code: 'E_LIMIT', fault: 'bomb', line: null, limit: LIMITS.inflateRatio },
    });
  });

  it('[IMP-5] refuses more than 50 MB, packed or not', async () => {
    const tooLarge = {
      ok: false,
      problem: { code: 'E_LIMIT', fault: 'tooLarge', line: null, limit: LIMITS.importFileBytes },
    };
    const large = new Uint8Array(LIMITS.importFileBytes + 1);
    await expect(inflate(large)).resolves.toEqual(tooLarge);
    // Noise for one byte in eight: it packs, but not as a bomb does.
    for (let at = 0, noise = 1; at < large.length; at += 8) {
      noise = (noise * 48_271) % 2_147_483_647;
      large[at] = noise & 0xff;
    }
    await expect(inflate(new Uint8Array(gzipSync(large, { level: 1 })))).resolves.toEqual(tooLarge);
  });

  it('[IMP-5] refuses a broken gzip file', async () => {
    const packed = gzipSync(bytes('sak;type\n'.repeat(100)));
    await expect(inflate(new Uint8Array(packed.subarray(0, packed.length / 2)))).resolves.toEqual({
      ok: false,
      problem: { code: 'E_IMPORT_FORMAT', fault: 'gzip', line: null },
    });
  });

  it('[IMP-5] refuses an archive, which a spreadsheet is as well, without opening it', async () => {
    await expect(inflate(bytes('PK\u0003\u0004 …'))).resolves.toEqual({
      ok: false,
      problem: { code: 'E_IMPORT_FORMAT', fault: 'archive', line: null },
    });
  });
});
