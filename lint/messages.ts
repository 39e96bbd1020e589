import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/**
 * The messages of a language as one level, by the path to each: `{ queue: { empty: '…' } }` becomes
 * `{ 'queue.empty': '…' }`. Throws on what is neither a text nor a group of texts.
 */
export function flattened(group: object, prefix = ''): Readonly<Record<string, string>> {
  const entries = Object.entries(group).flatMap(([key, value]: [string, unknown]) => {
    const path = `${prefix}${key}`;
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Error(`${path} is neither a message nor a group of messages`);
    }
    return Object.entries(flattened(value, `${path}.`));
  });
  return Object.fromEntries(entries);
}

/**
 * The values and tags that a message (ICU) expects, sorted, each once: `{name}, {n, plural}, <b>`.
 * Throws on a message that cannot be read.
 */
export function placeholdersOf(message: string): string {
  return [...new Set(parse(message).flatMap(inElement))].toSorted().join(', ');
}

function inElement(element: MessageFormatElement): readonly string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.argument:
      return [`{${element.value}}`];
    case TYPE.number:
      return [`{${element.value}, number}`];
    case TYPE.date:
      return [`{${element.value}, date}`];
    case TYPE.time:
      return [`{${element.value}, time}`];
    case TYPE.plural:
      return [`{${element.value}, plural}`, ...inOptions(element.options)];
    case TYPE.select:
      return [`{${element.value}, select}`, ...inOptions(element.options)];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(inElement)];
  }
}

function inOptions(options: Readonly<Record<string, { value: MessageFormatElement[] }>>) {
  return Object.values(options).flatMap(({ value }) => value.flatMap(inElement));
}
