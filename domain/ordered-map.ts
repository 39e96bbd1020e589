/**
 * An immutable map from string to value, kept in the order of its keys: get, set, remove and rank in O(log n).
 *
 * The board keeps its cases here so that the cost of one change does not grow with the number of open cases: copying a
 * record of 5,000 cases for each event costs more than everything else in a command (docs/decisions/0002).
 *
 * It is a treap whose priorities are a hash of the key (Seidel and Aragon, "Randomized search trees", 1996). Equal
 * contents therefore have the same shape, however they came about, and two boards can be compared with plain equality.
 */
export type OrderedMap<V> = Node<V> | null;

type Node<V> = {
  readonly key: string;
  readonly value: V;
  readonly priority: number;
  readonly size: number;
  readonly left: OrderedMap<V>;
  readonly right: OrderedMap<V>;
};

export function sizeOf<V>(map: OrderedMap<V>): number {
  return map === null ? 0 : map.size;
}

export function get<V>(map: OrderedMap<V>, key: string): V | undefined {
  let node = map;
  while (node !== null) {
    if (key === node.key) return node.value;
    node = key < node.key ? node.left : node.right;
  }
  return undefined;
}

export function set<V>(map: OrderedMap<V>, key: string, value: V): OrderedMap<V> {
  return insert(map, key, value, priorityOf(key));
}

export function remove<V>(map: OrderedMap<V>, key: string): OrderedMap<V> {
  if (map === null) return null;
  if (key === map.key) return join(map.left, map.right);
  if (key < map.key) {
    const left = remove(map.left, key);
    return left === map.left ? map : node(map, left, map.right);
  }
  const right = remove(map.right, key);
  return right === map.right ? map : node(map, map.left, right);
}

/** Entries with `from` <= key < `to`, in order. Both bounds may be left out. */
export function* entries<V>(
  map: OrderedMap<V>,
  from?: string,
  to?: string,
): Generator<readonly [string, V]> {
  if (map === null) return;
  if (from === undefined || map.key >= from) yield* entries(map.left, from, to);
  if ((from === undefined || map.key >= from) && (to === undefined || map.key < to))
    yield [map.key, map.value];
  if (to === undefined || map.key < to) yield* entries(map.right, from, to);
}

/** All values with `from` <= key < `to`, in the order of their keys. */
export function values<V>(map: OrderedMap<V>, from?: string, to?: string): V[] {
  const found: V[] = [];
  collect(map, from, to, found);
  return found;
}

/** How many keys are smaller than `key`. */
export function rank<V>(map: OrderedMap<V>, key: string): number {
  let node = map;
  let smaller = 0;
  while (node !== null) {
    if (key <= node.key) {
      node = node.left;
    } else {
      smaller += sizeOf(node.left) + 1;
      node = node.right;
    }
  }
  return smaller;
}

/** How many keys lie in `from` <= key < `to`. */
export function countBetween<V>(map: OrderedMap<V>, from: string, to: string): number {
  return rank(map, to) - rank(map, from);
}

export function fromEntries<V>(pairs: Iterable<readonly [string, V]>): OrderedMap<V> {
  let map: OrderedMap<V> = null;
  for (const [key, value] of pairs) map = set(map, key, value);
  return map;
}

/**
 * The same map as `fromEntries`, in one pass, from pairs whose keys rise: for reading a whole board. The treap is built
 * along its right edge: whatever a new node stands above becomes its left side, and is final from then on.
 */
export function fromSorted<V>(pairs: Iterable<readonly [string, V]>): OrderedMap<V> {
  const edge: Growing<V>[] = [];
  for (const [key, value] of pairs) {
    const made: Growing<V> = {
      key,
      value,
      priority: priorityOf(key),
      size: 1,
      left: null,
      right: null,
    };
    made.left = finished(edge, made);
    const above = edge.at(-1);
    if (above !== undefined) above.right = made;
    edge.push(made);
  }
  return finished(edge, null);
}

type Growing<V> = { -readonly [Field in keyof Node<V>]: Node<V>[Field] };

// Takes off the edge what `made` stands above, or all of it; gives the topmost of that.
function finished<V>(edge: Growing<V>[], made: Growing<V> | null): OrderedMap<V> {
  let last: Growing<V> | null = null;
  for (let end = edge.at(-1); end !== undefined; end = edge.at(-1)) {
    if (made !== null && !isAbove(made.priority, made.key, end)) break;
    edge.pop();
    end.size = sizeOf(end.left) + sizeOf(end.right) + 1;
    last = end;
  }
  return last;
}

function insert<V>(map: OrderedMap<V>, key: string, value: V, priority: number): OrderedMap<V> {
  if (map === null) return { key, value, priority, size: 1, left: null, right: null };
  if (key === map.key) return value === map.value ? map : { ...map, value };
  if (isAbove(priority, key, map)) {
    const [left, right] = split(map, key);
    return { key, value, priority, size: sizeOf(left) + sizeOf(right) + 1, left, right };
  }
  const left = key < map.key ? insert(map.left, key, value, priority) : map.left;
  const right = key < map.key ? map.right : insert(map.right, key, value, priority);
  return left === map.left && right === map.right ? map : node(map, left, right);
}

function split<V>(map: OrderedMap<V>, key: string): readonly [OrderedMap<V>, OrderedMap<V>] {
  if (map === null) return [null, null];
  if (key < map.key) {
    const [left, right] = split(map.left, key);
    return [left, node(map, right, map.right)];
  }
  const [left, right] = split(map.right, key);
  return [node(map, map.left, left), right];
}

function join<V>(left: OrderedMap<V>, right: OrderedMap<V>): OrderedMap<V> {
  if (left === null) return right;
  if (right === null) return left;
  return isAbove(left.priority, left.key, right)
    ? node(left, left.left, join(left.right, right))
    : node(right, join(left, right.left), right.right);
}

function node<V>(of: Node<V>, left: OrderedMap<V>, right: OrderedMap<V>): Node<V> {
  return {
    key: of.key,
    value: of.value,
    priority: of.priority,
    size: sizeOf(left) + sizeOf(right) + 1,
    left,
    right,
  };
}

function collect<V>(
  map: OrderedMap<V>,
  from: string | undefined,
  to: string | undefined,
  found: V[],
): void {
  if (map === null) return;
  const afterFrom = from === undefined || map.key >= from;
  const beforeTo = to === undefined || map.key < to;
  if (afterFrom) collect(map.left, from, to, found);
  if (afterFrom && beforeTo) found.push(map.value);
  if (beforeTo) collect(map.right, from, to, found);
}

// The key decides between equal priorities: without it the shape would depend on the order of the inserts.
function isAbove<V>(priority: number, key: string, other: Node<V>): boolean {
  return priority === other.priority ? key < other.key : priority > other.priority;
}

// FNV-1a with the finalizer of MurmurHash3: short keys that differ in one digit must land far apart.
function priorityOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
