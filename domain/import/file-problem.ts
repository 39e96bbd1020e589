import type { RefusalCode } from '../refusal';

/**
 * Why a file as a whole cannot be read. Closed: each has its sentence in `messages/` under `import.file`. Nothing of
 * what stands in the file is part of it.
 */
export type FileFault =
  | 'gone'
  | 'tooLarge'
  | 'bomb'
  | 'gzip'
  | 'archive'
  | 'encoding'
  | 'brokenUtf8'
  | 'nul'
  | 'quote'
  | 'longLine'
  | 'columns'
  | 'rows'
  | 'empty'
  | 'health';

export type FileProblem = {
  readonly code: Extract<RefusalCode, 'E_IMPORT_FORMAT' | 'E_LIMIT' | 'E_EMPTY' | 'E_HEALTH_DATA'>;
  readonly fault: FileFault;
  /** Lines of the file count from 1. */
  readonly line: number | null;
  /** Columns count from 1, as a person counts them. */
  readonly column?: number;
  /** The limit that was passed: bytes, characters, columns or rows. */
  readonly limit?: number;
};

export function badFormat(fault: FileFault, line: number | null = null): FileProblem {
  return { code: 'E_IMPORT_FORMAT', fault, line };
}

export function overLimit(
  fault: FileFault,
  limit: number,
  line: number | null = null,
): FileProblem {
  return { code: 'E_LIMIT', fault, line, limit };
}
