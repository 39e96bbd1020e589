import { readAnswer, type Sent } from './send';

/** Asks our own server for something. Never throws for what a network does. */
export async function ask(path: string): Promise<Sent> {
  try {
    const answer = await fetch(path, { cache: 'no-store' });
    return readAnswer(answer.status, answer.headers, await answer.text());
  } catch {
    // The network gave no answer, or broke off within one: the person is told so.
    return { kind: 'noAnswer' };
  }
}
