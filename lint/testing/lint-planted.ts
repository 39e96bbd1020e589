import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const REPORT_BYTES = 64 * 1024 * 1024;

/**
 * A line to plant: the path of its file from the root of the tree, and what stands in the line. `__` in
 * it becomes a name that no other line has.
 */
export type Planted = { readonly file: string; readonly text: string };

export type Linted<P extends Planted> = P & { readonly messages: readonly string[] };

type Finding = {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
};

/** What the linter cannot read, or where it fails itself, is a finding too. */
const NO_RULE = 'none';

/**
 * Runs the repository's linter, with its own configuration, over lines planted in a throwaway tree.
 * Returns what one of the house's rules said to each.
 */
export async function lintPlanted<P extends Planted>(
  rule: 'imports' | 'purity',
  planted: readonly P[],
): Promise<readonly Linted<P>[]> {
  const files = new Map<string, string[]>();
  const places = planted.map(({ file, text }) => {
    const lines = files.get(file) ?? [];
    files.set(file, lines);
    return { file, line: lines.push(text.replaceAll('__', `name${lines.length}`)) };
  });
  const findings = await lintTree(files);
  const ofTheRule = findings.filter((one) => one.rule === `house(${rule})` || one.rule === NO_RULE);
  return planted.map((one, index) => {
    const place = places[index];
    const here = ofTheRule.filter(({ file, line }) => file === place?.file && line === place.line);
    return { ...one, messages: here.map(({ message }) => message) };
  });
}

async function lintTree(
  files: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Finding[]> {
  const tree = await mkdtemp(join(tmpdir(), 'morgentavla-lint-'));
  try {
    await writeFile(join(tree, 'tsconfig.json'), '{}');
    for (const [file, lines] of files) {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), lines.join('\n'));
    }
    return await lint(tree);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

/** Runs the repository's linter over the repository; returns all that it said. */
export async function lintRepository(): Promise<readonly string[]> {
  const findings = await lint(ROOT);
  return findings.map(({ file, rule, message }) => `${file}: ${message} [${rule}]`);
}

async function lint(folder: string): Promise<readonly Finding[]> {
  const packageFolder = join(ROOT, 'node_modules/oxlint');
  const { bin } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const program = join(packageFolder, bin.oxlint);
  const args = [program, '--config', join(ROOT, '.oxlintrc.json'), '--format', 'json', '.'];
  return new Promise((done, failed) => {
    const options = { cwd: folder, maxBuffer: REPORT_BYTES };
    execFile(process.execPath, args, options, (_exit, stdout, stderr) => {
      // The exit code is 1 for findings as for a crash, but only findings come with a report.
      if (!stdout.startsWith('{')) failed(new Error(`No report: ${stdout}${stderr}`));
      else done(JSON.parse(stdout).diagnostics.map(asFinding));
    });
  });
}

type Diagnostic = {
  readonly filename: string;
  readonly code?: string;
  readonly message: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
};

function asFinding({ filename, code, message, labels }: Diagnostic): Finding {
  return { file: filename, line: labels[0]?.span.line ?? 0, rule: code ?? NO_RULE, message };
}
