import { GUIDE_STEPS, type GuideMemory, type GuideStep } from '@/domain/read-models/guide';

/**
 * What this device remembers of the guide: words, so that what somebody else wrote there is no more than a word that means
 * nothing. No person and nothing of the board is in it.
 */
export function readMemory(text: string): GuideMemory {
  const words = new Set(text.split(' '));
  const of = (kind: 'passed' | 'skipped') =>
    new Set(GUIDE_STEPS.filter((step) => words.has(`${kind}:${step}`)));
  return {
    begun: words.has('begun'),
    hidden: words.has('hidden'),
    passed: of('passed'),
    skipped: of('skipped'),
  };
}

export function writeMemory({ begun, hidden, passed, skipped }: GuideMemory): string {
  return [
    ...(begun ? ['begun'] : []),
    ...(hidden ? ['hidden'] : []),
    ...[...passed].map((step) => `passed:${step}`),
    ...[...skipped].map((step) => `skipped:${step}`),
  ].join(' ');
}

/** A step is either gone through or passed over, whatever was said before. */
export function withStep(
  memory: GuideMemory,
  step: GuideStep,
  as: 'passed' | 'skipped',
): GuideMemory {
  const without = (steps: ReadonlySet<GuideStep>) =>
    new Set([...steps].filter((one) => one !== step));
  const passed = without(memory.passed);
  const skipped = without(memory.skipped);
  (as === 'passed' ? passed : skipped).add(step);
  return { ...memory, passed, skipped };
}
