import { LIMITS } from '../limits';
import { badFormat, type FileProblem, overLimit } from './file-problem';

export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** `line` is where the row begins: a cell in quotes may hold line breaks. */
export type RowRead =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'broken'; readonly problem: FileProblem };

/**
 * The rows of a text with separated values (RFC 4180), one by one; the first that is broken is the last that is told.
 * Lines end with LF, CR LF or CR, also mixed; empty ones are passed over. A quote within a cell that does not begin with
 * one stands for itself. docs/decisions/0004-own-csv-reader.md says why this is not a package.
 */
export function* readRows(
  text: string,
  separator: Separator,
  from = 0,
  firstLine = 1,
): Generator<RowRead> {
  const cursor: Cursor = {
    text,
    separator: separator.charCodeAt(0),
    at: from,
    line: firstLine,
    rowStart: from,
  };
  while (cursor.at < text.length) {
    cursor.rowStart = cursor.at;
    const { line } = cursor;
    const read = readRow(cursor);
    if (!Array.isArray(read)) {
      yield { kind: 'broken', problem: read };
      return;
    }
    if (read.length > 1 || read[0] !== '') yield { kind: 'row', line, cells: read };
  }
}

type Cursor = {
  readonly text: string;
  readonly separator: number;
  at: number;
  line: number;
  rowStart: number;
};

/** Reads up to and with the line break. An array, so that a problem can be told apart from it. */
function readRow(cursor: Cursor): string[] | FileProblem {
  const cells: string[] = [];
  for (;;) {
    const cell =
      cursor.text.charCodeAt(cursor.at) === QUOTE ? readQuoted(cursor) : readPlain(cursor);
    if (typeof cell !== 'string') return cell;
    cells.push(cell);
    if (cells.length > LIMITS.importColumns)
      return overLimit('columns', LIMITS.importColumns, cursor.line);
    if (cursor.text.charCodeAt(cursor.at) !== cursor.separator) break;
    cursor.at += 1;
  }
  if (cursor.at < cursor.text.length) {
    cursor.at += cursor.text.startsWith('\r\n', cursor.at) ? 2 : 1;
    cursor.line += 1;
  }
  return cells;
}

function readPlain(cursor: Cursor): string | FileProblem {
  const { text, separator } = cursor;
  const start = cursor.at;
  const furthest = cursor.rowStart + LIMITS.importRowCharacters;
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === separator || character === LINE_FEED || character === CARRIAGE_RETURN) break;
    if (at >= furthest) return badFormat('longLine', cursor.line);
  }
  cursor.at = at;
  return text.slice(start, at);
}

function readQuoted(cursor: Cursor): string | FileProblem {
  const { text } = cursor;
  const opened = cursor.line;
  const start = cursor.at + 1;
  const furthest = cursor.rowStart + LIMITS.importRowCharacters;
  let end = text.indexOf('"', start);
  let doubled = false;
  while (end !== -1 && end < furthest && text.charCodeAt(end + 1) === QUOTE) {
    doubled = true;
    end = text.indexOf('"', end + 2);
  }
  if (end === -1 || end >= furthest || !endsCell(text, end + 1, cursor.separator))
    return badFormat('quote', opened);
  const inside = text.slice(start, end);
  cursor.line += lineBreaksIn(inside);
  cursor.at = end + 1;
  return doubled ? inside.replaceAll('""', '"') : inside;
}

function endsCell(text: string, at: number, separator: number): boolean {
  const next = text.charCodeAt(at);
  return at >= text.length || next === separator || next === LINE_FEED || next === CARRIAGE_RETURN;
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
