import type { Refusal } from '@/domain/refusal';

/** The field is called text in the command, and why on the screen. */
export function aboutWhy(no: Refusal): Refusal {
  return no.field === 'text' ? { ...no, field: 'why' } : no;
}
