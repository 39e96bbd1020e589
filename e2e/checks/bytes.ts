import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Every file in a folder, however deep. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of the texts lie in which of the files, byte for byte: as UTF-8, and as browsers keep what is not Latin. */
export function found(files: readonly string[], texts: readonly string[]): readonly string[] {
  const encoded = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text, bytes: Buffer.from(text, 'utf16le') },
  ]);
  return files.flatMap((file) => {
    const content = contentOf(file);
    if (content === null) return [];
    return encoded
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ text }) => `${text} in ${file}`);
  });
}

/** Null for a file that has gone meanwhile: a browser tidies up while it runs. */
function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export function expectNoneOf(texts: readonly string[], folder: string): void {
  const files = filesIn(folder);
  expect(files.length).toBeGreaterThan(0);
  expect(found(files, texts)).toEqual([]);
}
