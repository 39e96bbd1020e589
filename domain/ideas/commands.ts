import * as z from 'zod';
import { ideaId, personId, replaced, text } from '../fields';
import { LIMITS } from '../limits';
import { PHASES } from './ideas';

const onIdea = { idea: ideaId };
const line = text(LIMITS.titleGraphemes);
const level = z.literal([1, 2, 3]).nullable();
const texts = {
  problem: line,
  suggestion: text(LIMITS.noteGraphemes, 'lines').nullable(),
};

export const ideaCommands = [
  z.strictObject({ type: z.literal('AddIdea'), ...texts }),
  z.strictObject({
    type: z.literal('ChangeIdea'),
    ...onIdea,
    ...texts,
    replaces: z.strictObject({
      problem: replaced(LIMITS.titleGraphemes),
      suggestion: replaced(LIMITS.noteGraphemes).nullable(),
    }),
  }),
  z.strictObject({ type: z.literal('VoteForIdea'), ...onIdea, vote: z.boolean() }),
  z.strictObject({ type: z.literal('WeighIdea'), ...onIdea, effort: level, effect: level }),
  /** In their order: the next one, another answer to one that is there, or without a text the last one taken away. */
  z.strictObject({
    type: z.literal('AnswerWhy'),
    ...onIdea,
    place: z
      .int()
      .min(0)
      .max(LIMITS.whys - 1),
    text: line.nullable(),
    replaces: replaced(LIMITS.titleGraphemes).nullable(),
  }),
  z.strictObject({ type: z.literal('AssignIdea'), ...onIdea, owner: personId.nullable() }),
  z.strictObject({ type: z.literal('MoveIdea'), ...onIdea, phase: z.enum(PHASES) }),
] as const;
