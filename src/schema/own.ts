/** What a record holds under a key that comes from data; not what JavaScript itself puts on every object, such as `constructor`. */
export function findOwn<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
