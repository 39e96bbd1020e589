import type { PrivacyFacts, Setup } from '../setup/setup';

/**
 * What leaders still have to fill in about privacy, in the order of the form. As long as anything is missing they are
 * reminded: purpose, controller, the assessment, and the day it was discussed with the employees' representatives.
 */
export function privacyGaps({ privacy }: Pick<Setup, 'privacy'>): readonly (keyof PrivacyFacts)[] {
  return FACTS.filter((fact) => privacy[fact] === null);
}

const FACTS = ['purpose', 'controller', 'dpia', 'discussed'] as const;
