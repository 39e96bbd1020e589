import { answerRules } from './contract/answer-rules';
import { commitRules } from './contract/commit-rules';
import { factRules } from './contract/fact-rules';
import { forgetRules } from './contract/forget-rules';
import type { Rule } from './contract/harness';
import { logRules } from './contract/log-rules';

/**
 * What every engine has to keep, as a list: each engine's test runs all of it, and faults.test.ts runs it against stores
 * that are broken on purpose, to see that it notices.
 */
export const EVENT_STORE_RULES: readonly Rule[] = [
  ...logRules,
  ...commitRules,
  ...answerRules,
  ...factRules,
  ...forgetRules,
];
