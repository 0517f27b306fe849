/** What a record holds under a key of its own: a name such as `constructor` finds nothing that every object has. */
export function findOwn<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
