import type { Board } from '../board';

/** What a unit goes through on its first morning, in this order. Each can be passed over and taken up again. */
export const GUIDE_STEPS = ['unit', 'people', 'caseTypes', 'cutoff', 'wall', 'meeting'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What the leader has said on this device about steps of which the board shows nothing. */
export type GuideMemory = {
  /** The guide has been opened here. */
  readonly begun: boolean;
  /** The line on the desk is not wanted any more. */
  readonly hidden: boolean;
  readonly passed: ReadonlySet<GuideStep>;
  readonly skipped: ReadonlySet<GuideStep>;
};

export const NO_MEMORY: GuideMemory = {
  begun: false,
  hidden: false,
  passed: new Set(),
  skipped: new Set(),
};

export type StepState = 'done' | 'skipped' | 'open';

/** The steps whose outcome the board shows: nobody has to say that they are done, and nobody can when they are not. */
const SHOWN_BY_BOARD: readonly GuideStep[] = ['people', 'caseTypes'];

/** The steps that are done as far as the board shows: somebody was invited and came, there are kinds of cases, and so on. */
export function stepsInPlace({
  setup,
  members,
  priorities,
}: Pick<Board, 'setup' | 'members' | 'priorities'>): readonly GuideStep[] {
  const found: Readonly<Record<GuideStep, boolean>> = {
    unit: setup.unitNumber !== null || setup.caseLink !== null,
    people: members.length > 1,
    caseTypes: setup.caseTypes.some(({ retired }) => !retired),
    cutoff: setup.closedDays.length > 0,
    wall: false,
    meeting: priorities.length > 0,
  };
  return GUIDE_STEPS.filter((step) => found[step]);
}

export function stepState(
  step: GuideStep,
  inPlace: readonly GuideStep[],
  { passed, skipped }: GuideMemory,
): StepState {
  if (inPlace.includes(step)) return 'done';
  if (passed.has(step) && !SHOWN_BY_BOARD.includes(step)) return 'done';
  return skipped.has(step) || passed.has(step) ? 'skipped' : 'open';
}

/** What is left to do, in the order of the steps. */
export function stepsLeft(
  inPlace: readonly GuideStep[],
  memory: GuideMemory,
): readonly GuideStep[] {
  return GUIDE_STEPS.filter((step) => stepState(step, inPlace, memory) !== 'done');
}

/** Where to go on: at the first step that nobody has been at, then at what was passed over, and else at the first. */
export function stepToBegin(inPlace: readonly GuideStep[], memory: GuideMemory): GuideStep {
  const left = stepsLeft(inPlace, memory);
  const open = left.find((step) => stepState(step, inPlace, memory) === 'open');
  return open ?? left[0] ?? 'unit';
}

/** Whether the desk reminds a leader of it: where it was begun, or where nobody could work together without it. */
export function isGuideDue(inPlace: readonly GuideStep[], memory: GuideMemory): boolean {
  if (memory.hidden || stepsLeft(inPlace, memory).length === 0) return false;
  return memory.begun || SHOWN_BY_BOARD.some((step) => !inPlace.includes(step));
}
